package eu.salvus.server.telling;

import eu.salvus.server.warning.AlertAnswered;
import eu.salvus.server.warning.AlertRaised;
import eu.salvus.server.warning.AlertRanked;
import eu.salvus.server.warning.IncidentDeclared;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Marks, in the transaction of a change, that there may be something to tell; what, is found out later. */
@Component
class TellingEars {

    private final TellingRows tellings;
    private final Due due;
    private final ApplicationEventPublisher news;

    TellingEars(TellingRows tellings, Due due, ApplicationEventPublisher news) {
        this.tellings = tellings;
        this.due = due;
        this.news = news;
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

    @EventListener
    void hear(IncidentDeclared declared) {
        mark(declared.organisation(), declared.alert(), true);
    }

    private void mark(UUID organisation, UUID alert, boolean incident) {
        if (tellings.anyOn(organisation)) {
            due.mark(organisation, alert, incident);
            news.publishEvent(new Marked());
        }
    }
}
