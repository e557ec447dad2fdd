package eu.salvus.warning.stix;

import java.util.List;

/**
 * What a document holds.
 *
 * @param objects those that keep to the standard, in their order
 * @param problems what is wrong; an object with a fault is told here and left out of the others
 */
public record StixReading(List<StixObject> objects, List<StixProblem> problems) {
    /** Copies the lists. */
    public StixReading {
        objects = List.copyOf(objects);
        problems = List.copyOf(problems);
    }

    /** Whether all of it keeps to the standard. */
    public boolean isValid() {
        return problems.isEmpty();
    }
}
