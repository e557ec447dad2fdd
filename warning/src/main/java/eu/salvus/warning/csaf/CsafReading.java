package eu.salvus.warning.csaf;

import eu.salvus.warning.Advisory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a document came to.
 *
 * @param advisory what it says, or null where it cannot be used
 * @param problems what is wrong with it: why it cannot be used, or what had to be left out of the advisory
 */
public record CsafReading(@Nullable Advisory advisory, List<Problem> problems) {
    /** Copies the list. */
    public CsafReading {
        problems = List.copyOf(problems);
    }
}
