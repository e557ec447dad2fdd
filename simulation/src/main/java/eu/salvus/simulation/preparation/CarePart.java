package eu.salvus.simulation.preparation;

import eu.salvus.simulation.care.CareModel;
import eu.salvus.simulation.care.ClinicalModel;
import eu.salvus.simulation.care.DegradedMode;
import eu.salvus.simulation.care.Dependency;
import eu.salvus.simulation.care.Diversion;
import eu.salvus.simulation.care.Surge;
import eu.salvus.simulation.care.WeekProfile;
import eu.salvus.simulation.hospital.HospitalIds;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.scenario.PatientSurge;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Asset;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Neighbour;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.WeeklyProfile;
import eu.salvus.twin.assumption.Subject;
import eu.salvus.twin.assumption.Unknowns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles the services of a twin, digital and clinical, into a care model over the resources of the attack model. */
final class CarePart {

    private static final int[] NONE = {};
    private static final double MINUTES = 60;

    private final HospitalModel hospital;
    private final Twin twin;
    private final TwinIndex index;
    private final Unstated unstated;
    private final List<ClinicalService> clinical;
    private final Map<String, Integer> digitalIndices = new HashMap<>();
    private final Map<String, Integer> clinicalIndices = new HashMap<>();
    private final Map<ClinicalService.Kind, Integer> pools = new EnumMap<>(ClinicalService.Kind.class);

    CarePart(HospitalModel hospital, Unstated unstated) {
        this.hospital = hospital;
        this.unstated = unstated;
        twin = hospital.twin();
        index = TwinIndex.of(twin);
        clinical = twin.clinicalServices().stream()
                .filter(service -> service.demand() != null && service.capacity() != null)
                .toList();
        twin.digitalServices().forEach(service -> digitalIndices.put(service.id(), digitalIndices.size()));
        clinical.forEach(service -> clinicalIndices.put(service.id(), clinicalIndices.size()));
    }

    /** The clinical services whose demand and capacity are stated, in the order of the model. */
    List<ClinicalService> clinical() {
        return clinical;
    }

    /** The model but for the number of groups of assumptions, which other parts may still add to. */
    CareModel.Builder compile() {
        CareModel.Builder model = CareModel.builder(hospital.resources(), 0);
        twin.digitalServices().forEach(service -> model.digital(service.id()));
        twin.digitalServices().forEach(service -> require(model, service));
        poolNeighbours(model);
        clinical.forEach(service -> model.clinical(clinicalModel(service)));
        return model;
    }

    /** The surge of a scenario at this hospital, or null without one. */
    @Nullable
    Surge surge(@Nullable PatientSurge given) {
        if (given == null) {
            return null;
        }
        List<Surge.Extra> extras = new ArrayList<>();
        for (int index = 0; index < clinical.size(); index++) {
            ClinicalService service = clinical.get(index);
            PatientSurge.Range patients = given.patients().get(service.kind());
            if (patients != null && service.demand() != null && service.capacity() != null) {
                extras.add(new Surge.Extra(
                        index,
                        surging("patients", patients, mean(service.demand())),
                        surging("staff", given.staff(), mean(service.capacity()))));
            }
        }
        return new Surge(given.hoursBeforeStrike(), given.hours(), extras);
    }

    private static double mean(WeeklyProfile profile) {
        return Arrays.stream(profile.hourly()).average().orElse(0);
    }

    /** The services of a hospital have the same night: one draw places all of them in their ranges. */
    private Assumed surging(String property, PatientSurge.Range range, double rate) {
        Assumed drawn =
                unstated.uncertain("surge." + property, "mass-casualty-night", new Bounds(0, 1, range.source()), "");
        return new Assumed(range.low() * rate, range.high() * rate, drawn.group());
    }

    private void require(CareModel.Builder model, DigitalService service) {
        int digital = digital(service.id());
        int hosted = hospital.resource(service.id());
        if (hosted >= 0) {
            model.require(digital, 1, new int[] {hosted}, NONE);
        }
        for (Requirement requirement : service.requires()) {
            switch (requirement) {
                case Requirement.Assets assets -> model.require(digital, assets.needed(), resources(assets.of()), NONE);
                case Requirement.Services services ->
                    model.require(digital, services.needed(), NONE, services(services.of()));
                case Requirement.Flows flows ->
                    model.require(digital, flows.of().size(), resources(flows.of()), NONE);
                case Requirement.Internet _ ->
                    model.require(digital, 1, resources(List.of(HospitalIds.INTERNET)), NONE);
                case Requirement.Remote remote ->
                    model.require(digital, 1, resources(List.of(remote.remoteAccess())), NONE);
                case Requirement.Identity identity ->
                    model.require(digital, 1, NONE, services(List.of(identity.service())));
            }
        }
    }

    private int digital(String id) {
        Integer digital = digitalIndices.get(id);
        if (digital == null) {
            throw new IllegalArgumentException("a service depends on " + id
                    + ", which is no digital service and no clinical service with stated demand and capacity");
        }
        return digital;
    }

    private int[] resources(List<String> ids) {
        return ids.stream().mapToInt(hospital::resource).toArray();
    }

    private int[] services(List<String> ids) {
        return ids.stream().mapToInt(this::digital).toArray();
    }

    private void poolNeighbours(CareModel.Builder model) {
        for (ClinicalService service : clinical) {
            if (pools.containsKey(service.kind())) {
                continue;
            }
            List<Assumed> spares = new ArrayList<>();
            for (Neighbour neighbour : twin.neighbours()) {
                if (!inTime(neighbour, service)) {
                    continue;
                }
                spares.add(unstated.quantity(
                        Subject.of(neighbour),
                        Unknowns.spareProperty(service.kind()),
                        neighbour.spare().get(service.kind())));
            }
            if (spares.isEmpty()) {
                continue;
            }
            double low = spares.stream().mapToDouble(Assumed::low).sum();
            double high = spares.stream().mapToDouble(Assumed::high).sum();
            int group = spares.stream().mapToInt(Assumed::group).max().orElse(-1);
            pools.put(service.kind(), model.neighbours(new Assumed(low, high, group)));
        }
    }

    /** Whether a patient driven to a neighbour is there before the deadline of urgent care; otherwise sending him there is no treatment. */
    private boolean inTime(Neighbour neighbour, ClinicalService service) {
        double minutes = unstated.middle(Subject.of(neighbour), "minutesAway", neighbour.minutesAway());
        double deadline = unstated.middle(Subject.of(service), "urgentDeadlineHours", service.urgentDeadlineHours());
        return minutes / MINUTES < deadline;
    }

    private ClinicalModel clinicalModel(ClinicalService service) {
        Subject subject = Subject.of(service);
        WeeklyProfile demand = service.demand();
        WeeklyProfile capacity = service.capacity();
        if (demand == null || capacity == null) {
            throw new IllegalArgumentException(
                    "the clinical service " + service.id() + " has no demand or no capacity");
        }
        ClinicalModel.Builder model = ClinicalModel.named(
                        service.id(), WeekProfile.hourly(demand.hourly(), capacity.hourly()))
                .urgentShare(unstated.middle(subject, "urgentShare", service.urgentShare()))
                .deadlines(
                        unstated.middle(subject, "urgentDeadlineHours", service.urgentDeadlineHours()),
                        unstated.middle(subject, "electiveDeadlineHours", service.electiveDeadlineHours()))
                .grace(unstated.quantity(subject, "graceHours", service.graceHours()))
                .degraded(degradedMode(subject, service.degradedMode()))
                .care(
                        unstated.quantity(subject, "careHoursPerPatient", service.careHoursPerPatient()),
                        service.weight());
        service.dependencies().forEach(dependency -> model.dependsOn(dependency(subject, dependency)));
        Integer pool = pools.get(service.kind());
        if (pool != null) {
            model.diversion(diversion(subject, service.diversion(), pool));
        }
        return model.build();
    }

    private DegradedMode degradedMode(Subject subject, eu.salvus.twin.DegradedMode stated) {
        return new DegradedMode(
                DegradedMode.Start.FALL,
                unstated.quantity(subject, "degradedMode.setUpHours", stated.setUpHours()),
                unstated.quantity(subject, "degradedMode.shareKept", stated.shareKept()),
                unstated.quantity(subject, "degradedMode.holdHours", stated.holdHours()),
                unstated.quantity(subject, "degradedMode.fatiguePerDay", stated.fatiguePerDay()));
    }

    private Dependency dependency(Subject subject, eu.salvus.twin.Dependency stated) {
        Assumed keeps = unstated.quantity(subject, Unknowns.keepsProperty(stated, index), stated.keeps());
        return switch (stated) {
            case eu.salvus.twin.Dependency.Assets assets ->
                new Dependency.OnShare(
                        twin.assets().stream()
                                .filter(assets::includes)
                                .map(Asset::id)
                                .mapToInt(hospital::resource)
                                .toArray(),
                        keeps);
            case eu.salvus.twin.Dependency.Service service -> {
                Integer careOf = clinicalIndices.get(service.on());
                yield careOf != null
                        ? new Dependency.OnClinical(careOf, keeps)
                        : new Dependency.OnDigital(digital(service.on()), keeps);
            }
        };
    }

    private Diversion diversion(Subject subject, eu.salvus.twin.Diversion stated, int pool) {
        double below = unstated.middle(subject, "diversion.belowShare", stated.belowShare());
        return new Diversion(
                below,
                unstated.middle(subject, "diversion.afterHours", stated.afterHours()),
                Math.max(below, unstated.middle(subject, "diversion.resumeAboveShare", stated.resumeAboveShare())),
                unstated.middle(subject, "diversion.resumeAfterHours", stated.resumeAfterHours()),
                unstated.quantity(subject, "diversion.share", stated.share()),
                pool);
    }
}
