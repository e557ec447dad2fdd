package eu.salvus.server.warning;

import eu.salvus.warning.alert.AssetRef;
import eu.salvus.warning.alert.State;
import java.util.Set;

/**
 * How an organisation stands to what one advisory says in one of its alerts.
 *
 * @param state what people have said
 * @param affected assets that surely have the weakness
 * @param toCheck assets of which nobody can tell from the data
 */
public record AlertStanding(State state, Set<AssetRef> affected, Set<AssetRef> toCheck) {

    /** Copies the sets. */
    public AlertStanding {
        affected = Set.copyOf(affected);
        toCheck = Set.copyOf(toCheck);
    }
}
