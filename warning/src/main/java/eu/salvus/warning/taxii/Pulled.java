package eu.salvus.warning.taxii;

import eu.salvus.warning.stix.StixProblem;
import java.util.List;

/**
 * What a collection had.
 *
 * @param cursor how far it has been read now
 * @param objects how many were new
 * @param repeated how many were told again
 * @param problems of objects that were left out, and of the server's answers
 */
public record Pulled(Cursor cursor, int objects, int repeated, List<StixProblem> problems) {
    /** Copies the list. */
    public Pulled {
        problems = List.copyOf(problems);
    }
}
