package eu.salvus.twin.yaml;

import eu.salvus.twin.Twin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of reading a twin.
 *
 * @param twin the twin; {@code null} when there are errors
 * @param errors in the order of the files
 * @param warnings in the order of the files
 */
public record Reading(@Nullable Twin twin, List<Problem> errors, List<Problem> warnings) {
    /** Copies the lists. */
    public Reading {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /**
     * The twin.
     *
     * @throws InvalidTwinException when there are errors
     */
    public Twin twinOrThrow() {
        if (twin == null) {
            throw new InvalidTwinException(errors);
        }
        return twin;
    }
}
