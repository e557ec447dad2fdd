package eu.salvus.cli.mal;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.graph.FirstPassage;
import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.ensemble.Ensemble;
import eu.salvus.simulation.ensemble.EnsembleSettings;
import eu.salvus.simulation.ensemble.OutcomeTable;
import eu.salvus.simulation.ensemble.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many attacks on a graph, and when each attack step was reached. Times are kept exactly; when a graph and its runs do not fit
 * the memory, the same runs are made again for each part of the steps, since a run can always be made again.
 *
 * @param graph the graph
 * @param entries the steps the attacker has from the start
 * @param runs how many runs, 1 or more
 * @param seed of all draws
 * @param threads how many threads; never changes a result
 */
record StepRuns(AttackGraph graph, int[] entries, int runs, long seed, int threads) {

    /** Numbers kept at once: 256 MB of them. */
    private static final int KEPT = 1 << 25;

    /**
     * What the runs say of one attack step.
     *
     * @param step {@code asset:step}
     * @param reached share of the runs that reach it
     * @param p5 hours within which it is reached in one run of twenty, of the runs that reach it
     * @param p50 hours within which it is reached in half of them
     * @param p95 hours within which it is reached in nineteen of twenty
     */
    record Outcome(
            String step,
            double reached,
            @Nullable Double p5,
            @Nullable Double p50,
            @Nullable Double p95) {}

    /** The outcomes of all attack steps, in the order of the graph. */
    List<Outcome> outcomes(Progress progress) {
        return outcomes(progress, KEPT);
    }

    List<Outcome> outcomes(Progress progress, int kept) {
        int[] steps = IntStream.range(0, graph.steps())
                .filter(step -> graph.kind(step).isAttack())
                .toArray();
        int width = Math.clamp(kept / runs, 1, Math.max(1, steps.length));
        int passes = (steps.length + width - 1) / width;
        List<Outcome> outcomes = new ArrayList<>(steps.length);
        for (int pass = 0; pass < passes; pass++) {
            int from = pass * width;
            int[] part = Arrays.copyOfRange(steps, from, Math.min(steps.length, from + width));
            int before = pass * runs;
            OutcomeTable table = Ensemble.run(
                    new EnsembleSettings(runs, threads, null),
                    part.length,
                    () -> {
                        FirstPassage attack = new FirstPassage(graph);
                        return (run, times) -> {
                            attack.run(Draws.run(seed, run), entries);
                            Arrays.setAll(times, column -> attack.time(part[column]));
                        };
                    },
                    (done, all) -> progress.done(before + done, all * passes));
            for (int column = 0; column < part.length; column++) {
                outcomes.add(outcome(graph.title(part[column]), table.sorted(column)));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(String step, double[] sorted) {
        int reached = Arrays.binarySearch(sorted, Double.MAX_VALUE);
        reached = reached < 0 ? -reached - 1 : reached;
        return new Outcome(
                step,
                (double) reached / sorted.length,
                quantile(sorted, reached, 0.05),
                quantile(sorted, reached, 0.5),
                quantile(sorted, reached, 0.95));
    }

    /** The least time within which at least this share of the runs that reach the step reach it. */
    private static @Nullable Double quantile(double[] sorted, int reached, double share) {
        return reached == 0 ? null : Double.valueOf(sorted[Math.max(0, (int) Math.ceil(share * reached) - 1)]);
    }
}
