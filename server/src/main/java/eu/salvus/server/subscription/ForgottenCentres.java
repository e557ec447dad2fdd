package eu.salvus.server.subscription;

import eu.salvus.server.identity.OrganisationEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets the subscriptions of an organisation that has ended. */
@Component
class ForgottenCentres {

    private final FollowedCentreRows rows;
    private final ApplicationEventPublisher news;

    ForgottenCentres(FollowedCentreRows rows, ApplicationEventPublisher news) {
        this.rows = rows;
        this.news = news;
    }

    @EventListener
    public void forget(OrganisationEnded ended) {
        for (FollowedCentre subscription : rows.of(ended.organisation())) {
            rows.delete(subscription.id());
            news.publishEvent(new FollowedCentreChanged(subscription.id(), false));
        }
    }
}
