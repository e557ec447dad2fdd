package eu.salvus.server.twin;

import eu.salvus.server.identity.OrganisationEnded;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets the twins of an organisation that has ended, once what refers to them is gone. */
@Component
class ForgottenTwins {

    private final JdbcClient database;

    ForgottenTwins(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    @Order(2)
    public void forget(OrganisationEnded ended) {
        database.sql("delete from twin_version where twin in (select id from twin where organisation = ?)")
                .param(ended.organisation())
                .update();
        database.sql("delete from twin where organisation = ?")
                .param(ended.organisation())
                .update();
    }
}
