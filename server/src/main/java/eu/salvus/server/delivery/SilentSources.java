package eu.salvus.server.delivery;

import eu.salvus.server.source.SourceSilent;
import eu.salvus.warning.alert.Priority;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells all who are told of alerts that a source of theirs is silent: no news would else be taken for good news. */
@Component
class SilentSources {

    private final JdbcClient database;
    private final Outbox outbox;

    SilentSources(JdbcClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @EventListener
    public void silent(SourceSilent silent) {
        for (UUID organisation : database.sql("select distinct organisation from notification_subscription")
                .query((row, number) -> row.getObject("organisation", UUID.class))
                .list()) {
            outbox.tellOfSources(
                    organisation,
                    "silent/" + silent.source() + "/" + silent.since(),
                    "/sources",
                    Priority.OUT_OF_CYCLE);
        }
    }
}
