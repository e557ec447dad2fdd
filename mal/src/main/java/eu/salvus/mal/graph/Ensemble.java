package eu.salvus.mal.graph;

import eu.salvus.mal.random.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Many runs of first passage. Quantiles are order statistics of all times, not estimates; run r is the same whoever runs
 * it, so the result does not depend on the number of threads. When the times of all steps do not fit the memory granted,
 * the runs are repeated for one slice of the steps after the other.
 */
public final class Ensemble {
    /** How many times are held at once by default: 256 MB. */
    private static final long HELD = 32L << 20;

    private final AttackGraph graph;
    private final int[] entries;
    private final long held;

    /**
     * @param graph the graph
     * @param entries attack steps done at time 0
     */
    public Ensemble(AttackGraph graph, int... entries) {
        this(HELD, graph, entries);
    }

    private Ensemble(long held, AttackGraph graph, int[] entries) {
        this.graph = graph;
        this.held = held;
        this.entries = entries.clone();
    }

    /** As the constructor, holding at most so many times at once. */
    static Ensemble holding(long times, AttackGraph graph, int... entries) {
        return new Ensemble(times, graph, entries);
    }

    /**
     * Runs the attack and sums up every attack step and defence, by number of the step.
     *
     * @param seed the seed of the ensemble
     * @param runs how many runs, at least 1
     * @param threads how many threads, at least 1
     */
    public List<StepSummary> run(long seed, int runs, int threads) {
        if (runs < 1 || threads < 1) {
            throw new IllegalArgumentException("runs and threads must be at least 1, not " + runs + " and " + threads);
        }
        int slice = (int) Math.max(1, Math.min(graph.steps(), held / runs));
        List<StepSummary> summaries = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int first = 0; first < graph.steps(); first += slice) {
                int end = Math.min(graph.steps(), first + slice);
                double[][] times = times(executor, threads, seed, runs, first, end);
                for (int step = first; step < end; step++) {
                    summaries.add(summary(step, times[step - first]));
                }
            }
        }
        return summaries;
    }

    private double[][] times(ExecutorService executor, int threads, long seed, int runs, int first, int end) {
        double[][] times = new double[end - first][runs];
        List<CompletableFuture<Void>> parts = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int start = thread;
            parts.add(CompletableFuture.runAsync(() -> part(start, threads, seed, runs, first, end, times), executor));
        }
        try {
            parts.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        return times;
    }

    private void part(int start, int stride, long seed, int runs, int first, int end, double[][] times) {
        FirstPassage passage = new FirstPassage(graph);
        for (int run = start; run < runs; run += stride) {
            passage.run(Draws.run(seed, run), entries);
            for (int step = first; step < end; step++) {
                times[step - first][run] = passage.time(step);
            }
        }
    }

    private StepSummary summary(int step, double[] times) {
        Arrays.sort(times);
        int reached = times.length;
        while (reached > 0 && times[reached - 1] == Double.POSITIVE_INFINITY) {
            reached--;
        }
        return new StepSummary(
                graph.asset(step),
                graph.step(step),
                reached,
                times.length,
                quantile(times, reached, 0.05),
                quantile(times, reached, 0.5),
                quantile(times, reached, 0.95));
    }

    /** The smallest time that at least this share of the times does not exceed. */
    private static double quantile(double[] sorted, int count, double share) {
        return count == 0 ? Double.NaN : sorted[Math.max(0, (int) StrictMath.ceil(share * count) - 1)];
    }
}
