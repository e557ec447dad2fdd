package eu.salvus.simulation.preparation;

import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.twin.Asset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Twin;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What place an order of digital services gives to everything that is restored: the machines of a digital service come in its place,
 * those of several in the first, and the host of machines in theirs.
 */
public final class RestorationPlaces {

    private final HospitalModel hospital;
    private final Twin twin;
    private final Map<String, String> hosts = new HashMap<>();

    /** For the orders of a hospital. */
    public RestorationPlaces(HospitalModel hospital) {
        this.hospital = hospital;
        twin = hospital.twin();
        for (Asset asset : twin.assets()) {
            if (asset.hostedOn() != null) {
                hosts.put(asset.id(), asset.hostedOn());
            }
        }
    }

    /**
     * The places that an order gives.
     *
     * @param order ids of digital services; those that are not in it have no place
     * @return for each resource, then each digital service of the twin, its place from 0; −1 without one
     */
    public int[] of(List<String> order) {
        List<DigitalService> services = twin.digitalServices();
        int[] places = new int[hospital.resources() + services.size()];
        Arrays.fill(places, -1);
        for (int digital = 0; digital < services.size(); digital++) {
            int place = order.indexOf(services.get(digital).id());
            places[hospital.resources() + digital] = place;
            for (Requirement requirement : services.get(digital).requires()) {
                if (requirement instanceof Requirement.Assets assets && place >= 0) {
                    assets.of().forEach(asset -> place(asset, place, places));
                }
            }
        }
        return places;
    }

    private void place(String asset, int place, int[] places) {
        int resource = hospital.resource(asset);
        if (places[resource] < 0 || place < places[resource]) {
            places[resource] = place;
        }
        String host = hosts.get(asset);
        if (host != null) {
            place(host, place, places);
        }
    }
}
