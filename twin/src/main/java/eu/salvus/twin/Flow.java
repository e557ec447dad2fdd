package eu.salvus.twin;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Traffic allowed from one zone to another; what no flow allows is filtered.
 *
 * @param id unique within the twin
 * @param from id of the zone that opens the connection
 * @param to id of the zone that answers
 * @param protocols what is let through, in the order of {@link Protocol}; never empty
 * @param inspected whether the content is examined, so that signing in works and known exploits do not
 */
public record Flow(
        String id,
        String from,
        String to,
        Set<Protocol> protocols,
        @Nullable Boolean inspected) {
    /** Copies the protocols. */
    public Flow {
        protocols = Protocol.copyOf(protocols);
    }
}
