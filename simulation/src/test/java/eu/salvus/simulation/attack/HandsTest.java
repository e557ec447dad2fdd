package eu.salvus.simulation.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.time.StepTime;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.simulation.unknown.Assumptions;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HandsTest {

    private static final Attacker ONE_HAND = Attacker.of(1, Attacker.UNLIMITED, Policy.SMASH_AND_GRAB);

    private static AttackRun run(AttackPlanBuilder builder) {
        AttackRun run = new AttackRun(builder.build());
        run.execute(1, 0);
        return run;
    }

    @Test
    void oneHandDoesWhatIsReadyOneAfterTheOtherTheQuickestFirst() {
        GraphSketch sketch = new GraphSketch();
        int entry = sketch.or(GraphSketch.constant(1));
        int slow = sketch.or(GraphSketch.constant(5), entry);
        int quick = sketch.or(GraphSketch.constant(2), entry);
        int next = sketch.or(GraphSketch.constant(1), quick);
        AttackRun run = run(sketch.plan().entry(Entry.at(entry)).attacker(ONE_HAND));
        assertThat(run.reached(quick)).isEqualTo(2);
        assertThat(run.reached(next)).isEqualTo(3);
        assertThat(run.reached(slow)).isEqualTo(8);
    }

    @Test
    void equallyUrgentActionsAreTakenInTheOrderOfTheSteps() {
        GraphSketch sketch = new GraphSketch();
        int entry = sketch.or(GraphSketch.constant(0));
        int first = sketch.or(GraphSketch.constant(3), entry);
        int second = sketch.or(GraphSketch.constant(3), entry);
        AttackRun run = run(sketch.plan().entry(Entry.at(entry)).attacker(ONE_HAND));
        assertThat(run.reached(first)).isEqualTo(3);
        assertThat(run.reached(second)).isEqualTo(6);
    }

    @Test
    void moreHandsThanWorkAreAsGoodAsUnlimitedHandsBitForBit() {
        for (int round = 0; round < 100; round++) {
            Random random = new Random(round);
            GraphSketch sketch = GraphSketch.random(random, 60);
            int entry = sketch.attackSteps()[0];
            AttackRun unlimited =
                    new AttackRun(sketch.plan().entry(Entry.at(entry)).build());
            AttackRun many = new AttackRun(sketch.plan()
                    .entry(Entry.at(entry))
                    .attacker(Attacker.of(60, 60, Policy.EVERYTHING_AT_ONCE))
                    .build());
            for (int number = 0; number < 10; number++) {
                unlimited.execute(3, number);
                many.execute(3, number);
                for (int step = 0; step < sketch.steps(); step++) {
                    assertThat(many.reached(step)).isEqualTo(unlimited.reached(step));
                }
            }
        }
    }

    @Test
    void moreHandsFinishIndependentWorkNoLater() {
        GraphSketch sketch = new GraphSketch();
        int entry = sketch.or(GraphSketch.constant(0));
        int all = sketch.andEffect();
        for (int i = 0; i < 12; i++) {
            sketch.edge(sketch.or(GraphSketch.exponential(0.3), entry), all);
        }
        for (int number = 0; number < 200; number++) {
            double before = Double.POSITIVE_INFINITY;
            for (int hands = 1; hands <= 12; hands++) {
                AttackRun run = new AttackRun(sketch.plan()
                        .entry(Entry.at(entry))
                        .attacker(Attacker.of(hands, Attacker.UNLIMITED, Policy.EVERYTHING_AT_ONCE))
                        .build());
                run.execute(5, number);
                assertThat(run.reached(all)).isLessThanOrEqualTo(before);
                before = run.reached(all);
            }
        }
    }

    @Test
    void machinesAreEncryptedAtTheTimesOfListScheduling() {
        for (int lanes = 1; lanes <= 5; lanes++) {
            GraphSketch sketch = new GraphSketch();
            int entry = sketch.or(GraphSketch.constant(0));
            int[] machines = new int[20];
            for (int i = 0; i < machines.length; i++) {
                machines[i] = sketch.or(GraphSketch.exponential(1.0 / (1 + i % 3)), entry);
            }
            AttackPlanBuilder builder =
                    sketch.plan().entry(Entry.at(entry)).attacker(Attacker.of(1, lanes, Policy.EVERYTHING_AT_ONCE));
            Arrays.stream(machines).forEach(builder::automatic);
            AttackPlan plan = builder.build();
            AttackRun run = new AttackRun(plan);
            run.execute(9, lanes);
            PriorityQueue<Double> free = new PriorityQueue<>();
            for (int lane = 0; lane < lanes; lane++) {
                free.add(0.0);
            }
            for (int machine : machines) {
                double end = free.remove() + plan.times.sample(machine, run.runKey(), 0);
                assertThat(run.reached(machine)).isEqualTo(end);
                free.add(end);
            }
        }
    }

    @Test
    void whatIsNotPossibleTakesNoHand() {
        GraphSketch sketch = new GraphSketch();
        int entry = sketch.or(GraphSketch.constant(0));
        int closed = sketch.or(GraphSketch.NEVER, entry);
        int open = sketch.or(GraphSketch.constant(4), entry);
        AttackRun run = run(sketch.plan()
                .entry(Entry.at(entry))
                .attacker(Attacker.of(1, Attacker.UNLIMITED, Policy.EVERYTHING_AT_ONCE)));
        assertThat(run.reached(closed)).isInfinite();
        assertThat(run.reached(open)).isEqualTo(4);
    }

    @Test
    void aStoppedActionFreesItsHand() {
        GraphSketch sketch = new GraphSketch();
        int entry = sketch.or(GraphSketch.constant(0));
        int flow = sketch.defence(0);
        int cut = sketch.and(GraphSketch.constant(10), entry, flow);
        int other = sketch.or(GraphSketch.constant(20), entry);
        AttackRun run = new AttackRun(
                sketch.plan().entry(Entry.at(entry)).attacker(ONE_HAND).build());
        run.execute(1, 0, List.of(new Injection(3, new int[] {flow}, new int[0], Double.POSITIVE_INFINITY)));
        assertThat(run.reached(cut)).isInfinite();
        assertThat(run.reached(other)).isEqualTo(23);
    }

    @Test
    void theGoalDirectedTakesTheShortestWayAndLeavesAloneWhatLeadsNowhere() {
        GraphSketch sketch = new GraphSketch();
        int entry = sketch.or(GraphSketch.constant(0));
        int quickButLong = sketch.or(GraphSketch.constant(1), entry);
        int detour = sketch.or(GraphSketch.constant(9), quickButLong);
        int direct = sketch.or(GraphSketch.constant(3), entry);
        int useless = sketch.or(GraphSketch.constant(0.5), entry);
        int goal = sketch.or(GraphSketch.constant(1), detour, direct);
        AttackPlan plan = sketch.plan()
                .entry(Entry.at(entry))
                .attacker(new Attacker(1, Attacker.UNLIMITED, Policy.GOAL_DIRECTED, new int[] {goal}, 1, 1, 1))
                .build();
        assertThat(plan.score(direct)).isEqualTo(4);
        assertThat(plan.score(quickButLong)).isEqualTo(11);
        assertThat(plan.score(useless)).isInfinite();
        AttackRun run = new AttackRun(plan);
        run.execute(1, 0);
        assertThat(run.reached(goal)).isEqualTo(4);
        assertThat(run.reached(useless)).isInfinite();
    }

    @Test
    void onceAGoalIsReachedTheHandsTurnToTheNextStage() {
        GraphSketch sketch = new GraphSketch();
        int entry = sketch.or(GraphSketch.constant(0));
        int firstGoal = sketch.or(GraphSketch.constant(2), entry);
        int otherWay = sketch.or(GraphSketch.constant(5), entry);
        int firstGoalToo = sketch.or(GraphSketch.constant(1), otherWay);
        int laterGoal = sketch.or(GraphSketch.constant(7), entry);
        AttackRun run = run(sketch.plan()
                .entry(Entry.at(entry))
                .attacker(new Attacker(
                        1,
                        Attacker.UNLIMITED,
                        Policy.GOAL_DIRECTED,
                        List.of(new int[] {firstGoal, firstGoalToo}, new int[] {laterGoal}),
                        1,
                        1,
                        1)));
        assertThat(run.reached(firstGoal)).isEqualTo(2);
        assertThat(run.reached(laterGoal)).isEqualTo(9);
        assertThat(run.reached(otherWay)).isEqualTo(14);
        assertThat(run.reached(firstGoalToo)).isEqualTo(15);
    }

    @Test
    void handsThatWouldBeIdleWorkForALaterStage() {
        GraphSketch sketch = new GraphSketch();
        int entry = sketch.or(GraphSketch.constant(0));
        int goal = sketch.or(GraphSketch.constant(20), entry);
        int later = sketch.or(GraphSketch.constant(3), entry);
        AttackRun run = run(sketch.plan()
                .entry(Entry.at(entry))
                .attacker(new Attacker(
                        2,
                        Attacker.UNLIMITED,
                        Policy.GOAL_DIRECTED,
                        List.of(new int[] {goal}, new int[] {later}),
                        1,
                        1,
                        1)));
        assertThat(run.reached(goal)).isEqualTo(20);
        assertThat(run.reached(later)).isEqualTo(3);
    }

    @Test
    void theScoreOfAStepBeforeAnAndCountsTheWaitForItsLastParent() {
        GraphSketch sketch = new GraphSketch();
        int entry = sketch.or(GraphSketch.constant(0));
        int slow = sketch.or(GraphSketch.constant(10), entry);
        int quick = sketch.or(GraphSketch.constant(2), entry);
        int goal = sketch.and(GraphSketch.constant(1), slow, quick);
        AttackPlan plan = sketch.plan()
                .entry(Entry.at(entry))
                .attacker(new Attacker(2, 1, Policy.GOAL_DIRECTED, new int[] {goal}, 1, 1, 1))
                .build();
        assertThat(plan.score(goal)).isEqualTo(1);
        assertThat(plan.score(slow)).isEqualTo(11);
        assertThat(plan.score(quick)).isEqualTo(2 + 8 + 1);
    }

    @Test
    void theMeanOfAGatedStepIsLongerByTheChanceThatItIsPossible() {
        GraphSketch sketch = new GraphSketch();
        int step = sketch.or(GraphSketch.gated(0.25, GraphSketch.exponential(0.5)));
        AttackPlan plan = sketch.plan().attacker(ONE_HAND).build();
        assertThat(plan.score(step)).isEqualTo(8);
    }

    @Test
    void aPatientAttackerIsSlowerAtWhatHeDoesHimselfOnly() {
        GraphSketch sketch = new GraphSketch();
        int entry = sketch.or(GraphSketch.constant(0));
        int manual = sketch.or(GraphSketch.constant(2), entry);
        int automatic = sketch.or(GraphSketch.constant(2), manual);
        AttackRun run = run(sketch.plan()
                .entry(Entry.at(entry))
                .automatic(automatic)
                .attacker(new Attacker(1, 1, Policy.PATIENT, new int[] {automatic}, 3, 0.5, 1)));
        assertThat(run.reached(manual)).isEqualTo(6);
        assertThat(run.reached(automatic)).isEqualTo(8);
    }

    @Test
    void everySuccessWithTheSameTypeOfStepMakesTheNextQuicker() {
        GraphSketch sketch = new GraphSketch();
        int entry = sketch.or(GraphSketch.constant(0));
        int[] same = new int[3];
        for (int i = 0; i < same.length; i++) {
            same[i] = sketch.add(StepKind.OR, false, GraphSketch.constant(8), "login", 10 + i);
            sketch.edge(i == 0 ? entry : same[i - 1], same[i]);
        }
        int other = sketch.or(GraphSketch.constant(8), same[2]);
        AttackRun run = run(sketch.plan()
                .entry(Entry.at(entry))
                .attacker(new Attacker(1, 1, Policy.SMASH_AND_GRAB, new int[0], 1, 1, 0.5)));
        assertThat(run.reached(same[2])).isEqualTo(8 + 4 + 2);
        assertThat(run.reached(other)).isEqualTo(14 + 8);
    }

    @Test
    void aTimeFactorStretchesTheSameDrawAtThePlaceOfItsGroup() {
        GraphSketch sketch = new GraphSketch();
        int entry = sketch.or(GraphSketch.constant(0));
        int step = sketch.or(GraphSketch.exponential(1), entry);
        Assumptions assumptions = new Assumptions(new long[] {42});
        AttackRun plain = new AttackRun(sketch.plan().entry(Entry.at(entry)).build());
        AttackRun slower = new AttackRun(sketch.plan()
                .entry(Entry.at(entry))
                .assumptions(assumptions)
                .factor(step, new Assumed(2, 6, 0))
                .build());
        for (int number = 0; number < 20; number++) {
            plain.execute(4, number);
            slower.execute(4, number);
            double factor = 2 + 4 * assumptions.place(slower.runKey(), 0);
            assertThat(slower.reached(step)).isEqualTo(plain.reached(step) * factor);
        }
    }

    @Test
    void aDefenceIsOnAsOftenAsItsRangeSaysAndTogetherWithItsGroup() {
        GraphSketch sketch = new GraphSketch();
        int entry = sketch.or(GraphSketch.constant(0));
        int[] behind = new int[400];
        AttackPlanBuilder builder;
        int[] defences = new int[behind.length];
        for (int i = 0; i < behind.length; i++) {
            defences[i] = sketch.defence(0.5);
            behind[i] = sketch.and(StepTime.INSTANT, entry, defences[i]);
        }
        builder = sketch.plan().entry(Entry.at(entry)).assumptions(new Assumptions(new long[] {7}));
        for (int defence : defences) {
            builder.defence(defence, new Assumed(0.2, 0.6, 0));
        }
        AttackRun run = new AttackRun(builder.build());
        double sum = 0;
        for (int number = 0; number < 400; number++) {
            run.execute(8, number);
            double on = Arrays.stream(behind).filter(step -> !run.holds(step)).count() / (double) behind.length;
            double chance = 0.2 + 0.4 * run.plan().assumptions().place(run.runKey(), 0);
            assertThat(on).isCloseTo(chance, within(4.5 * Math.sqrt(0.25 / behind.length)));
            sum += on;
        }
        assertThat(sum / 400).isCloseTo(0.4, within(4 * 0.4 / Math.sqrt(12 * 400)));
    }
}
