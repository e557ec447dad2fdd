package eu.salvus.simulation.preparation;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.care.AvailabilityModel;
import eu.salvus.simulation.content.Duration;
import eu.salvus.simulation.hospital.Carriers;
import eu.salvus.simulation.hospital.Copy;
import eu.salvus.simulation.hospital.HospitalIds;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.recovery.Crew;
import eu.salvus.simulation.recovery.Priority;
import eu.salvus.simulation.recovery.RecoveryModel;
import eu.salvus.simulation.recovery.Remedy;
import eu.salvus.simulation.recovery.ServiceReturn;
import eu.salvus.simulation.recovery.Work;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.Words;
import eu.salvus.twin.assumption.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles how a hospital comes back: its crews, its copies, its written order, and the work each thing takes. */
final class RecoveryPart {

    /** Hour of the day at which crews begin: assumption. */
    private static final double MORNING = 7;

    private final HospitalModel hospital;
    private final Twin twin;
    private final Unstated unstated;
    private final RecoveryWork work;
    private final Map<String, Double> weights;
    private final Map<eu.salvus.twin.Crew.Kind, Integer> crews = new EnumMap<>(eu.salvus.twin.Crew.Kind.class);
    private final int[] places;
    private final boolean[] isMachine;

    RecoveryPart(HospitalModel hospital, Unstated unstated, RecoveryWork work, Map<String, Double> weights) {
        this.hospital = hospital;
        this.unstated = unstated;
        this.work = work;
        this.weights = weights;
        twin = hospital.twin();
        isMachine = new boolean[hospital.resources()];
        for (Asset asset : twin.assets()) {
            isMachine[hospital.resource(asset.id())] = true;
        }
        places = new RestorationPlaces(hospital).of(twin.recoveryPlan().order());
    }

    /** How a resource comes back, and when its turn is. */
    record Planned(Remedy remedy, Priority priority) {}

    /** What is to be built, once the groups of unknowns are known. */
    record Draft(
            List<Crew> crews,
            Map<eu.salvus.twin.Crew.Kind, Integer> crewOf,
            Work network,
            Work cleanRoom,
            Work identity,
            int[] networkResources,
            int[] servers,
            int[] identityResources,
            Map<Integer, Planned> remedies,
            List<ServiceReturn> returns,
            List<Priority> returnPriorities,
            int copies) {

        RecoveryModel over(AvailabilityModel availability, Carriers carriers, int groups) {
            int chief = crewOf.getOrDefault(eu.salvus.twin.Crew.Kind.NETWORK, 0);
            RecoveryModel.Builder model = RecoveryModel.builder(availability, copies, groups);
            crews.forEach(model::crew);
            for (int resource = 0; resource < carriers.resources(); resource++) {
                model.carries(resource, carriers.carriedBy(resource));
            }
            if (networkResources.length > 0) {
                model.head("network", chief, network, networkResources);
            }
            if (servers.length > 0) {
                model.head("clean-room", chief, cleanRoom, servers);
            }
            if (identityResources.length > 0) {
                model.head("identity", chief, identity, identityResources);
            }
            remedies.forEach((resource, planned) -> model.remedy(resource, planned.remedy(), planned.priority()));
            for (int digital = 0; digital < returns.size(); digital++) {
                model.service(digital, returns.get(digital), returnPriorities.get(digital));
            }
            return model.build();
        }
    }

    Draft compile(@Nullable Duration supplierOutage) {
        List<Crew> people = crews();
        Map<Integer, Planned> remedies = new HashMap<>();
        for (Asset asset : twin.assets()) {
            int resource = hospital.resource(asset.id());
            remedies.put(resource, new Planned(machine(asset), priority(places[resource], asset.id())));
        }
        reconnections(remedies);
        if (supplierOutage != null) {
            for (DigitalService service : twin.digitalServices()) {
                int hosted = hospital.resource(service.id());
                if (hosted >= 0) {
                    remedies.put(
                            hosted,
                            new Planned(
                                    new Remedy.BySupplier(
                                            Work.logNormal(supplierOutage.median(), supplierOutage.p90())),
                                    unranked(service.id())));
                }
            }
        }
        List<ServiceReturn> returns = new ArrayList<>();
        List<Priority> returnPriorities = new ArrayList<>();
        for (DigitalService service : twin.digitalServices()) {
            returns.add(serviceReturn(service));
            returnPriorities.add(priority(twin.recoveryPlan().order().indexOf(service.id()), service.id()));
        }
        return new Draft(
                people,
                crews,
                work("network", "network", work.network()),
                work("clean-room", "servers", work.cleanRoom()),
                work("identity", "directory", work.identity()),
                assetsOf(asset -> asset.kind() == Asset.Kind.NETWORK_DEVICE),
                assetsOf(asset -> asset.kind() == Asset.Kind.SERVER),
                assetsOf(asset -> Role.DOMAIN_CONTROLLER.equals(asset.role())),
                remedies,
                returns,
                returnPriorities,
                hospital.copies().size());
    }

    private int[] assetsOf(java.util.function.Predicate<Asset> which) {
        return twin.assets().stream()
                .filter(which)
                .mapToInt(asset -> hospital.resource(asset.id()))
                .toArray();
    }

    private List<Crew> crews() {
        List<Crew> people = new ArrayList<>();
        for (eu.salvus.twin.Crew.Kind kind : eu.salvus.twin.Crew.Kind.values()) {
            Subject subject = Subject.of(kind);
            double heads = 0;
            double hours = 0;
            for (eu.salvus.twin.Crew crew : twin.recoveryPlan().crews()) {
                if (crew.kind() == kind) {
                    double count = unstated.middle(
                            subject, "people", crew.people() == null ? null : Double.valueOf(crew.people()));
                    heads += count;
                    hours = Math.max(hours, unstated.middle(subject, "hoursPerDay", crew.hoursPerDay()));
                }
            }
            if (heads == 0) {
                heads = unstated.middle(subject, "people", null);
                hours = unstated.middle(subject, "hoursPerDay", null);
            }
            crews.put(kind, people.size());
            people.add(new Crew(Words.of(kind), Math.max(1, (int) Math.round(heads)), hours, MORNING));
        }
        return people;
    }

    private int crew(eu.salvus.twin.Crew.Kind kind) {
        return crews.getOrDefault(kind, 0);
    }

    private static eu.salvus.twin.Crew.Kind crewKind(Asset.Kind kind) {
        return switch (kind) {
            case SERVER -> eu.salvus.twin.Crew.Kind.SERVER;
            case WORKSTATION, MOBILE -> eu.salvus.twin.Crew.Kind.WORKSTATION;
            case MEDICAL_DEVICE, BUILDING_SYSTEM -> eu.salvus.twin.Crew.Kind.DEVICE;
            case NETWORK_DEVICE -> eu.salvus.twin.Crew.Kind.NETWORK;
        };
    }

    private double weight(String id) {
        return weights.getOrDefault(id, 0.0);
    }

    private Priority priority(int place, String id) {
        return new Priority(place, weight(id), Draws.key("recovery", id));
    }

    private Priority unranked(String id) {
        return priority(-1, id);
    }

    private Remedy machine(Asset asset) {
        RecoveryWork.Machine machine = work.machines().get(asset.kind());
        if (machine == null) {
            throw new IllegalStateException("no work is known for " + asset.kind());
        }
        String about = Words.of(asset.kind());
        boolean image = Boolean.TRUE.equals(asset.goldenImage()) && !keepsRecords(asset);
        int host = asset.hostedOn() == null ? -1 : hospital.resource(asset.hostedOn());
        return new Remedy.ByCrew(
                crew(crewKind(asset.kind())),
                work("check", about, machine.check()),
                image
                        ? work("rebuild-from-image", about, machine.image())
                        : work("rebuild-by-hand", about, machine.byHand()),
                copiesOf(hospital.resource(asset.id())),
                host < 0 ? List.of() : List.of(host));
    }

    /** An image brings the system back, not what was kept on it. */
    private boolean keepsRecords(Asset asset) {
        return twin.datasets().stream().anyMatch(dataset -> dataset.on().contains(asset.id()));
    }

    private List<Remedy.FromCopy> copiesOf(int resource) {
        List<Remedy.FromCopy> list = new ArrayList<>();
        for (int number = 0; number < hospital.copies().size(); number++) {
            Copy copy = hospital.copies().get(number);
            boolean restores = Arrays.stream(copy.restores()).anyMatch(each -> each == resource);
            if (restores) {
                Work restore =
                        work("restore", "machine", isTested(copy.stated()) ? work.restoreTested() : work.restore());
                list.add(new Remedy.FromCopy(number, restore, transfer(copy)));
            }
        }
        return list;
    }

    /** Whether a restore from it was tried within the year before the day of the twin; not when it is unknown. */
    private boolean isTested(BackupCopy copy) {
        LocalDate tested = copy.lastRestoreTest();
        return tested != null && !tested.isBefore(twin.asOf().minusYears(1));
    }

    /**
     * Hours to read the share of a copy that is one machine's: size over speed, over the machines it restores. Where neither is known, a
     * great size goes with a low speed.
     */
    private Assumed transfer(Copy copy) {
        BackupCopy stated = copy.stated();
        Subject subject = Subject.of(stated);
        Assumed size = unstated.quantity(subject, "sizeGigabytes", stated.sizeGigabytes());
        Assumed speed = unstated.quantity(subject, "restoreGigabytesPerHour", stated.restoreGigabytesPerHour());
        int machines = (int) Math.max(
                1,
                Arrays.stream(copy.restores())
                        .filter(resource -> isMachine[resource])
                        .count());
        double low = size.low() / speed.high() / machines;
        double high = size.high() / speed.low() / machines;
        int group = speed.group() >= 0 ? speed.group() : size.group();
        return group < 0
                ? Assumed.known(low)
                : new Assumed(low, high, group, size.logarithmic() || speed.logarithmic());
    }

    private void reconnections(Map<Integer, Planned> remedies) {
        int crew = crew(eu.salvus.twin.Crew.Kind.NETWORK);
        Map<Integer, List<Integer>> behind = new HashMap<>();
        for (Asset asset : twin.assets()) {
            behind.computeIfAbsent(hospital.resource(asset.zone()), _ -> new ArrayList<>())
                    .add(hospital.resource(asset.id()));
        }
        twin.zones().forEach(zone -> {
            int resource = hospital.resource(zone.id());
            remedies.put(
                    resource,
                    new Planned(reconnect(crew, behind.getOrDefault(resource, List.of())), unranked(zone.id())));
        });
        List<Integer> servers = twin.assets().stream()
                .filter(asset -> asset.kind() == Asset.Kind.SERVER)
                .map(asset -> hospital.resource(asset.id()))
                .toList();
        List<String> outside = new ArrayList<>(List.of(HospitalIds.INTERNET));
        twin.remoteAccesses().forEach(access -> outside.add(access.id()));
        for (String id : outside) {
            int resource = hospital.resource(id);
            if (resource >= 0) {
                remedies.put(resource, new Planned(reconnect(crew, servers), unranked(id)));
            }
        }
    }

    private Remedy reconnect(int crew, List<Integer> behind) {
        return new Remedy.Reconnect(
                crew, work("reconnect", "connection", work.reconnect()), behind, work.reconnectShare());
    }

    private ServiceReturn serviceReturn(DigitalService service) {
        Assumed verification = unstated.quantity(Subject.of(service), "restoreHours", service.restoreHours());
        return new ServiceReturn(
                crew(eu.salvus.twin.Crew.Kind.SERVER),
                Work.logNormal(verification, work.spread()),
                unstated.uncertain("backEntry", "digital-service", work.backEntry(), "hours per hour"));
    }

    private Work work(String property, String about, Bounds bounds) {
        return Work.logNormal(unstated.uncertain("work." + property, about, bounds, "hours"), work.spread());
    }
}
