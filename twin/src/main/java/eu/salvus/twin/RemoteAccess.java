package eu.salvus.twin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way in from outside, for a supplier or for the hospital's own people.
 *
 * @param id unique within the twin
 * @param name what people call it
 * @param supplier id of the supplier it serves; none when it serves the hospital's own people
 * @param to ids of the zones and assets it leads to; never empty
 * @param account id of the account used
 * @param alwaysOn open at all times, instead of opened on demand
 * @param factors proofs needed, 1 to 3
 * @param jumpHost id of the asset all sessions pass through
 * @param protocols what it carries, in the order of {@link Protocol}
 */
public record RemoteAccess(
        String id,
        @Nullable String name,
        @Nullable String supplier,
        List<String> to,
        @Nullable String account,
        @Nullable Boolean alwaysOn,
        @Nullable Integer factors,
        @Nullable String jumpHost,
        @Nullable Set<Protocol> protocols) {
    /** Copies the collections. */
    public RemoteAccess {
        to = List.copyOf(to);
        protocols = protocols == null ? null : Protocol.copyOf(protocols);
    }
}
