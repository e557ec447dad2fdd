package eu.salvus.simulation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.graph.FirstPassage;
import eu.salvus.mal.graph.GeneratedGraph;
import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.random.Draws;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstPassageTest {

    private record Visit(double time, int step) {}

    /** The oracle: Dijkstra over AND/OR steps with the collections of the JDK. */
    private static double[] firstPassage(Shape shape, AttackPlan plan, long runKey, int entry) {
        double[] reached = new double[shape.steps()];
        int[] missing = new int[shape.steps()];
        Arrays.fill(reached, Double.POSITIVE_INFINITY);
        PriorityQueue<Visit> visits = new PriorityQueue<>((a, b) -> Double.compare(a.time, b.time));
        for (int step = 0; step < reached.length; step++) {
            missing[step] = shape.kinds()[step] == StepKind.AND ? shape.parentCount(step) : 1;
            if (step == entry || (shape.isSource(step) && plan.holdsAtStart(step, runKey))) {
                visits.add(new Visit(0, step));
            }
        }
        while (!visits.isEmpty()) {
            Visit visit = visits.poll();
            if (reached[visit.step] <= visit.time) {
                continue;
            }
            reached[visit.step] = visit.time;
            for (int e = shape.childOffsets()[visit.step]; e < shape.childOffsets()[visit.step + 1]; e++) {
                int child = shape.children()[e];
                double local = shape.times().sample(child, runKey, 0);
                if (--missing[child] == 0 && local < Double.POSITIVE_INFINITY) {
                    visits.add(new Visit(visit.time + local, child));
                }
            }
        }
        return reached;
    }

    @Test
    void withUnlimitedHandsAndNoSwitchEveryStepIsReachedAtItsFirstPassageBitForBit() {
        for (int round = 0; round < 300; round++) {
            Random random = new Random(round);
            GraphSketch sketch = GraphSketch.random(random, 5 + random.nextInt(120));
            int[] attackSteps = sketch.attackSteps();
            if (attackSteps.length == 0) {
                continue;
            }
            int entry = attackSteps[random.nextInt(attackSteps.length)];
            AttackPlan plan = sketch.plan().entry(Entry.at(entry)).build();
            AttackRun run = new AttackRun(plan);
            for (int number = 0; number < 20; number++) {
                run.execute(7, number);
                double[] expected = firstPassage(plan.shape, plan, Draws.run(7, number), entry);
                for (int step = 0; step < plan.steps(); step++) {
                    assertThat(run.reached(step))
                            .as("graph %d, run %d, step %d", round, number, step)
                            .isEqualTo(expected[step]);
                }
            }
        }
    }

    @Test
    void onAZonedGraphItIsTheFirstPassageOfModuleMalBitForBit() {
        for (int seed = 0; seed < 5; seed++) {
            AttackGraph graph = GeneratedGraph.zoned(700, seed);
            int entry = GeneratedGraph.entry(graph);
            FirstPassage oracle = new FirstPassage(graph);
            AttackRun run = new AttackRun(
                    AttackPlanBuilder.of(graph).entry(Entry.at(entry)).build());
            int reached = 0;
            for (int number = 0; number < 50; number++) {
                oracle.run(Draws.run(seed, number), entry);
                run.execute(seed, number);
                for (int step = 0; step < graph.steps(); step++) {
                    assertThat(run.reached(step)).as(graph.title(step)).isEqualTo(oracle.time(step));
                }
                reached += oracle.reached();
            }
            assertThat(reached).isGreaterThan(10_000);
        }
    }
}
