package eu.salvus.server.delivery;

import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.source.HeardLate;
import eu.salvus.server.source.Hearing;
import eu.salvus.server.subscription.CatchingUp;
import eu.salvus.server.subscription.CaughtUp;
import eu.salvus.server.warning.Rematching;
import eu.salvus.server.warning.TwinsCompared;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people in one message of what they missed, or what a twin that has changed is warned of, as soon as all of it is here: whatever is the last to be done,
 * what sources had said, what was published, or what is compared anew.
 */
@Component
class MissedTogether {

    private final Outbox outbox;
    private final AuditLog audit;
    private final Hearing hearing;
    private final Rematching rematching;
    private final ObjectProvider<CatchingUp> catchingUp;

    MissedTogether(
            Outbox outbox,
            AuditLog audit,
            Hearing hearing,
            Rematching rematching,
            ObjectProvider<CatchingUp> catchingUp) {
        this.outbox = outbox;
        this.audit = audit;
        this.hearing = hearing;
        this.rematching = rematching;
        this.catchingUp = catchingUp;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void caughtUp(CaughtUp caughtUp) {
        done(caughtUp.organisation());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void heard(HeardLate heard) {
        done(heard.organisation());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void compared(TwinsCompared compared) {
        done(compared.organisation());
    }

    private void done(UUID organisation) {
        // Asked of thousands at once, of whom few miss anything; whoever still holds something back ends after this,
        // and asks again.
        if (!outbox.holdsBack(organisation)) {
            return;
        }
        // Held before it is asked what is to come: of two that end at once, the later sees that the other is done.
        audit.hold(organisation);
        if (!hearing.awaitsLate(organisation)
                && !rematching.isAwaited(organisation)
                && catchingUp.stream().noneMatch(each -> each.isBehind(organisation))) {
            outbox.tellTogether(organisation);
        }
    }
}
