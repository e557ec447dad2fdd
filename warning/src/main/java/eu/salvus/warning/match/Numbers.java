package eu.salvus.warning.match;

import eu.salvus.warning.match.NumberIndex.Hit;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The assets that bear numbers a product of an advisory gives.
 *
 * @param serials by serial number
 * @param models by model number
 * @param units by order number
 * @param whole whether all of the numbers were looked for; there may have been too many
 */
record Numbers(Map<Face, Hit> serials, Map<Face, Hit> models, Map<Face, Hit> units, boolean whole) {
    /** Those of a product that gives none. */
    static final Numbers NONE = new Numbers(Map.of(), Map.of(), Map.of(), true);

    Set<Face> faces() {
        if (this == NONE) {
            return Set.of();
        }
        Set<Face> faces = new LinkedHashSet<>(models.keySet());
        faces.addAll(units.keySet());
        faces.addAll(serials.keySet());
        return faces;
    }
}
