package eu.salvus.simulation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.time.StepTime;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WithdrawalTest {

    /** Switches and clears at random, and after each compares all states with the naive least fixpoint. */
    private static final class Meddler implements Defender {
        private final GraphSketch sketch;
        private final Random random;
        private AttackRun run;
        private int checks;
        private int fallen;

        Meddler(GraphSketch sketch, Random random) {
            this.sketch = sketch;
            this.random = random;
        }

        @Override
        public boolean observes(int step) {
            return false;
        }

        @Override
        public void begin() {
            for (int i = 0; i < 12; i++) {
                double time = random.nextInt(8) * 0.5;
                run.scheduleSwitch(time, i);
                run.scheduleDecision(time + 0.25 * random.nextInt(3), 100);
            }
        }

        @Override
        public void reached(int step, int attempt, double time) {}

        @Override
        public void lost(int resource, boolean out, double time) {}

        @Override
        public void due(long payload, double time) {
            int before = holding(run);
            if (payload < 100) {
                int step = random.nextInt(sketch.steps());
                if (!sketch.kinds.get(step).isAttack()) {
                    boolean forGood = random.nextBoolean();
                    run.switchOn(step, time, forGood ? Double.POSITIVE_INFINITY : time + random.nextInt(4) * 0.5);
                } else if (random.nextInt(3) == 0) {
                    run.clear(run.plan().resource(step), time);
                }
            }
            fallen += Math.max(0, before - holding(run));
            check(run, sketch);
            checks++;
        }
    }

    private static int holding(AttackRun run) {
        int count = 0;
        for (int step = 0; step < run.plan().steps(); step++) {
            count += run.holds(step) ? 1 : 0;
        }
        return count;
    }

    private static void check(AttackRun run, GraphSketch sketch) {
        int steps = sketch.steps();
        boolean[] given = new boolean[steps];
        boolean[] instant = new boolean[steps];
        for (int step = 0; step < steps; step++) {
            boolean effect = sketch.effects.get(step);
            instant[step] = effect && sketch.laws.get(step).equals(StepTime.INSTANT);
            given[step] = run.holds(step) && (!effect || run.state(step) == State.ENTERED || !instant[step]);
        }
        // Slow effects count as given here, but must be supported by the fixpoint they are part of.
        boolean[] expected = fixpoint(sketch, given, instant, run);
        for (int step = 0; step < steps; step++) {
            assertThat(run.holds(step)).as("step %d holds", step).isEqualTo(expected[step]);
            boolean enabled = enabled(sketch, step, expected);
            if (run.state(step) == State.RUNNING) {
                assertThat(enabled).as("running step %d is enabled", step).isTrue();
            } else if (enabled && !run.holds(step)) {
                boolean possible = run.plan().times.possible(step, run.runKey());
                assertThat(possible).as("idle step %d is possible", step).isFalse();
            }
        }
    }

    /** The least set that sources and done actions support; a slow effect that holds counts only while it is enabled. */
    private static boolean[] fixpoint(GraphSketch sketch, boolean[] given, boolean[] instant, AttackRun run) {
        boolean[] holds = new boolean[given.length];
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int step = 0; step < holds.length; step++) {
                boolean effect = sketch.effects.get(step) && run.state(step) != State.ENTERED;
                boolean now = effect ? (instant[step] || given[step]) && enabled(sketch, step, holds) : given[step];
                changed |= now && !holds[step];
                holds[step] |= now;
            }
        }
        return holds;
    }

    private static boolean enabled(GraphSketch sketch, int step, boolean[] holds) {
        if (!sketch.kinds.get(step).isAttack()) {
            return false;
        }
        int parents = 0;
        int held = 0;
        for (int[] edge : sketch.edges) {
            if (edge[1] == step) {
                parents++;
                held += holds[edge[0]] ? 1 : 0;
            }
        }
        return held > 0 && (sketch.kinds.get(step) == StepKind.OR || held == parents);
    }

    @Test
    void afterEverySwitchOrClearWhatHoldsIsTheLeastFixpointOfSourcesAndDoneActions() {
        int checks = 0;
        int fallen = 0;
        for (int round = 0; round < 2_000; round++) {
            Random random = new Random(round);
            GraphSketch sketch = GraphSketch.random(random, 5 + random.nextInt(40));
            int[] attackSteps = sketch.attackSteps();
            if (attackSteps.length == 0) {
                continue;
            }
            Meddler meddler = new Meddler(sketch, random);
            AttackPlan plan = sketch.plan()
                    .entry(Entry.at(attackSteps[random.nextInt(attackSteps.length)]))
                    .build();
            AttackRun run = new AttackRun(plan, meddler);
            meddler.run = run;
            for (int number = 0; number < 3; number++) {
                run.execute(round, number);
            }
            checks += meddler.checks;
            fallen += meddler.fallen;
        }
        assertThat(checks).isGreaterThan(50_000);
        assertThat(fallen)
                .as("the switches must have had something to withdraw")
                .isGreaterThan(5_000);
    }

    @Test
    void effectsThatSupportEachOtherInACircleFallTogether() {
        GraphSketch sketch = new GraphSketch();
        int cut = sketch.defence(0);
        int first = sketch.orEffect(cut);
        int second = sketch.orEffect(first);
        int third = sketch.orEffect(second);
        sketch.edge(third, first);
        int outside = sketch.orEffect(third);
        AttackRun run = new AttackRun(sketch.plan().build());
        run.execute(1, 0, java.util.List.of(new Injection(2, new int[] {cut}, new int[0], Double.POSITIVE_INFINITY)));
        assertThat(Arrays.stream(new int[] {first, second, third, outside}).filter(run::holds))
                .isEmpty();
        assertThat(run.reached(outside)).as("history remains").isZero();
    }

    @Test
    void aCircleStandsWhileAnotherSupportFromOutsideIsLeft() {
        GraphSketch sketch = new GraphSketch();
        int cut = sketch.defence(0);
        int other = sketch.defence(0);
        int first = sketch.orEffect(cut);
        int second = sketch.orEffect(first);
        int third = sketch.orEffect(second, other);
        sketch.edge(third, first);
        int work = sketch.or(GraphSketch.constant(5), first);
        AttackRun run = new AttackRun(sketch.plan().build());
        run.execute(1, 0, java.util.List.of(new Injection(2, new int[] {cut}, new int[0], Double.POSITIVE_INFINITY)));
        assertThat(run.holds(first)).isTrue();
        assertThat(run.reached(work))
                .as("work whose support was merely in doubt goes on")
                .isEqualTo(5);
    }
}
