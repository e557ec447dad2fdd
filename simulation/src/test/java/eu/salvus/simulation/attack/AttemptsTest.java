package eu.salvus.simulation.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final int[] NONE = new int[0];

    private final GraphSketch sketch = new GraphSketch();
    private final int entry = sketch.or(GraphSketch.constant(0));
    private final int flow = sketch.defence(0);

    private static Injection cut(int defence, double from, double until) {
        return new Injection(from, new int[] {defence}, NONE, until);
    }

    @Test
    void workThatIsInterruptedStartsAgainAsANewAttemptWithANewTime() {
        int step = sketch.and(GraphSketch.exponential(0.1), entry, flow);
        AttackPlan plan = sketch.plan().entry(Entry.at(entry)).build();
        AttackRun run = new AttackRun(plan);
        for (int number = 0; number < 200; number++) {
            run.execute(1, number, List.of(cut(flow, 3, 5)));
            double first = plan.times.sample(step, run.runKey(), 0);
            double second = plan.times.sample(step, run.runKey(), 1);
            assertThat(run.reached(step)).isEqualTo(first < 3 ? first : 5 + second);
        }
    }

    @Test
    void aSwitchComesBeforeACompletionOfTheSameMoment() {
        int step = sketch.and(GraphSketch.constant(3), entry, flow);
        AttackRun run = new AttackRun(sketch.plan().entry(Entry.at(entry)).build());
        run.execute(1, 0, List.of(cut(flow, 3, 4)));
        assertThat(run.reached(step)).isEqualTo(7);
    }

    @Test
    void aNewAttemptCannotOpenAClosedGate() {
        int step = sketch.and(GraphSketch.gated(0.5, GraphSketch.constant(4)), entry, flow);
        AttackPlan plan = sketch.plan().entry(Entry.at(entry)).build();
        AttackRun run = new AttackRun(plan);
        List<Injection> cuts = new ArrayList<>();
        for (int hour = 0; hour < 60; hour += 3) {
            cuts.add(cut(flow, hour, hour + 1));
        }
        int closed = 0;
        for (int number = 0; number < 100; number++) {
            run.execute(1, number, cuts);
            boolean possible = plan.times.possible(step, run.runKey());
            assertThat(run.reached(step)).isEqualTo(possible ? 58 + 4 : Double.POSITIVE_INFINITY);
            closed += possible ? 0 : 1;
        }
        assertThat(closed).isBetween(30, 70);
    }

    /**
     * A simulator that draws at every attempt whether the whole time is over by now turns a mean of 10 into 3.9. Here a time is
     * drawn once per attempt; only an interruption starts another, and without memory that changes no mean work.
     */
    @Test
    void theMeanOfAnExponentialTimeStaysTenHoweverOftenItIsInterrupted() {
        int step = sketch.and(GraphSketch.exponential(0.1), entry, flow);
        AttackRun run = new AttackRun(sketch.plan().entry(Entry.at(entry)).build());
        List<Injection> cuts = new ArrayList<>();
        for (int hour = 1; hour < 600; hour += 2) {
            cuts.add(cut(flow, hour, hour + 1));
        }
        int runs = 20_000;
        double whole = 0;
        double work = 0;
        for (int number = 0; number < runs; number++) {
            run.execute(2, number);
            whole += run.reached(step);
            run.execute(2, number, cuts);
            double end = run.reached(step);
            work += end - Math.floor(end / 2);
        }
        assertThat(whole / runs).isCloseTo(10, within(4 * 10 / Math.sqrt(runs)));
        assertThat(work / runs).isCloseTo(10, within(4 * 10 / Math.sqrt(runs)));
    }

    @Test
    void doneActionsStayDoneWhenTheirSupportFalls() {
        int step = sketch.and(GraphSketch.constant(2), entry, flow);
        int effect = sketch.orEffect(step);
        AttackRun run = new AttackRun(sketch.plan().entry(Entry.at(entry)).build());
        run.execute(1, 0, List.of(cut(flow, 3, Double.POSITIVE_INFINITY)));
        assertThat(run.holds(step)).isTrue();
        assertThat(run.holds(effect)).isTrue();
        assertThat(run.holds(flow)).isFalse();
    }

    @Test
    void aClearUndoesWhatWasDoneOnAnAssetAndTheAttackerDoesItAgain() {
        int step = sketch.or(GraphSketch.constant(2), entry);
        int effect = sketch.orEffect(step);
        int next = sketch.or(GraphSketch.constant(5), effect);
        AttackPlan plan = sketch.plan().entry(Entry.at(entry)).build();
        AttackRun run = new AttackRun(plan);
        run.execute(1, 0, List.of(new Injection(3, NONE, new int[] {plan.resource(step)}, 3)));
        assertThat(run.reached(step)).as("history").isEqualTo(2);
        assertThat(run.holds(effect)).isTrue();
        assertThat(run.reached(next)).as("begun again at 5").isEqualTo(10);
    }

    @Test
    void aClearOfTheAssetEnteredThrowsTheAttackerOutOfIt() {
        int step = sketch.or(GraphSketch.constant(5), entry);
        AttackPlan plan = sketch.plan().entry(Entry.at(entry)).build();
        AttackRun run = new AttackRun(plan);
        run.execute(1, 0, List.of(new Injection(3, NONE, new int[] {plan.resource(entry)}, 3)));
        assertThat(run.holds(entry)).isFalse();
        assertThat(run.reached(step)).isInfinite();
    }

    @Test
    void aClearInterruptsWorkInProgressOnTheAsset() {
        int step = sketch.or(GraphSketch.constant(5), entry);
        AttackPlan plan = sketch.plan().entry(Entry.at(entry)).build();
        AttackRun run = new AttackRun(plan);
        run.execute(1, 0, List.of(new Injection(3, NONE, new int[] {plan.resource(step)}, 3)));
        assertThat(run.reached(step)).isEqualTo(8);
    }

    @Test
    void whatSeveralOrdersSwitchOnHoldsUntilTheLastOneEnds() {
        int step = sketch.and(GraphSketch.constant(1), entry, flow);
        AttackRun run = new AttackRun(sketch.plan().entry(Entry.at(entry)).build());
        run.execute(1, 0, List.of(cut(flow, 0.5, 4), cut(flow, 2, 6)));
        assertThat(run.reached(step)).isEqualTo(7);
    }

    @Test
    void switchingADefenceThatWasOnFromTheStartChangesNothing() {
        int on = sketch.defence(1);
        int step = sketch.and(GraphSketch.constant(1), entry, on);
        AttackPlan plan = sketch.plan().entry(Entry.at(entry)).outage(on).build();
        AttackRun run = new AttackRun(plan);
        run.execute(1, 0, List.of(cut(on, 1, 2), cut(on, 1, 3)));
        assertThat(run.reached(step)).isInfinite();
        assertThat(run.outages().size()).isZero();
    }

    @Test
    void nothingHappensAfterTheHorizon() {
        int step = sketch.or(GraphSketch.constant(5), entry);
        int late = sketch.or(GraphSketch.constant(5), step);
        AttackRun run =
                new AttackRun(sketch.plan().entry(Entry.at(entry)).horizon(9).build());
        run.execute(1, 0);
        assertThat(run.reached(step)).isEqualTo(5);
        assertThat(run.reached(late)).isInfinite();
    }
}
