package eu.salvus.mal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.mal.language.AttackStep;
import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.StepTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

class FirstPassageTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** The definition itself, repeated until nothing changes, from "never" down: slow and obviously right. */
    private static double[] fixpoint(AttackGraph graph, long run, int[] entries, double[] times) {
        double[] done = new double[graph.steps()];
        Arrays.fill(done, NEVER);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int step = 0; step < graph.steps(); step++) {
                double time = one(graph, run, entries, times, done, step);
                changed |= time != done[step];
                done[step] = time;
            }
        }
        return done;
    }

    private static double one(AttackGraph graph, long run, int[] entries, double[] times, double[] done, int step) {
        if (!graph.kind(step).isAttack()) {
            return graph.isSource(step, run) ? 0 : NEVER;
        }
        int first = graph.parentOffsets()[step];
        int end = graph.parentOffsets()[step + 1];
        boolean or = graph.kind(step) == StepKind.OR;
        double start = or || first == end ? NEVER : 0;
        for (int edge = first; edge < end; edge++) {
            double parent = done[graph.parents()[edge]];
            start = or ? Math.min(start, parent) : Math.max(start, parent);
        }
        double time = start + graph.times().sample(step, run, 0);
        for (int i = 0; i < entries.length; i++) {
            time = entries[i] == step ? Math.min(time, times[i]) : time;
        }
        return time;
    }

    @Test
    void itEqualsTheDefinitionOnRandomGraphsWithCycles() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            AttackGraph graph = RandomGraphs.random(random, 5 + random.nextInt(60));
            int[] attacks = java.util.stream.IntStream.range(0, graph.steps())
                    .filter(step -> graph.kind(step).isAttack())
                    .toArray();
            int[] entries = {attacks[random.nextInt(attacks.length)], attacks[random.nextInt(attacks.length)]};
            double[] times = {random.nextInt(2), random.nextInt(4)};
            FirstPassage passage = new FirstPassage(graph);
            for (int run = 0; run < 5; run++) {
                long key = Draws.run(seed, run);
                passage.run(key, entries, times, NEVER);
                double[] expected = fixpoint(graph, key, entries, times);
                for (int step = 0; step < graph.steps(); step++) {
                    assertThat(passage.time(step))
                            .as("seed %d run %d step %d", seed, run, step)
                            .isEqualTo(expected[step]);
                }
            }
        }
    }

    @Test
    void stepsAreSettledInOrderOfTimeThenNumber() {
        for (int seed = 0; seed < 50; seed++) {
            AttackGraph graph = RandomGraphs.random(new Random(seed), 60);
            FirstPassage passage = new FirstPassage(graph);
            int entry = firstAttack(graph);
            passage.run(Draws.run(seed, 0), entry);
            for (int i = 1; i < passage.reached(); i++) {
                assertThat(passage.time(passage.reached(i)))
                        .isGreaterThanOrEqualTo(passage.time(passage.reached(i - 1)));
            }
        }
    }

    private static int firstAttack(AttackGraph graph) {
        int step = 0;
        while (!graph.kind(step).isAttack()) {
            step++;
        }
        return step;
    }

    @Test
    void aHorizonCutsWhatComesLaterAndNothingElse() {
        AttackGraph graph = GeneratedGraph.zoned(2000, 3);
        FirstPassage whole = new FirstPassage(graph);
        FirstPassage cut = new FirstPassage(graph);
        int entry = GeneratedGraph.entry(graph);
        for (int run = 0; run < 20; run++) {
            whole.run(Draws.run(1, run), entry);
            cut.run(Draws.run(1, run), new int[] {entry}, new double[1], 30);
            for (int step = 0; step < graph.steps(); step++) {
                double time = whole.time(step);
                assertThat(cut.time(step)).isEqualTo(time <= 30 ? time : NEVER);
            }
        }
    }

    @Test
    void aWorkspaceForgetsTheRunBefore() {
        AttackGraph graph = GeneratedGraph.zoned(500, 1);
        int entry = GeneratedGraph.entry(graph);
        FirstPassage used = new FirstPassage(graph);
        for (int run = 0; run < 30; run++) {
            used.run(Draws.run(1, run), entry);
            FirstPassage fresh = new FirstPassage(graph);
            fresh.run(Draws.run(1, run), entry);
            assertThat(used.reached()).isEqualTo(fresh.reached());
            for (int step = 0; step < graph.steps(); step++) {
                assertThat(used.time(step)).isEqualTo(fresh.time(step));
            }
        }
    }

    @Test
    void aDefenceIsNoEntry() {
        AttackGraph graph = GeneratedGraph.zoned(50, 1);
        FirstPassage passage = new FirstPassage(graph);
        assertThatThrownBy(() -> passage.run(1, graph.find("host-0", "patched")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("host-0:patched is no attack step");
    }

    // Closed forms.

    private static AttackGraph chain(double... rates) {
        AttackStep[] steps = new AttackStep[rates.length + 1];
        List<Set<Integer>> children = RandomGraphs.noEdges(steps.length);
        steps[0] = RandomGraphs.step("s", StepKind.OR, StepTime.INSTANT, 0);
        for (int i = 0; i < rates.length; i++) {
            steps[i + 1] = RandomGraphs.step("s", StepKind.OR, RandomGraphs.exponential(rates[i]), 0);
            children.get(i).add(i + 1);
        }
        return RandomGraphs.of(RandomGraphs.names(steps.length), steps, new boolean[steps.length], children);
    }

    private static double[] last(AttackGraph graph, int runs, long seed) {
        FirstPassage passage = new FirstPassage(graph);
        double[] times = new double[runs];
        for (int run = 0; run < runs; run++) {
            passage.run(Draws.run(seed, run), 0);
            times[run] = passage.time(graph.steps() - 1);
        }
        Arrays.sort(times);
        return times;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    }

    private static double ks(double[] sorted, java.util.function.DoubleUnaryOperator cdf) {
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double p = cdf.applyAsDouble(sorted[i]);
            distance = Math.max(distance, Math.max(p - (double) i / sorted.length, (i + 1.0) / sorted.length - p));
        }
        return distance * Math.sqrt(sorted.length);
    }

    @Test
    void aPathOfTenExponentialStepsIsErlang() {
        double[] times = last(chain(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 50_000, 1);
        assertThat(mean(times)).isCloseTo(10, within(0.06));
        assertThat(variance(times)).isCloseTo(10, within(0.35));
        assertThat(ks(times, GammaDistribution.of(10, 1)::cumulativeProbability))
                .isLessThan(1.95);
    }

    /** Rates 1, 2, 4: mean 1.75, variance 1.3125, F(t) = 1 − (8/3)e^−t + 2e^−2t − (1/3)e^−4t. */
    @Test
    void aPathOfDifferentRatesIsHypoexponential() {
        double[] times = last(chain(1, 2, 4), 50_000, 2);
        assertThat(mean(times)).isCloseTo(1.75, within(0.02));
        assertThat(variance(times)).isCloseTo(1.3125, within(0.06));
        assertThat(ks(times, t -> 1 - 8 * Math.exp(-t) / 3 + 2 * Math.exp(-2 * t) - Math.exp(-4 * t) / 3))
                .isLessThan(1.95);
    }

    /** E = H5 + 1. */
    @Test
    void anAndOfFiveExponentialStepsWaitsForTheSlowest() {
        AttackStep[] steps = new AttackStep[7];
        List<Set<Integer>> children = RandomGraphs.noEdges(7);
        steps[0] = RandomGraphs.step("s", StepKind.OR, StepTime.INSTANT, 0);
        for (int i = 1; i <= 5; i++) {
            steps[i] = RandomGraphs.step("s", StepKind.OR, RandomGraphs.exponential(1), 0);
            children.get(0).add(i);
            children.get(i).add(6);
        }
        steps[6] = RandomGraphs.step("s", StepKind.AND, RandomGraphs.exponential(1), 0);
        AttackGraph graph = RandomGraphs.of(RandomGraphs.names(7), steps, new boolean[7], children);
        assertThat(mean(last(graph, 100_000, 3))).isCloseTo(137.0 / 60 + 1, within(0.02));
    }

    /** Nodes with a step per directed edge; {@code present} decides which edges there are. */
    private static AttackGraph network(int nodes, java.util.function.BiPredicate<Integer, Integer> present) {
        List<AttackStep> steps = new java.util.ArrayList<>();
        List<int[]> edges = new java.util.ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            steps.add(RandomGraphs.step("s", StepKind.OR, StepTime.INSTANT, 0));
        }
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                if (from != to && present.test(from, to)) {
                    edges.add(new int[] {from, to});
                    steps.add(RandomGraphs.step("s", StepKind.OR, RandomGraphs.exponential(1), 0));
                }
            }
        }
        List<Set<Integer>> children = RandomGraphs.noEdges(steps.size());
        for (int edge = 0; edge < edges.size(); edge++) {
            children.get(edges.get(edge)[0]).add(nodes + edge);
            children.get(nodes + edge).add(edges.get(edge)[1]);
        }
        return RandomGraphs.of(
                RandomGraphs.names(steps.size()),
                steps.toArray(AttackStep[]::new),
                new boolean[steps.size()],
                children);
    }

    /** SI on K60: E = Σ 1/(k(n−k)) = 0.15544, Var = Σ 1/(k(n−k))² = 0.000991. */
    @Test
    void coveringACompleteGraphTakesTheKnownTime() {
        int n = 60;
        AttackGraph graph = network(n, (from, to) -> true);
        FirstPassage passage = new FirstPassage(graph);
        double[] cover = new double[3000];
        for (int run = 0; run < cover.length; run++) {
            passage.run(Draws.run(4, run), 0);
            for (int node = 0; node < n; node++) {
                cover[run] = Math.max(cover[run], passage.time(node));
            }
        }
        double mean = 0;
        double variance = 0;
        for (int k = 1; k < n; k++) {
            mean += 1.0 / (k * (n - k));
            variance += 1.0 / ((double) k * k * (n - k) * (n - k));
        }
        assertThat(mean(cover)).isCloseTo(mean, within(0.0024));
        assertThat(variance(cover)).isCloseTo(variance, within(0.00016));
    }

    /** A giant component of share S = 1 − e^(−cS) above c = 1, none below. */
    @Test
    void directedPercolationHasItsThreshold() {
        for (double[] expected : new double[][] {{1.5, 0.583}, {2, 0.797}, {3, 0.940}, {0.8, 0}}) {
            double c = expected[0];
            int n = 800;
            double large = 0;
            int outbreaks = 0;
            for (int trial = 0; trial < 12; trial++) {
                Random random = new Random(trial);
                AttackGraph graph = network(n, (from, to) -> random.nextDouble() < c / n);
                FirstPassage passage = new FirstPassage(graph);
                for (int start = 0; start < 20; start++) {
                    passage.run(Draws.run(trial, start), start);
                    int infected = 0;
                    for (int node = 0; node < n; node++) {
                        infected += passage.time(node) < NEVER ? 1 : 0;
                    }
                    if (infected > 0.3 * n) {
                        outbreaks++;
                        large += (double) infected / n;
                    }
                }
            }
            if (c < 1) {
                assertThat(outbreaks).isZero();
            } else {
                assertThat(large / outbreaks).isCloseTo(expected[1], within(0.03));
                assertThat(outbreaks / 240.0).isCloseTo(expected[1], within(0.12));
            }
        }
    }
}
