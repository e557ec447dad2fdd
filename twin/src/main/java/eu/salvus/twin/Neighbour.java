package eu.salvus.twin;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another hospital that can take patients.
 *
 * @param id unique within the twin
 * @param name what people call it
 * @param minutesAway minutes by ambulance
 * @param spare patients per hour it can take on top of its own, by sort of care; a sort not named is unknown
 */
public record Neighbour(
        String id, @Nullable String name, @Nullable Double minutesAway, Map<ClinicalService.Kind, Double> spare) {
    /** Copies the map, in the order of the kinds. */
    public Neighbour {
        Map<ClinicalService.Kind, Double> copy = new EnumMap<>(ClinicalService.Kind.class);
        copy.putAll(spare);
        spare = Collections.unmodifiableMap(copy);
    }
}
