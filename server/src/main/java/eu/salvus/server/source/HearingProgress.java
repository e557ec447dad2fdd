package eu.salvus.server.source;

import eu.salvus.server.audit.AuditLog;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Moves organisations on with what sources brought; of each that has heard all that was no news to it, it says so in the same transaction. */
@Component
class HearingProgress {

    private final HearingRows rows;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    HearingProgress(
            HearingRows rows, AuditLog audit, ApplicationEventPublisher events, TransactionOperations transactions) {
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /** Moves some on, together, that were equally far; one that begins anew meanwhile stays there. */
    void heard(List<UUID> organisations, long from, long to) {
        List<UUID> ending = new ArrayList<>(rows.lateEndsBetween(from, to));
        ending.retainAll(organisations);
        List<UUID> others = new ArrayList<>(organisations);
        others.removeAll(ending);
        rows.heard(others, from, to);
        for (UUID organisation : ending) {
            transactions.executeWithoutResult(begun -> {
                // Before its row: whoever ends an organisation holds it first, too.
                audit.hold(organisation);
                if (rows.heard(List.of(organisation), from, to) > 0) {
                    events.publishEvent(new HeardLate(organisation));
                }
            });
        }
    }
}
