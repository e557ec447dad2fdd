package eu.salvus.twin;

import java.util.List;

/**
 * In what order things come back, and by whom.
 *
 * @param order ids of digital services, first to last; those not named follow by their weight in care
 * @param crews who does the work; none means unknown
 */
public record RecoveryPlan(List<String> order, List<Crew> crews) {
    /** Nothing is written down. */
    public static final RecoveryPlan NONE = new RecoveryPlan(List.of(), List.of());

    /** Copies the lists. */
    public RecoveryPlan {
        order = List.copyOf(order);
        crews = List.copyOf(crews);
    }
}
