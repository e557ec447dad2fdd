package eu.salvus.simulation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.unknown.Assumed;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetonationTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final GraphSketch sketch = new GraphSketch();
    private final int entry = sketch.or(GraphSketch.constant(0));
    private final int waiting = sketch.defence(0.5);
    private final int domain = sketch.or(GraphSketch.constant(10), entry);
    private final int theft = sketch.or(GraphSketch.constant(30), entry);
    private final int backups = sketch.or(GraphSketch.constant(50), entry);
    private final int encryption = sketch.and(GraphSketch.constant(1), entry, waiting);

    private AttackRun run(int startHour, Detonation detonation) {
        double[] weights = new double[Week.HOURS];
        weights[startHour] = 1;
        AttackRun run = new AttackRun(sketch.plan()
                .entry(Entry.at(entry))
                .start(weights)
                .detonation(detonation)
                .build());
        run.execute(1, 0);
        return run;
    }

    private Detonation detonation(int[] ready, boolean all, Moment moment, double dwell, double patience) {
        int[] first = patience < NEVER ? new int[] {backups} : new int[0];
        return new Detonation(
                waiting,
                ready,
                all,
                moment,
                new int[0],
                Assumed.known(dwell),
                first,
                Assumed.known(Math.min(patience, 1000)));
    }

    @Test
    void theAttackerStrikesAtOnceWhenAnyOfTheReadyStepsIsReached() {
        AttackRun run = run(0, detonation(new int[] {domain, theft}, false, Moment.ANY, 500, NEVER));
        assertThat(run.detonation()).isEqualTo(10);
        assertThat(run.reached(encryption)).isEqualTo(11);
        assertThat(run.foothold()).isZero();
    }

    @Test
    void orWhenAllAreReached() {
        AttackRun run = run(0, detonation(new int[] {domain, theft}, true, Moment.ANY, 500, NEVER));
        assertThat(run.detonation()).isEqualTo(30);
    }

    @Test
    void heWaitsForTheNightOrTheWeekend() {
        // Monday 08:00 and 10 hours is 18:00; the night begins 2 hours later, the weekend on Saturday 00:00.
        int[] ready = {domain};
        assertThat(run(8, detonation(ready, true, Moment.NIGHT, 500, NEVER)).detonation())
                .isEqualTo(12);
        assertThat(run(8, detonation(ready, true, Moment.WEEKEND, 500, NEVER)).detonation())
                .isEqualTo(112);
        assertThat(run(130, detonation(ready, true, Moment.WEEKEND, 500, NEVER)).detonation())
                .isEqualTo(10);
    }

    @Test
    void atTheLatestWhenTheDwellIsOver() {
        AttackRun run = run(8, detonation(new int[] {domain}, true, Moment.WEEKEND, 40, NEVER));
        assertThat(run.detonation()).isEqualTo(40);
    }

    @Test
    void heSeeksTheBackupsFirstAsLongAsHisPatienceLasts() {
        int[] ready = {domain};
        assertThat(run(0, detonation(ready, true, Moment.ANY, 500, 100)).detonation())
                .isEqualTo(50);
        assertThat(run(0, detonation(ready, true, Moment.ANY, 500, 15)).detonation())
                .isEqualTo(25);
        assertThat(run(0, detonation(ready, true, Moment.NIGHT, 500, 15)).detonation())
                .as("Tuesday 01:00 is night already")
                .isEqualTo(25);
    }

    @Test
    void withoutAFootholdThereIsNoStrike() {
        Detonation detonation = new Detonation(
                waiting,
                new int[0],
                true,
                Moment.ANY,
                new int[] {domain},
                Assumed.known(100),
                new int[0],
                Assumed.known(0));
        AttackRun run = new AttackRun(
                sketch.plan().entry(Entry.at(entry)).detonation(detonation).build());
        run.execute(1, 0);
        assertThat(run.foothold()).isEqualTo(10);
        assertThat(run.detonation()).as("nothing more to be ready for").isEqualTo(10);
        AttackPlan plan = run.plan();
        run.execute(1, 0, List.of(new Injection(5, new int[0], new int[] {plan.resource(entry)}, 5)));
        assertThat(run.detonation()).isInfinite();
        assertThat(run.reached(encryption)).isInfinite();
    }

    @Test
    void ofSeveralEntriesOneIsChosenWithEqualChances() {
        GraphSketch choices = new GraphSketch();
        int[] steps = {
            choices.or(GraphSketch.constant(0)),
            choices.or(GraphSketch.constant(0)),
            choices.or(GraphSketch.constant(0))
        };
        AttackRun run =
                new AttackRun(choices.plan().entry(new Entry(steps, 2, 77)).build());
        int[] chosen = new int[3];
        for (int number = 0; number < 3_000; number++) {
            run.execute(1, number);
            int held = 0;
            for (int i = 0; i < 3; i++) {
                if (run.holds(steps[i])) {
                    assertThat(run.reached(steps[i])).isEqualTo(2);
                    chosen[i]++;
                    held++;
                }
            }
            assertThat(held).isEqualTo(1);
        }
        for (int count : chosen) {
            assertThat(count).isBetween(1000 - 110, 1000 + 110);
        }
    }
}
