package eu.salvus.server.simulation;

import eu.salvus.server.storage.StorageFailure;
import eu.salvus.server.twin.Twins;
import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.measure.Measures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs what waits, on all cores but one, one thread for each. What runs when the program stops begins again when it starts: a result depends
 * on nothing but what was asked.
 */
@Component
final class SimulationQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SimulationQueue.class);

    /** A progress told more often than that is more than anybody reads. */
    private static final int PARTS = 40;

    private static final long LOOK_AGAIN_SECONDS = 5;

    private final SimulationWork simulations;
    private final Twins twins;
    private final ResultTeller teller;
    private final MeterRegistry meters;
    private final Measures catalogue = Measures.builtIn();
    private final Semaphore work = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    SimulationQueue(SimulationWork simulations, Twins twins, ResultTeller teller, MeterRegistry meters) {
        this.simulations = simulations;
        this.twins = twins;
        this.teller = teller;
        this.meters = meters;
    }

    /** Something was asked for. */
    void wake() {
        work.release();
    }

    @Override
    public void start() {
        simulations.queueAgain();
        running = true;
        int cores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        for (int number = 0; number < cores; number++) {
            workers.add(Thread.ofPlatform()
                    .name("simulation-" + number)
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .start(this::serve));
        }
    }

    @Override
    public void stop() {
        running = false;
        workers.forEach(Thread::interrupt);
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void serve() {
        Optional<StoredSimulation> taken = Optional.empty();
        boolean failed = false;
        while (running) {
            try {
                if (failed) {
                    // The database may be away for a while; asking without a pause would only fill the log.
                    TimeUnit.SECONDS.sleep(LOOK_AGAIN_SECONDS);
                    taken.map(StoredSimulation::id).ifPresent(simulations::queueAgain);
                    failed = false;
                }
                taken = simulations.take();
                if (taken.isEmpty()) {
                    work.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                    work.drainPermits();
                } else {
                    run(taken.get());
                    taken = Optional.empty();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                failed = true;
                LOG.error("the queue of simulations goes on after a failure", failure);
            }
        }
    }

    private void run(StoredSimulation asked) {
        Timer.Sample begun = Timer.start(meters);
        String outcome = "stopped";
        try {
            PlayedHospital played = PlayedHospital.of(asked, twins, catalogue);
            int step = Math.max(1, asked.runs() / PARTS);
            int[] told = {0};
            Simulation.Played made = played.simulation().play(asked.runs(), 1, null, (done, all) -> {
                if (done - told[0] >= step && done < all) {
                    told[0] = done;
                    simulations.progressed(asked.id(), done);
                    return running && simulations.isWanted(asked.id());
                }
                return running;
            });
            if (made != null && made.result().runs() == asked.runs()) {
                int toldRun = made.result().typical().run();
                simulations.finished(asked.id(), asked.runs(), toldRun, teller.tell(played, made));
                outcome = "done";
            }
        } catch (IllegalArgumentException unfit) {
            outcome = "failed";
            simulations.failed(asked.id(), String.valueOf(unfit.getMessage()));
        } catch (RuntimeException failure) {
            if (StorageFailure.of(failure) != null) {
                throw failure;
            }
            LOG.error("simulation {} failed", asked.id(), failure);
            outcome = "failed";
            simulations.failed(asked.id(), "");
        } finally {
            begun.stop(meters.timer("salvus.simulation", "outcome", outcome));
        }
    }
}
