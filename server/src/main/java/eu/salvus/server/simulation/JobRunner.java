package eu.salvus.server.simulation;

import eu.salvus.server.storage.StorageFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes jobs, has them done, keeps how each ended, and tells those who watch. */
@Component
final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final TransactionOperations transactions;
    private final MeterRegistry meters;

    JobRunner(TransactionOperations transactions, MeterRegistry meters) {
        this.transactions = transactions;
        this.meters = meters;
    }

    /** Lets what ran when the program ended wait again. */
    void waitAgain(Work work) {
        transactions.executeWithoutResult(begun -> work.jobs().waitAgain());
    }

    /** Lets one that runs wait again: what it needs is away for a while. */
    void waitAgain(Work work, UUID id) {
        move(work, id, jobs -> jobs.waitAgain(id));
    }

    /** Takes one that waits, which then runs; false when it does not wait any more. */
    boolean take(Work work, UUID id) {
        return move(work, id, jobs -> jobs.take(id));
    }

    /**
     * Does one that was taken. Whatever goes wrong in it ends that one job, be it that it needs more memory or a deeper stack than there is: the
     * thread is needed for the others.
     *
     * @throws RuntimeException what the database cannot do just now; the job still runs then, and may wait again
     */
    void run(Work work, UUID id, BooleanSupplier goesOn) {
        Timer.Sample begun = Timer.start(meters);
        String outcome = "stopped";
        try {
            if (work.run(id, goesOn)) {
                outcome = "done";
            }
        } catch (IllegalArgumentException unfit) {
            outcome = "failed";
            failed(work, id, String.valueOf(unfit.getMessage()));
        } catch (RuntimeException | Error failure) {
            if (StorageFailure.of(failure) != null) {
                throw failure;
            }
            LOG.error("a {} failed", work.kind(), failure);
            outcome = "failed";
            failed(work, id, "");
        } finally {
            begun.stop(meters.timer("salvus." + work.kind().replace('-', '.'), "outcome", outcome));
        }
    }

    private void failed(Work work, UUID id, String problem) {
        move(work, id, jobs -> jobs.failed(id, problem));
    }

    private boolean move(Work work, UUID id, Predicate<JobTable> step) {
        return Boolean.TRUE.equals(transactions.execute(begun -> {
            boolean moved = step.test(work.jobs());
            if (moved) {
                work.changed(id);
            }
            return moved;
        }));
    }
}
