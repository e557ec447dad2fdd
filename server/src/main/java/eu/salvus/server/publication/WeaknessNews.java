package eu.salvus.server.publication;

import eu.salvus.server.source.ThreatsChanged;
import eu.salvus.server.storage.StorageFailure;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.warning.alert.Threats;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes into the queue what catalogues say of attacks, whenever that changes. The names are kept in the transaction that learned of it, and looked
 * at later while the queue is held: what is heard of at the same time is looked at too.
 */
@Component
@AtTheCentre
class WeaknessNews {

    private static final Logger LOG = LoggerFactory.getLogger(WeaknessNews.class);
    private static final int AT_ONCE = 500;
    private static final int LONGEST_NAME = 300;

    private final PublisherRows publishers;
    private final WeaknessRows rows;
    private final ObjectProvider<Threats> threats;
    private final JdbcTemplate database;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    WeaknessNews(
            PublisherRows publishers,
            WeaknessRows rows,
            ObjectProvider<Threats> threats,
            JdbcTemplate database,
            TransactionOperations transactions,
            InstantSource clock) {
        this.publishers = publishers;
        this.rows = rows;
        this.threats = threats;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Name(long id, String name) {}

    @EventListener
    public void changed(ThreatsChanged changed) {
        if (publishers.find().isPresent()) {
            database.batchUpdate(
                    "insert into weakness_news (name) values (?)",
                    changed.names().stream()
                            .filter(name -> name.length() <= LONGEST_NAME)
                            .map(name -> new Object[] {name})
                            .toList());
        }
    }

    /** Looks at all there is. */
    void go() {
        List<Name> some = some();
        while (!some.isEmpty()) {
            take(some);
            some = some();
        }
    }

    /** A name that cannot be looked at is told and stops no other; what the database cannot do just now is done again later. */
    private void take(List<Name> some) {
        try {
            transactions.executeWithoutResult(begun -> {
                publishers.find().ifPresent(speaker -> weigh(speaker.organisation(), some));
                drop(some);
            });
        } catch (RuntimeException failure) {
            if (StorageFailure.of(failure) != null) {
                throw failure;
            }
            if (some.size() > 1) {
                some.forEach(each -> take(List.of(each)));
            } else {
                LOG.error(
                        "{} could not be weighed anew in the queue",
                        some.getFirst().name(),
                        failure);
                drop(some);
            }
        }
    }

    private void weigh(UUID organisation, List<Name> some) {
        rows.hold(organisation);
        Threats known = threats.getIfAvailable(() -> Threats.UNKNOWN);
        List<UUID> called = rows.called(
                organisation, some.stream().map(Name::name).distinct().toList());
        rows.names(called)
                .forEach((id, names) -> rows.find(organisation, id)
                        .ifPresent(row -> rows.save(row.threatened(known.of(names), clock.instant()))));
    }

    private List<Name> some() {
        return database.query(
                "select id, name from weakness_news order by id limit " + AT_ONCE,
                (row, number) -> new Name(row.getLong("id"), row.getString("name")));
    }

    private void drop(List<Name> some) {
        database.batchUpdate(
                "delete from weakness_news where id = ?",
                some.stream().map(each -> new Object[] {each.id()}).toList());
    }
}
