package eu.salvus.server.delivery;

import eu.salvus.server.subscription.CentreSilent;
import eu.salvus.warning.alert.Priority;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who are told of alerts that a centre their organisation listens to is silent. */
@Component
class SilentCentres {

    private final Outbox outbox;

    SilentCentres(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    public void silent(CentreSilent silent) {
        outbox.tellOfSources(
                silent.organisation(),
                "centre/" + silent.subscription() + "/" + silent.since(),
                "/centre",
                Priority.OUT_OF_CYCLE);
    }
}
