package eu.salvus.warning.taxii;

import java.net.URI;
import java.util.List;

/**
 * What a server says became of objects sent to it.
 *
 * @param status where more will be told
 * @param complete whether it is done with them
 * @param successes how many it has taken
 * @param failures those it has not, with what it says of each
 */
public record Receipt(URI status, boolean complete, long successes, List<String> failures) {
    /** Copies the list. */
    public Receipt {
        failures = List.copyOf(failures);
    }
}
