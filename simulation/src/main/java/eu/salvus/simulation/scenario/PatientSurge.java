package eu.salvus.simulation.scenario;

import eu.salvus.simulation.content.Section;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Words;
import java.util.EnumMap;
import java.util.Map;

/**
 * A mass-casualty night that the attack falls into: more patients, and more people called in.
 *
 * @param hoursBeforeStrike by how much it begins before the strike
 * @param hours how long it lasts
 * @param patients urgent patients on top, by kind of clinical service, as a multiple of what comes to it in a mean hour of the week
 * @param staff what those called in can treat, as a multiple of the capacity of a mean hour of the week, at the same services
 */
public record PatientSurge(
        double hoursBeforeStrike, double hours, Map<ClinicalService.Kind, Range> patients, Range staff) {

    private static final double MOST_HOURS = 168;
    private static final double MOST = 1_000;

    /** A range of multiples, with where it comes from, or "assumption". */
    public record Range(double low, double high, String source) {

        static Range read(Section section) {
            double low = section.number("low", 0, MOST);
            return new Range(low, section.number("high", low, MOST), section.text("source"));
        }
    }

    /** Copies the map. */
    public PatientSurge {
        patients = Map.copyOf(patients);
    }

    static PatientSurge read(Section section) {
        Map<ClinicalService.Kind, Range> patients = new EnumMap<>(ClinicalService.Kind.class);
        Section extra = section.section("patients");
        for (ClinicalService.Kind kind : ClinicalService.Kind.values()) {
            Section range = extra.optionalSection(Words.of(kind));
            if (range != null) {
                patients.put(kind, Range.read(range));
            }
        }
        return new PatientSurge(
                section.number("hoursBeforeStrike", 0, MOST_HOURS),
                section.number("hours", 1, MOST_HOURS),
                patients,
                Range.read(section.section("staff")));
    }
}
