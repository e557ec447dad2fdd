package eu.salvus.server.delivery;

import eu.salvus.server.Ids;
import eu.salvus.warning.alert.Priority;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is told to all organisations: one row in the transaction of what it tells of, and then page by page, each organisation in a transaction of its
 * own, so that neither whoever tells it waits for thousands nor one that fails keeps it from the others.
 */
@Component
class Broadcasts {

    private static final Logger LOG = LoggerFactory.getLogger(Broadcasts.class);
    private static final UUID NOBODY = new UUID(0, 0);

    /** So many organisations are told in one go. */
    private static final int PAGE = 200;

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Ids ids;
    private final Outbox outbox;

    Broadcasts(JdbcClient database, TransactionOperations transactions, Ids ids, Outbox outbox) {
        this.database = database;
        this.transactions = transactions;
        this.ids = ids;
        this.outbox = outbox;
    }

    private record Broadcast(UUID id, String occasion, String path, Priority priority, UUID toldTo) {}

    /** Something is to be told to all who are told anything. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String occasion, String path, Priority priority) {
        database.sql("insert into broadcast (id, occasion, path, priority_rank, told_to) values (?, ?, ?, ?, ?)")
                .params(ids.next(), occasion, path, priority.ordinal(), NOBODY)
                .update();
    }

    /** Tells the next organisations. */
    void go() {
        for (Broadcast each : database.sql("select * from broadcast order by id")
                .query((row, number) -> new Broadcast(
                        row.getObject("id", UUID.class),
                        row.getString("occasion"),
                        row.getString("path"),
                        Priority.values()[row.getInt("priority_rank")],
                        row.getObject("told_to", UUID.class)))
                .list()) {
            go(each);
        }
    }

    private void go(Broadcast broadcast) {
        List<UUID> page = database.sql("select distinct organisation from notification_subscription"
                        + " where organisation > ? order by organisation limit ?")
                .params(broadcast.toldTo(), PAGE)
                .query((row, number) -> row.getObject("organisation", UUID.class))
                .list();
        for (UUID organisation : page) {
            try {
                transactions.executeWithoutResult(status -> {
                    outbox.tellOfSources(organisation, broadcast.occasion(), broadcast.path(), broadcast.priority());
                    toldTo(broadcast, organisation);
                });
            } catch (RuntimeException failure) {
                LOG.warn("An organisation could not be told of something; the others are", failure);
                // Where the database is away this fails as well, and the same one is told as soon as it is back.
                toldTo(broadcast, organisation);
            }
        }
        if (page.size() < PAGE) {
            database.sql("delete from broadcast where id = ?")
                    .param(broadcast.id())
                    .update();
        }
    }

    private void toldTo(Broadcast broadcast, UUID organisation) {
        database.sql("update broadcast set told_to = ? where id = ?")
                .params(organisation, broadcast.id())
                .update();
    }
}
