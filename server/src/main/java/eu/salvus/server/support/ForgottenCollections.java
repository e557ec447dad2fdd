package eu.salvus.server.support;

import eu.salvus.server.Holds;
import eu.salvus.server.identity.OrganisationEnded;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets the collections of an organisation that has ended, and what it was allowed in those of others. */
@Component
class ForgottenCollections {

    private static final List<String> OF_ITS_COLLECTIONS =
            List.of("collection_object", "collection_right", "collection_reader", "collection_missed");

    private final JdbcClient database;
    private final Holds holds;

    ForgottenCollections(JdbcClient database, Holds holds) {
        this.database = database;
        this.holds = holds;
    }

    @EventListener
    public void forget(OrganisationEnded ended) {
        // Receipts are written for many readers at once, in this order.
        database.sql("select organisation from collection_reader where organisation = :organisation"
                        + " or collection in (select id from collection where organisation = :organisation)"
                        + " order by collection, organisation" + holds.clause())
                .param("organisation", ended.organisation())
                .query(UUID.class)
                .list();
        for (String table : OF_ITS_COLLECTIONS) {
            database.sql("delete from " + table
                            + " where collection in (select id from collection where organisation = ?)")
                    .param(ended.organisation())
                    .update();
        }
        for (String table : List.of(
                "collection_right", "collection_reader", "collection_missed", "collection_status", "collection")) {
            database.sql("delete from " + table + " where organisation = ?")
                    .param(ended.organisation())
                    .update();
        }
    }
}
