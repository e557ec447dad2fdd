package eu.salvus.server.subscription;

import eu.salvus.server.identity.OrganisationEnded;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets how far an organisation that has ended had heard, and how far others had heard its collections, before these are gone. */
@Component
class ForgottenHosted {

    private final HostedRows rows;

    ForgottenHosted(HostedRows rows) {
        this.rows = rows;
    }

    @EventListener
    @Order(1)
    public void forget(OrganisationEnded ended) {
        rows.forget(ended.organisation());
    }
}
