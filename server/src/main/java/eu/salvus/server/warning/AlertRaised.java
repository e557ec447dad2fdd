package eu.salvus.server.warning;

import eu.salvus.warning.alert.Cause;
import java.util.Set;
import java.util.UUID;

/**
 * An alert is new, or was raised again: told in the transaction in which it is stored.
 *
 * @param organisation whose it is
 * @param alert what may be told of it
 * @param causes why; at least one
 * @param late whether it was missed, and is told together with what else was
 */
public record AlertRaised(UUID organisation, AlertOutline alert, Set<Cause> causes, boolean late) {

    /** Copies the causes. */
    public AlertRaised {
        causes = Set.copyOf(causes);
    }
}
