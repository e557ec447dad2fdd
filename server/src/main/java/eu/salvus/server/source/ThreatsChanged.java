package eu.salvus.server.source;

import java.util.Collection;
import java.util.List;

/**
 * More or less is known of attacks by some weaknesses. Told in the transaction that learned of it.
 *
 * @param names ids of the weaknesses, such as {@code CVE-2026-0001}
 */
public record ThreatsChanged(Collection<String> names) {
    /** Copies the names. */
    public ThreatsChanged {
        names = List.copyOf(names);
    }
}
