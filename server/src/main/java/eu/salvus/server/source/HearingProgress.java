package eu.salvus.server.source;

import eu.salvus.server.audit.AuditLog;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves an organisation on with what sources brought; once it has heard all that was no news to it, it says so in the same transaction. */
@Component
class HearingProgress {

    private final HearingRows rows;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    HearingProgress(HearingRows rows, AuditLog audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Moves one on that was so far, if it does not begin anew meanwhile.
     *
     * @param ends whether it will have heard all that was no news to it
     */
    @Transactional
    public void heard(UUID organisation, long from, long to, boolean ends) {
        if (ends) {
            // Before its row: whoever ends an organisation holds it first, too.
            audit.hold(organisation);
        }
        if (rows.heard(organisation, from, to) && ends) {
            events.publishEvent(new HeardLate(organisation));
        }
    }
}
