package eu.salvus.server.work;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionOperations;

/** The rows of one kind of work as the queue moves them on: each move and its news are one transaction. */
public final class WatchedJobs {

    private final JobTable table;
    private final TransactionOperations transactions;
    private final Consumer<UUID> changed;

    /**
     * Of a table.
     *
     * @param changed tells those who watch how far one is now
     */
    public WatchedJobs(JobTable table, TransactionOperations transactions, Consumer<UUID> changed) {
        this.table = table;
        this.transactions = transactions;
        this.changed = changed;
    }

    /**
     * One that runs is so far.
     *
     * @param goesOn asked outside of any transaction
     * @return whether to go on: the program does, and nobody ended it
     */
    public boolean goesOn(UUID id, int done, BooleanSupplier goesOn) {
        moved(id, jobs -> jobs.progressed(id, done));
        return goesOn.getAsBoolean() && table.isWanted(id);
    }

    /**
     * One that ran has a result, unless somebody ended it in the meantime.
     *
     * @param keep keeps the result, in the same transaction
     * @return whether it was kept
     */
    public boolean finished(UUID id, int done, Runnable keep) {
        return moved(id, jobs -> {
            boolean wanted = jobs.finished(id, done);
            if (wanted) {
                keep.run();
            }
            return wanted;
        });
    }

    /** Lets what ran when the program ended wait again; nobody watches yet. */
    void waitAgain() {
        transactions.executeWithoutResult(begun -> table.waitAgain());
    }

    /** Lets one that runs wait again: what it needs is away for a while. */
    void waitAgain(UUID id) {
        moved(id, jobs -> jobs.waitAgain(id));
    }

    /** Takes one that waits, which then runs; false when it does not wait any more. */
    boolean take(UUID id) {
        return moved(id, jobs -> jobs.take(id));
    }

    /** One that ran could not be done. */
    void failed(UUID id, String problem) {
        moved(id, jobs -> jobs.failed(id, problem));
    }

    private boolean moved(UUID id, Predicate<JobTable> step) {
        return Boolean.TRUE.equals(transactions.execute(begun -> {
            boolean moved = step.test(table);
            if (moved) {
                changed.accept(id);
            }
            return moved;
        }));
    }
}
