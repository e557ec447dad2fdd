package eu.salvus.simulation.preparation;

import eu.salvus.twin.Asset;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Dependency;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.WeeklyProfile;
import eu.salvus.twin.assumption.Subject;
import eu.salvus.twin.assumption.Unknowns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What each digital service and each machine is worth to care: the weighted care-hours a week that stop when it fails alone, over all
 * clinical services that depend on it, directly or through others; of several ways the one that costs most. One of several that are
 * redundant counts as if it were alone.
 */
final class CareWeights {

    private final TwinIndex index;
    private final Unstated unstated;
    private final List<Asset> assets;
    private final Map<String, DigitalService> digital = new HashMap<>();
    private final Map<String, ClinicalService> clinical = new HashMap<>();
    private final Map<String, String> hosts = new HashMap<>();
    private final Map<String, Double> total = new HashMap<>();

    private CareWeights(TwinIndex index, Unstated unstated, List<Asset> assets) {
        this.index = index;
        this.unstated = unstated;
        this.assets = assets;
    }

    /** The weights by id of digital service or asset; what no care depends on has none. */
    static Map<String, Double> of(eu.salvus.twin.Twin twin, List<ClinicalService> clinical, Unstated unstated) {
        CareWeights weights = new CareWeights(TwinIndex.of(twin), unstated, twin.assets());
        twin.digitalServices().forEach(service -> weights.digital.put(service.id(), service));
        clinical.forEach(service -> weights.clinical.put(service.id(), service));
        for (Asset asset : twin.assets()) {
            if (asset.hostedOn() != null) {
                weights.hosts.put(asset.id(), asset.hostedOn());
            }
        }
        clinical.forEach(weights::weigh);
        return weights.total;
    }

    /** Care-hours of each clinical service in a usual week, by id, not weighted. */
    static Map<String, Double> usual(List<ClinicalService> clinical, Unstated unstated) {
        Map<String, Double> usual = new HashMap<>();
        clinical.forEach(service -> usual.put(service.id(), usual(service, unstated)));
        return Map.copyOf(usual);
    }

    private static double usual(ClinicalService service, Unstated unstated) {
        WeeklyProfile demand = service.demand();
        double patients = demand == null ? 0 : DoubleStream.of(demand.hourly()).sum();
        return patients * unstated.middle(Subject.of(service), "careHoursPerPatient", service.careHoursPerPatient());
    }

    private void weigh(ClinicalService service) {
        double care = service.weight() * usual(service, unstated);
        Map<String, Double> lost = new HashMap<>();
        spread(service, care, lost);
        lost.forEach((id, hours) -> total.merge(id, hours, Double::sum));
    }

    private void spread(ClinicalService service, double care, Map<String, Double> lost) {
        for (Dependency dependency : service.dependencies()) {
            double keeps =
                    unstated.middle(Subject.of(service), Unknowns.keepsProperty(dependency, index), dependency.keeps());
            double stops = (1 - keeps) * care;
            switch (dependency) {
                case Dependency.Service on -> service(on.on(), stops, lost);
                case Dependency.Assets of -> {
                    List<Asset> listed = assets.stream().filter(of::includes).toList();
                    listed.forEach(asset -> machine(asset.id(), stops / listed.size(), lost));
                }
            }
        }
    }

    private void service(String id, double stops, Map<String, Double> lost) {
        DigitalService service = digital.get(id);
        ClinicalService other = clinical.get(id);
        if (other != null) {
            spread(other, stops, lost);
        }
        if (service == null || !isMore(id, stops, lost)) {
            return;
        }
        for (Requirement requirement : service.requires()) {
            switch (requirement) {
                case Requirement.Assets of -> of.of().forEach(asset -> machine(asset, stops, lost));
                case Requirement.Services of -> of.of().forEach(each -> service(each, stops, lost));
                case Requirement.Identity of -> service(of.service(), stops, lost);
                case Requirement.Flows _, Requirement.Internet _, Requirement.Remote _ -> {}
            }
        }
    }

    private void machine(String id, double stops, Map<String, Double> lost) {
        String host = hosts.get(id);
        if (isMore(id, stops, lost) && host != null) {
            machine(host, stops, lost);
        }
    }

    private static boolean isMore(String id, double stops, Map<String, Double> lost) {
        boolean more = stops > lost.getOrDefault(id, 0.0);
        if (more) {
            lost.put(id, stops);
        }
        return more;
    }
}
