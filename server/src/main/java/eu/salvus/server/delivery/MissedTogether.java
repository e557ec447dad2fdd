package eu.salvus.server.delivery;

import eu.salvus.server.source.Hearing;
import eu.salvus.server.subscription.CaughtUp;
import eu.salvus.server.warning.TwinsCompared;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people in one message of what they missed, or what a twin that has changed is warned of, as soon as all of it is here. */
@Component
class MissedTogether {

    private final Outbox outbox;
    private final Hearing hearing;

    MissedTogether(Outbox outbox, Hearing hearing) {
        this.outbox = outbox;
        this.hearing = hearing;
    }

    @EventListener
    public void caughtUp(CaughtUp caughtUp) {
        outbox.tellTogether(caughtUp.organisation());
    }

    @EventListener
    public void compared(TwinsCompared compared) {
        // What sources had said before comes, too, and belongs to it.
        if (!hearing.awaitsLate(compared.organisation())) {
            outbox.tellTogether(compared.organisation());
        }
    }
}
