package eu.salvus.simulation.measure;

import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.DegradedMode;
import eu.salvus.twin.Dependency;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Diversion;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Digital and clinical services, as measures select and improve them. */
final class CareParts {
    private static final int MOST_HOURS = 10_000;

    private static final Property<ClinicalService, DegradedMode> DEGRADED =
            Property.of(ClinicalService.class, "degradedMode", DegradedMode.class);

    @SuppressWarnings({"unchecked", "rawtypes"})
    static final Property<ClinicalService, List<Dependency>> DEPENDENCIES =
            (Property) Property.of(ClinicalService.class, "dependencies", List.class);

    static final PartKind<DigitalService> DIGITAL_SERVICE = new PartKind<>(
            "digital-service",
            DigitalService::id,
            Twin::digitalServices,
            (twin, services) -> Parts.with(twin, TwinBuilder::digitalServices, services),
            List.of(
                    Trait.constant("kind", DigitalService.Kind.class, (service, scene) -> service.kind()),
                    Trait.word(
                            "hosted",
                            List.of("inside", "outside"),
                            (service, scene) -> service.supplier() == null ? "inside" : "outside")),
            List.of(Lever.atMost(
                    "restoreHours", MOST_HOURS, Property.of(DigitalService.class, "restoreHours", Double.class))));

    static final PartKind<ClinicalService> CLINICAL_SERVICE = new PartKind<>(
            "clinical-service",
            ClinicalService::id,
            Twin::clinicalServices,
            (twin, services) -> Parts.with(twin, TwinBuilder::clinicalServices, services),
            List.of(
                    Trait.constant("kind", ClinicalService.Kind.class, (service, scene) -> service.kind()),
                    Trait.words("needs", Trait.words(DigitalService.Kind.class), CareParts::needs)),
            levers());

    private CareParts() {}

    private static List<Lever<ClinicalService, ?>> levers() {
        List<Lever<ClinicalService, ?>> levers = new ArrayList<>(List.of(
                Lever.atMost("setUpHours", MOST_HOURS, degraded("setUpHours")),
                Lever.atLeast("shareKept", 1, degraded("shareKept")),
                Lever.atLeast("holdHours", MOST_HOURS, degraded("holdHours")),
                Lever.atMost("fatiguePerDay", 1, degraded("fatiguePerDay")),
                Lever.atMost(
                        "divertAfterHours",
                        MOST_HOURS,
                        Property.of(ClinicalService.class, "diversion", Diversion.class)
                                .then(Property.of(Diversion.class, "afterHours", Double.class)))));
        for (DigitalService.Kind kind : DigitalService.Kind.values()) {
            levers.add(new Lever<>(
                    "without-" + Words.of(kind),
                    (section, key) -> section.number(key, 0, 1),
                    (service, share, scene) -> keeping(service, kind, share, scene)));
        }
        return levers;
    }

    private static Property<ClinicalService, Double> degraded(String name) {
        return DEGRADED.then(Property.of(DegradedMode.class, name, Double.class));
    }

    private static Set<String> needs(ClinicalService service, Scene scene) {
        Set<String> kinds = new HashSet<>();
        for (Dependency dependency : service.dependencies()) {
            if (dependency instanceof Dependency.Service on
                    && scene.serviceKind(on.on()) instanceof DigitalService.Kind kind) {
                kinds.add(Words.of(kind));
            }
        }
        return kinds;
    }

    /** The service, which keeps at least this share of its capacity without digital services of a kind. */
    private static ClinicalService keeping(
            ClinicalService service, DigitalService.Kind kind, double share, Scene scene) {
        List<Dependency> dependencies = new ArrayList<>();
        for (Dependency dependency : service.dependencies()) {
            boolean worse = dependency instanceof Dependency.Service on
                    && scene.serviceKind(on.on()) == kind
                    && (on.keeps() == null || on.keeps() < share);
            dependencies.add(
                    worse && dependency instanceof Dependency.Service on
                            ? new Dependency.Service(on.on(), share)
                            : dependency);
        }
        return dependencies.equals(service.dependencies())
                ? service
                : DEPENDENCIES.with().apply(service, dependencies);
    }
}
