package eu.salvus.simulation.variant;

import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.Twin;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Simulates variants of a hospital, each named by a set of changes, under the same scenarios and draws. What it says of a variant is,
 * bit for bit, what {@link eu.salvus.simulation.Simulation} says of its twin; but a run is made again only where it asks for something
 * that differs from the nearest variant it remembers.
 */
public final class VariantRuns {
    private final List<Scenario> scenarios;
    private final int runs;
    private final long seed;
    private final int threads;
    private final Function<BitSet, Twin> twins;
    private final Map<Long, Double> places;
    private final Memory memory = new Memory(Runtime.getRuntime().maxMemory() / 4);
    private final Tally tally = new Tally();

    /**
     * What a variant suffers in each run, the runs of the first scenario first.
     *
     * @param care care-hours lost, weighted
     * @param people people exposed
     */
    public record Outcomes(double[] care, double[] people) {}

    /**
     * Prepares nothing yet.
     *
     * @param scenarios played against each variant
     * @param runs of each scenario, at least 1
     * @param seed of all draws
     * @param threads to work with, at least 1; they never change the outcomes
     * @param twins gives the twin of a set of changes, always the same one; called from several threads
     */
    public VariantRuns(List<Scenario> scenarios, int runs, long seed, int threads, Function<BitSet, Twin> twins) {
        this(scenarios, runs, seed, threads, twins, Map.of());
    }

    /**
     * Prepares nothing yet; what is unknown is not drawn in each run, where it is said to lie at one place in all.
     *
     * @param places where groups of unknowns lie in their ranges, from 0 to 1, by their keys
     */
    public VariantRuns(
            List<Scenario> scenarios,
            int runs,
            long seed,
            int threads,
            Function<BitSet, Twin> twins,
            Map<Long, Double> places) {
        if (runs < 1 || threads < 1) {
            throw new IllegalArgumentException("runs and threads must be at least 1, not " + runs + " and " + threads);
        }
        this.scenarios = List.copyOf(scenarios);
        this.runs = runs;
        this.seed = seed;
        this.threads = threads;
        this.twins = twins;
        this.places = Map.copyOf(places);
    }

    /** How much was simulated, and how much taken over. */
    public Tally tally() {
        return tally;
    }

    /**
     * Simulates some variants.
     *
     * @param sets no two alike, best near each other or near some asked for before
     * @param progress hears how many of them are done, and may cancel
     * @return the outcomes in the order of the sets
     * @throws CancellationException when cancelled
     * @throws IllegalArgumentException when a variant's twin cannot be simulated
     */
    public List<Outcomes> of(List<BitSet> sets, Progress progress) {
        List<Outcomes> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            int group = Math.max(2, threads);
            for (int from = 0; from < sets.size(); from += group) {
                List<BitSet> some = sets.subList(from, Math.min(sets.size(), from + group));
                outcomes.addAll(simulate(some, pool));
                if (!progress.done(outcomes.size(), sets.size())) {
                    throw new CancellationException("cancelled");
                }
            }
        }
        return outcomes;
    }

    private List<Outcomes> simulate(List<BitSet> sets, ExecutorService pool) {
        List<VariantJob> jobs = all(
                pool,
                sets.stream()
                        .map(set -> (Callable<VariantJob>)
                                () -> new VariantJob(twins.apply(set), scenarios, places, runs, seed))
                        .toList());
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            KnownRun @Nullable [] nearest = memory.nearest(sets.get(i));
            VariantJob job = jobs.get(i);
            for (int scenario = 0; scenario < scenarios.size(); scenario++) {
                int index = scenario;
                AtomicInteger next = new AtomicInteger();
                for (int share = 0; share < shares(jobs.size()); share++) {
                    work.add(() -> job.run(index, nearest, next, tally));
                }
            }
        }
        all(pool, work);
        List<Outcomes> outcomes = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            KnownRun[] known = jobs.get(i).known();
            memory.keep(sets.get(i), known);
            outcomes.add(outcomes(known));
        }
        return outcomes;
    }

    /** A variant that comes alone is shared by the threads, at the price of a workspace each. */
    private int shares(int variants) {
        return variants >= threads ? 1 : threads;
    }

    private static Outcomes outcomes(KnownRun[] known) {
        double[] care = new double[known.length];
        double[] people = new double[known.length];
        for (int i = 0; i < known.length; i++) {
            care[i] = known[i].care();
            people[i] = known[i].people();
        }
        return new Outcomes(care, people);
    }

    private static <T> List<T> all(ExecutorService pool, List<Callable<T>> work) {
        List<Future<T>> futures = work.stream().map(pool::submit).toList();
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> future : futures) {
                results.add(future.get());
            }
        } catch (ExecutionException failure) {
            futures.forEach(future -> future.cancel(true));
            if (failure.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException("a run failed: " + failure.getCause(), failure.getCause());
        } catch (InterruptedException interruption) {
            futures.forEach(future -> future.cancel(true));
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        return results;
    }
}
