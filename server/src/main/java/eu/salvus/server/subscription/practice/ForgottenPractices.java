package eu.salvus.server.subscription.practice;

import eu.salvus.server.identity.OrganisationEnded;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets who joined an organisation that has ended, before its collections and twins are gone. */
@Component
class ForgottenPractices {

    private final PracticeRows rows;

    ForgottenPractices(PracticeRows rows) {
        this.rows = rows;
    }

    @EventListener
    @Order(1)
    public void forget(OrganisationEnded ended) {
        rows.forget(ended.organisation());
    }
}
