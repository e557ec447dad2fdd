package eu.salvus.server.warning;

import eu.salvus.server.Ids;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.storage.StorageFailure;
import eu.salvus.server.twin.TwinChanged;
import eu.salvus.server.work.JobTable;
import eu.salvus.server.work.State;
import eu.salvus.server.work.WatchedJobs;
import eu.salvus.server.work.Work;
import eu.salvus.server.work.WorkQueue;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Compares the twins of an organisation, once one has changed, with all advisories it has heard of, in the background: what was bought today may have been
 * warned of last year.
 */
@Component
public class Rematching implements Work {

    static final String TABLE = "rematch";

    private static final Logger LOG = LoggerFactory.getLogger(Rematching.class);

    private static final int ALL = 100;

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;
    private final AuditLog audit;
    private final AlertDesk desk;
    private final Reweighing reweighing;
    private final AlertBooks books;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<WorkQueue> queue;
    private final WatchedJobs jobs;

    Rematching(
            JdbcClient database,
            InstantSource clock,
            Ids ids,
            AuditLog audit,
            AlertDesk desk,
            Reweighing reweighing,
            AlertBooks books,
            ApplicationEventPublisher events,
            ObjectProvider<WorkQueue> queue,
            TransactionOperations transactions) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
        this.desk = desk;
        this.reweighing = reweighing;
        this.books = books;
        this.transactions = transactions;
        this.events = events;
        this.queue = queue;
        this.jobs = new WatchedJobs(new JobTable(database, clock, TABLE), transactions, id -> {});
    }

    /** What cannot be compared stops nothing that can: it is tried again with what is to be weighed anew. */
    private void compare(UUID organisation, UUID advisory, BooleanSupplier goesOn) {
        try {
            desk.hearAgain(organisation, advisory);
        } catch (RuntimeException failure) {
            if (StorageFailure.of(failure) != null || !goesOn.getAsBoolean()) {
                throw failure;
            }
            LOG.error("an advisory could not be compared with a changed twin, and is tried again", failure);
            reweighing.leave(new Reweighing.Due(organisation, advisory));
        }
    }

    private record Wanted() {}

    /** Asks for it, in the transaction that changes the twin; one that waits already will see this change too. */
    @EventListener
    public void changed(TwinChanged changed) {
        ask(changed.organisation());
    }

    /** Asks for it, in the transaction in which somebody teaches something. */
    @EventListener
    public void taught(LessonsChanged changed) {
        ask(changed.organisation());
    }

    /** Asks for it where alerts were kept before it was kept who may speak of a device: else they would quote nobody until a revision came. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        for (UUID organisation : books.withoutSpeaker()) {
            try {
                transactions.executeWithoutResult(status -> ask(organisation));
            } catch (DataAccessException | TransactionException busy) {
                LOG.warn("an organisation is compared anew at the next start only, for it was busy", busy);
            }
        }
    }

    /** Whether twins of an organisation have yet to be compared with something it has heard of. */
    public boolean isAwaited(UUID organisation) {
        return database.sql("select count(*) from rematch where organisation = ? and state in ('QUEUED', 'RUNNING')")
                        .param(organisation)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void ask(UUID organisation) {
        audit.hold(organisation);
        database.sql("delete from rematch where organisation = ? and state not in ('QUEUED', 'RUNNING')")
                .param(organisation)
                .update();
        boolean needed = database.sql("select count(*) from advisory where organisation = ?")
                                .param(organisation)
                                .query(Integer.class)
                                .single()
                        > 0
                && database.sql("select count(*) from rematch where organisation = ? and state = 'QUEUED'")
                                .param(organisation)
                                .query(Integer.class)
                                .single()
                        == 0;
        if (needed) {
            database.sql("insert into rematch (id, organisation, state, done, created_at) values (?, ?, ?, 0, ?)")
                    .params(
                            ids.next(),
                            organisation,
                            State.QUEUED.name(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            events.publishEvent(new Wanted());
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void wake(Wanted wanted) {
        queue.getObject().wake();
    }

    @Override
    public String kind() {
        return "rematch";
    }

    @Override
    public boolean takesMinutes() {
        return true;
    }

    @Override
    public WatchedJobs jobs() {
        return jobs;
    }

    @Override
    public boolean run(UUID id, BooleanSupplier goesOn) {
        UUID organisation = database.sql("select organisation from rematch where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        List<UUID> advisories = database.sql("select id from advisory where organisation = ? order by received_at, id")
                .param(organisation)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        int done = 0;
        for (UUID advisory : advisories) {
            compare(organisation, advisory, goesOn);
            done++;
            if (!jobs.goesOn(id, ALL * done / advisories.size(), goesOn)) {
                return false;
            }
        }
        return Boolean.TRUE.equals(transactions.execute(status -> {
            // Held before its row: whoever asks for it holds it first, too.
            audit.hold(organisation);
            return jobs.finished(id, ALL, () -> {
                books.leaveUnknown(organisation);
                events.publishEvent(new TwinsCompared(organisation));
            });
        }));
    }
}
