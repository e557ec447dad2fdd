package eu.salvus.simulation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.random.Draws;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanDifferenceTest {
    private static final int SEED = 3;
    private static final int STEPS = 24;
    private static final int RUNS = 25;

    /** Each changes one thing of a graph, if it can. */
    private static final List<BiConsumer<GraphSketch, Random>> CHANGES = List.of(
            (graph, random) -> source(graph, random, 0),
            (graph, random) -> source(graph, random, 1),
            (graph, random) -> source(graph, random, 0.6),
            (graph, random) -> graph.laws.set(attackStep(graph, random), GraphSketch.exponential(0.7)),
            (graph, random) -> graph.edges.remove(random.nextInt(graph.edges.size())),
            (graph, random) -> graph.edge(random.nextInt(STEPS), attackStep(graph, random)),
            (graph, random) -> graph.edge(graph.defence(0.5), attackStep(graph, random)),
            (graph, random) -> graph.edge(graph.defence(1), attackStep(graph, random)),
            (graph, random) -> graph.edge(graph.orEffect(attackStep(graph, random)), attackStep(graph, random)),
            (graph, random) -> graph.edge(graph.or(GraphSketch.exponential(2)), attackStep(graph, random)));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRunThatIsNotNamedIsTheSameUnderBothPlans(boolean fewHands) {
        int unnamed = 0;
        int different = 0;
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            GraphSketch before = GraphSketch.random(random, STEPS);
            GraphSketch after = before.permuted(IntStream.range(0, STEPS).toArray());
            if (before.edges.isEmpty() || before.attackSteps().length == 0) {
                continue;
            }
            CHANGES.get(seed % CHANGES.size()).accept(after, random);
            AttackPlan from = plan(before, fewHands);
            AttackPlan to = plan(after, fewHands);
            PlanDifference difference = PlanDifference.between(from, to);
            AttackRun one = new AttackRun(from);
            AttackRun other = new AttackRun(to);
            for (int run = 0; run < RUNS; run++) {
                one.execute(SEED, run);
                other.execute(SEED, run);
                boolean same = times(one, STEPS, before).equals(times(other, STEPS, before));
                different += same ? 0 : 1;
                if (!difference.concerns(one.copyReached(), Draws.run(SEED, run), true)) {
                    unnamed++;
                    assertThat(same)
                            .as("graph %d, change %d, run %d", seed, seed % CHANGES.size(), run)
                            .isTrue();
                }
            }
        }
        assertThat(unnamed).as("runs spared").isGreaterThan(3_000);
        assertThat(different).as("runs that a change changes").isGreaterThan(1_000);
    }

    @Test
    void aStepThatOnlySourcesHoldBackIsNamedWhenASourceIsAddedToIt() {
        GraphSketch before = new GraphSketch();
        int first = before.defence(0.5);
        before.andEffect(first);
        GraphSketch after = new GraphSketch();
        first = after.defence(0.5);
        int step = after.andEffect(first);
        after.edge(after.defence(0.5), step);

        PlanDifference difference = PlanDifference.between(plan(before, false), plan(after, false));

        assertThat(difference.isNone()).isFalse();
        AttackRun run = new AttackRun(plan(before, false));
        run.execute(SEED, 0);
        assertThat(difference.concerns(run.copyReached(), Draws.run(SEED, 0), true))
                .isTrue();
    }

    @Test
    void aFloodThatRelentsAtAnotherTimeIsNamedForEveryRun() {
        GraphSketch sketch = new GraphSketch();
        int defence = sketch.defence(0);
        sketch.and(GraphSketch.exponential(1), defence);
        AttackPlan early = sketch.plan()
                .relenting(new Relenting(defence, GraphSketch.always(9)))
                .build();
        AttackPlan late = sketch.plan()
                .relenting(new Relenting(defence, GraphSketch.always(50)))
                .build();

        assertThat(PlanDifference.between(early, early).isNone()).isTrue();
        assertThat(PlanDifference.between(early, late).concerns(new BitSet(), 0, true))
                .isTrue();
    }

    @Test
    void aPlanDoesNotDifferFromItself() {
        AttackPlan plan = plan(GraphSketch.random(new Random(1), STEPS), true);

        assertThat(PlanDifference.between(plan, plan).isNone()).isTrue();
        assertThat(PlanDifference.between(plan, plan).isSameLayout()).isTrue();
    }

    private static AttackPlan plan(GraphSketch sketch, boolean fewHands) {
        AttackPlanBuilder builder = sketch.plan().horizon(200);
        if (fewHands) {
            builder.attacker(Attacker.of(2, Attacker.UNLIMITED, Policy.SMASH_AND_GRAB));
        }
        Arrays.stream(sketch.attackSteps()).limit(1).forEach(step -> builder.entry(Entry.at(step)));
        return builder.build();
    }

    private static List<Double> times(AttackRun run, int steps, GraphSketch sketch) {
        return IntStream.range(0, steps)
                .filter(step -> sketch.kinds.get(step).isAttack())
                .mapToObj(run::reached)
                .toList();
    }

    private static int attackStep(GraphSketch graph, Random random) {
        int[] steps = graph.attackSteps();
        return steps[random.nextInt(steps.length)];
    }

    private static void source(GraphSketch graph, Random random, double on) {
        int[] sources = IntStream.range(0, STEPS)
                .filter(step -> graph.kinds.get(step) == StepKind.DEFENCE)
                .toArray();
        if (sources.length > 0) {
            graph.defences.set(sources[random.nextInt(sources.length)], on);
        }
    }
}
