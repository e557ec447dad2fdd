package eu.salvus.simulation.hospital;

import eu.salvus.twin.Asset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Flow;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.Zone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Finds in a twin what goes out with what. */
final class CarriersCompiler {
    private final Twin twin;
    private final Surroundings surroundings;
    private final ToIntFunction<String> resource;
    private final List<int[]> pairs = new ArrayList<>();
    private final Set<Long> known = new HashSet<>();

    CarriersCompiler(Twin twin, Surroundings surroundings, ToIntFunction<String> resource) {
        this.twin = twin;
        this.surroundings = surroundings;
        this.resource = resource;
    }

    Carriers compile(int resources) {
        for (Asset asset : twin.assets()) {
            if (asset.hostedOn() != null) {
                pair(asset.hostedOn(), asset.id());
            }
        }
        twin.flows().forEach(this::flow);
        String gateway = onlyGateway();
        for (RemoteAccess access : twin.remoteAccesses()) {
            pair(HospitalIds.INTERNET, access.id());
            if (access.jumpHost() != null) {
                pair(access.jumpHost(), access.id());
            } else if (access.supplier() == null && !gateway.isEmpty()) {
                pair(gateway, access.id());
            }
        }
        for (DigitalService service : twin.digitalServices()) {
            if (service.supplier() != null) {
                pair(HospitalIds.INTERNET, service.id());
            }
        }
        int[] carrier = pairs.stream().mapToInt(pair -> pair[0]).toArray();
        int[] carried = pairs.stream().mapToInt(pair -> pair[1]).toArray();
        return new Carriers(resources, carrier, carried);
    }

    private void flow(Flow flow) {
        pair(flow.from(), flow.id());
        pair(flow.to(), flow.id());
        if (isOutside(flow.from()) || isOutside(flow.to())) {
            pair(HospitalIds.INTERNET, flow.id());
        }
    }

    private boolean isOutside(String zone) {
        return surroundings.zoneKind(zone) == Zone.Kind.EXTERNAL;
    }

    /** The VPN gateway, if there is one only: of several, one can be missing. */
    private String onlyGateway() {
        List<String> gateways = twin.assets().stream()
                .filter(asset -> Role.VPN_GATEWAY.equals(asset.role()))
                .map(Asset::id)
                .toList();
        return gateways.size() == 1 ? gateways.getFirst() : "";
    }

    private void pair(String carrier, String carried) {
        int from = resource.applyAsInt(carrier);
        int to = resource.applyAsInt(carried);
        if (from >= 0 && to >= 0 && from != to && known.add((long) from << 32 | to)) {
            pairs.add(new int[] {from, to});
        }
    }
}
