package eu.salvus.server.delivery;

import eu.salvus.server.subscription.CaughtUp;
import eu.salvus.server.warning.TwinsCompared;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people in one message of what they missed, or what a twin that has changed is warned of, as soon as all of it is here. */
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

    @EventListener
    public void compared(TwinsCompared compared) {
        outbox.tellTogether(compared.organisation());
    }
}
