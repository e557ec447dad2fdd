package eu.salvus.server.delivery;

import eu.salvus.server.subscription.CaughtUp;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people in one message of what they missed, as soon as all of it is here. */
@Component
class MissedTogether {

    private final Outbox outbox;

    MissedTogether(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    public void caughtUp(CaughtUp caughtUp) {
        outbox.tellTogether(caughtUp.organisation());
    }
}
