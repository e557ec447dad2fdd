package eu.salvus.server.work;

import eu.salvus.server.storage.StorageFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has jobs done that were taken, keeps how each ended, and measures how long it took. */
@Component
final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final MeterRegistry meters;

    JobRunner(MeterRegistry meters) {
        this.meters = meters;
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
            work.jobs().failed(id, String.valueOf(unfit.getMessage()));
        } catch (RuntimeException | Error failure) {
            if (StorageFailure.of(failure) != null) {
                throw failure;
            }
            LOG.error("a {} failed", work.kind(), failure);
            outcome = "failed";
            work.jobs().failed(id, "");
        } finally {
            begun.stop(meters.timer("salvus." + work.kind().replace('-', '.'), "outcome", outcome));
        }
    }
}
