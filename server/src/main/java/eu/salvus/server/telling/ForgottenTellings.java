package eu.salvus.server.telling;

import eu.salvus.server.identity.OrganisationEnded;
import eu.salvus.server.subscription.FollowedCentreChanged;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what was told by an organisation that has ended, or to a centre that it listens to no more, with the secret of its pseudonyms. */
@Component
class ForgottenTellings {

    private final JdbcClient database;
    private final TellingRows tellings;
    private final Due due;

    ForgottenTellings(JdbcClient database, TellingRows tellings, Due due) {
        this.database = database;
        this.tellings = tellings;
        this.due = due;
    }

    @EventListener
    @Order(1)
    public void forget(OrganisationEnded ended) {
        due.forget(ended.organisation());
        tellings.of(ended.organisation()).forEach(telling -> tellings.delete(telling.id()));
    }

    @EventListener
    public void forget(FollowedCentreChanged changed) {
        if (!changed.there()) {
            database.sql("select id from telling where centre = ?")
                    .param(changed.id())
                    .query((row, number) -> row.getObject("id", UUID.class))
                    .list()
                    .forEach(tellings::delete);
        }
    }
}
