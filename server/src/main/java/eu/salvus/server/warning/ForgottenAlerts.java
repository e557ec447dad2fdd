package eu.salvus.server.warning;

import eu.salvus.server.identity.OrganisationEnded;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets the alerts of an organisation that has ended, before its twins are. */
@Component
class ForgottenAlerts {

    private static final List<String> PARTS = List.of("care_effect", "alert_asset", "alert_concern", "alert_weakness");

    private final JdbcClient database;

    ForgottenAlerts(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    @Order(1)
    public void forget(OrganisationEnded ended) {
        for (String table : PARTS) {
            database.sql("delete from " + table + " where alert in (select id from alert where organisation = ?)")
                    .param(ended.organisation())
                    .update();
        }
        for (String table : List.of("alert", "advisory", "rematch", "reweighing", "lesson")) {
            database.sql("delete from " + table + " where organisation = ?")
                    .param(ended.organisation())
                    .update();
        }
    }
}
