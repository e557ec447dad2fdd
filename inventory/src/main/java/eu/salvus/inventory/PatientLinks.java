package eu.salvus.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which devices records link to patients. Such a record often stands in another file than its device: they meet by the references
 * that devices are known by.
 *
 * @param references the references of the devices that are linked to patients
 * @param knownBy by the origin of each device of a file, the references it is known by
 */
public record PatientLinks(Set<String> references, Map<Origin, Set<String>> knownBy) {
    /** What a file says in which nothing is linked. */
    public static final PatientLinks NONE = new PatientLinks(Set.of(), Map.of());

    /** Copies the references. */
    public PatientLinks {
        references = Set.copyOf(references);
        knownBy = Map.copyOf(knownBy);
    }

    /** All that several files say. */
    static PatientLinks of(List<FileReading> files) {
        Set<String> references = new HashSet<>();
        Map<Origin, Set<String>> knownBy = new HashMap<>();
        for (FileReading file : files) {
            references.addAll(file.links().references);
            knownBy.putAll(file.links().knownBy);
        }
        return new PatientLinks(references, knownBy);
    }

    /** Whether a device, as one file describes it, is linked to a patient. */
    boolean link(FoundDevice device) {
        return device.origins().stream()
                .flatMap(origin -> knownBy.getOrDefault(origin, Set.of()).stream())
                .anyMatch(references::contains);
    }
}
