package eu.salvus.server.prevention;

import eu.salvus.server.identity.OrganisationEnded;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets the searches of an organisation that has ended, before their twins are. */
@Component
class ForgottenSearches {

    private final JdbcClient database;

    ForgottenSearches(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    @Order(1)
    public void forget(OrganisationEnded ended) {
        database.sql(
                        "delete from measure_search_result where search in (select id from measure_search where organisation = ?)")
                .param(ended.organisation())
                .update();
        database.sql("delete from measure_search where organisation = ?")
                .param(ended.organisation())
                .update();
    }
}
