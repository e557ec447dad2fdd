package eu.salvus.server.publication;

import eu.salvus.server.identity.OrganisationEnded;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what an organisation that has ended published, before its collections are. */
@Component
class ForgottenPublications {

    private final JdbcClient database;

    ForgottenPublications(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    @Order(1)
    public void forget(OrganisationEnded ended) {
        for (String rows : new String[] {
            "admission_asked where organisation = ?",
            "admission_asked where collection in (select id from collection where organisation = ?)",
            "publication_proposal where organisation = ?",
            "weakness_name where organisation = ?",
            "weakness_source where weakness in (select id from weakness where organisation = ?)",
            "weakness_merged where organisation = ?",
            "weakness_answer where weakness in (select id from weakness where organisation = ?)",
            "weakness where organisation = ?",
            "publication_revision where publication in (select id from publication where organisation = ?)",
            "publication where organisation = ?",
            "publisher where organisation = ?"
        }) {
            database.sql("delete from " + rows).param(ended.organisation()).update();
        }
    }
}
