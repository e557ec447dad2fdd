package eu.salvus.server.telling;

import eu.salvus.server.subscription.CentreTold;
import eu.salvus.server.twin.TwinChanged;
import eu.salvus.server.warning.AlertAnswered;
import eu.salvus.server.warning.AlertRaised;
import eu.salvus.server.warning.AlertRanked;
import eu.salvus.server.warning.AlertStandings;
import eu.salvus.server.warning.IncidentDeclared;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Marks, in the transaction of a change, that there may be something to tell; what, is found out later. */
@Component
class TellingEars {

    private final TellingRows tellings;
    private final Due due;
    private final AlertStandings standings;
    private final ApplicationEventPublisher news;
    private final InstantSource clock;

    TellingEars(
            TellingRows tellings,
            Due due,
            AlertStandings standings,
            ApplicationEventPublisher news,
            InstantSource clock) {
        this.tellings = tellings;
        this.due = due;
        this.standings = standings;
        this.news = news;
        this.clock = clock;
    }

    /** There may be something to tell. */
    record Marked() {}

    @EventListener
    void hear(AlertRaised raised) {
        mark(raised.organisation(), raised.alert().id(), false);
    }

    @EventListener
    void hear(AlertRanked ranked) {
        mark(ranked.organisation(), ranked.alert().id(), false);
    }

    @EventListener
    void hear(AlertAnswered answered) {
        mark(answered.organisation(), answered.alert(), false);
    }

    /** What we knew before the centre told of it could not be told to it until now. */
    @EventListener
    void hear(CentreTold heard) {
        standings.on(heard.organisation(), heard.source()).forEach(alert -> mark(heard.organisation(), alert, false));
    }

    @EventListener
    void hear(IncidentDeclared declared) {
        mark(declared.organisation(), declared.alert(), true);
    }

    @EventListener
    void hear(TwinChanged changed) {
        if (tellings.anyOfProducts(changed.organisation())) {
            due.markProducts(changed.organisation(), clock.instant());
            news.publishEvent(new Marked());
        }
    }

    private void mark(UUID organisation, UUID alert, boolean incident) {
        if (tellings.anyOn(organisation)) {
            due.mark(organisation, alert, incident);
            news.publishEvent(new Marked());
        }
    }
}
