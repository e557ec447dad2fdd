package eu.salvus.server.delivery;

import eu.salvus.server.subscription.CentreSilent;
import eu.salvus.server.subscription.CentreStuck;
import eu.salvus.warning.alert.Priority;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who are told of alerts that a centre their organisation listens to is silent, or that what it announces cannot be had. */
@Component
class SilentCentres {

    private final Outbox outbox;

    SilentCentres(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    public void stuck(CentreStuck stuck) {
        outbox.tellOfSources(
                stuck.organisation(),
                "centre-stuck/" + stuck.subscription() + "/" + stuck.since(),
                "/centre",
                Priority.OUT_OF_CYCLE);
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
