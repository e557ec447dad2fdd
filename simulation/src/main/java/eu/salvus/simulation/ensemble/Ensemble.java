package eu.salvus.simulation.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Makes many runs on many threads. Each run writes its own row, so that any number of threads gives the same table; whether to stop
 * early is decided after whole batches only.
 */
public final class Ensemble {

    /** Runs a thread takes at once: enough to make the counter cheap, few enough to share the work evenly. */
    private static final int CHUNK = 8;

    private final EnsembleSettings settings;
    private final int columns;
    private final Supplier<RunSimulator> simulators;
    private final Progress progress;
    private final double[] values;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private Ensemble(EnsembleSettings settings, int columns, Supplier<RunSimulator> simulators, Progress progress) {
        this.settings = settings;
        this.columns = columns;
        this.simulators = simulators;
        this.progress = progress;
        this.values = new double[Math.multiplyExact(settings.runs(), columns)];
    }

    /**
     * Makes the runs of an ensemble.
     *
     * @param settings how many runs and threads, and when to stop
     * @param columns number of values a run yields, 1 or more
     * @param simulators gives each thread a simulator of its own
     * @param progress hears of the progress and may cancel
     * @return the outcomes: of all runs, of fewer whole batches when tight enough or cancelled, of none when cancelled in the first
     * @throws IllegalStateException when a run fails; its cause is the failure
     */
    public static OutcomeTable run(
            EnsembleSettings settings, int columns, Supplier<RunSimulator> simulators, Progress progress) {
        return new Ensemble(settings, columns, simulators, progress).run();
    }

    private OutcomeTable run() {
        List<RunSimulator> workers = new ArrayList<>();
        for (int i = 0; i < settings.threads(); i++) {
            workers.add(simulators.get());
        }
        int complete = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(settings.threads())) {
            while (complete < settings.runs() && !cancelled.get()) {
                int end = Math.min(complete + EnsembleSettings.BATCH, settings.runs());
                makeBatch(threads, workers, complete, end);
                if (cancelled.get()) {
                    break;
                }
                complete = end;
                EnsembleSettings.Precision precision = settings.precision();
                if (precision != null && precision.reached(table(complete))) {
                    break;
                }
            }
        }
        return table(complete);
    }

    private OutcomeTable table(int runs) {
        return new OutcomeTable(
                columns, runs, runs == settings.runs() ? values : Arrays.copyOf(values, runs * columns));
    }

    private void makeBatch(ExecutorService threads, List<RunSimulator> workers, int from, int to) {
        AtomicInteger next = new AtomicInteger(from);
        List<Future<?>> futures = new ArrayList<>();
        for (RunSimulator worker : workers) {
            futures.add(threads.submit(() -> makeRuns(worker, next, to)));
        }
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (ExecutionException failure) {
                cancelled.set(true);
                throw new IllegalStateException("a run failed: " + failure.getCause(), failure.getCause());
            } catch (InterruptedException interruption) {
                cancelled.set(true);
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void makeRuns(RunSimulator simulator, AtomicInteger next, int to) {
        double[] outcome = new double[columns];
        while (!cancelled.get()) {
            int first = next.getAndAdd(CHUNK);
            if (first >= to) {
                return;
            }
            int last = Math.min(first + CHUNK, to);
            for (int run = first; run < last; run++) {
                simulator.simulate(run, outcome);
                System.arraycopy(outcome, 0, values, run * columns, columns);
            }
            if (!progress.done(done.addAndGet(last - first), settings.runs())) {
                cancelled.set(true);
            }
        }
    }
}
