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
 * own, so that neither whoever tells it waits for thousands nor one that fails keeps it from the others. One that fails is told later.
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
    private final UntoldRows untold;

    Broadcasts(JdbcClient database, TransactionOperations transactions, Ids ids, Outbox outbox, UntoldRows untold) {
        this.database = database;
        this.transactions = transactions;
        this.ids = ids;
        this.outbox = outbox;
        this.untold = untold;
    }

    private record Broadcast(
            UUID id, String occasion, String path, Priority priority, UUID toldTo, boolean wentRound) {}

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
                        row.getObject("told_to", UUID.class),
                        row.getBoolean("went_round")))
                .list()) {
            if (!each.wentRound()) {
                goRound(each);
            }
            catchUp(each);
        }
    }

    private void goRound(Broadcast broadcast) {
        List<UUID> page = database.sql("select distinct organisation from notification_subscription"
                        + " where organisation > ? order by organisation limit ?")
                .params(broadcast.toldTo(), PAGE)
                .query((row, number) -> row.getObject("organisation", UUID.class))
                .list();
        for (UUID organisation : page) {
            try {
                transactions.executeWithoutResult(status -> {
                    tell(broadcast, organisation);
                    toldTo(broadcast, organisation);
                });
            } catch (RuntimeException failure) {
                LOG.warn("An organisation could not be told of something; the others are, and it is later", failure);
                // Where the database is away this fails as well, and the same one is told as soon as it is back.
                transactions.executeWithoutResult(status -> {
                    untold.add(broadcast.id(), organisation);
                    toldTo(broadcast, organisation);
                });
            }
        }
        if (page.size() < PAGE) {
            database.sql("update broadcast set went_round = true where id = ?")
                    .param(broadcast.id())
                    .update();
        }
    }

    /** Tells those that could not be told before. */
    private void catchUp(Broadcast broadcast) {
        for (UntoldRows.Untold each : untold.due(broadcast.id(), PAGE)) {
            try {
                transactions.executeWithoutResult(status -> {
                    tell(broadcast, each.organisation());
                    untold.remove(broadcast.id(), each.organisation());
                });
            } catch (RuntimeException failure) {
                LOG.warn("An organisation could not be told of something once more; it is tried again", failure);
                untold.again(broadcast.id(), each);
            }
        }
        if (broadcast.wentRound() && !untold.has(broadcast.id())) {
            database.sql("delete from broadcast where id = ?")
                    .param(broadcast.id())
                    .update();
        }
    }

    private void tell(Broadcast broadcast, UUID organisation) {
        outbox.tellOfSources(organisation, broadcast.occasion(), broadcast.path(), broadcast.priority());
    }

    private void toldTo(Broadcast broadcast, UUID organisation) {
        database.sql("update broadcast set told_to = ? where id = ?")
                .params(organisation, broadcast.id())
                .update();
    }
}
