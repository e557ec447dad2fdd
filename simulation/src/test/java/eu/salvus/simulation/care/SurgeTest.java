package eu.salvus.simulation.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.unknown.Assumed;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurgeTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static CareRun with(WeekProfile week, double deadline, double keep, double lead, Surge.Extra... extras) {
        CareModel.Builder model = CareModel.builder(1, 0);
        int record = model.digital("record");
        model.require(record, 1, new int[] {0}, new int[0]);
        model.clinical(ClinicalModel.named("emergency", week)
                .urgentShare(1)
                .deadlines(deadline, deadline)
                .dependsOn(new Dependency.OnDigital(record, Assumed.known(keep)))
                .build());
        double hours = extras.length == 0 ? 1 : 12;
        return new CareRun(model.surge(new Surge(lead, hours, List.of(extras))).build());
    }

    private static Surge.Extra extra(double patients, double capacity) {
        return new Surge.Extra(0, Assumed.known(patients), Assumed.known(capacity));
    }

    private static ClinicalOutcome run(CareRun run, OutageLog log, double struckAt) {
        run.run(log, 0, NEVER, struckAt, new double[0]);
        return run.clinical(0);
    }

    @Test
    void aNightThatIsTooMuchEvenWithoutAnAttackLosesNothingByTheAttack() {
        ClinicalOutcome outcome = run(with(WeekProfile.constant(4, 6), 2, 0.5, 0, extra(30, 0)), new OutageLog(), 10);
        assertThat(outcome.careLost()).isZero();
        assertThat(outcome.missedUrgent()).isZero();
    }

    @Test
    void withNoCapacityAtAllTheWholeNightIsLostButWhatIsLostAnyway() {
        // 4 + 20 an hour for 12 hours from hour 10, capacity 6 + 18 without the attack: nobody misses the deadline of 2
        // hours.
        // With it nothing works from hour 10 to 30: all but those of the last 2 hours are missed, 12·24 + 6·4.
        ClinicalOutcome outcome =
                run(with(WeekProfile.constant(4, 6), 2, 0, 0, extra(20, 18)), OneService.out(10, 30), 10);
        assertThat(outcome.missedUrgent()).isEqualTo(12 * 24 + 6 * 4, within(1e-9));
        assertThat(outcome.careLost()).isEqualTo(12 * 24 + 6 * 4, within(1e-9));
    }

    @Test
    void itBeginsBeforeTheStrikeAndNeverBeforeTheRun() {
        CareRun run = with(WeekProfile.constant(4, 6), 2, 0, 3, extra(20, 18));
        // Of the surge from hour 7 to 19 those who came within the last 2 hours before the fall at 10 are missed too.
        assertThat(run(run, OneService.out(10, 30), 10).missedUrgent()).isEqualTo(9 * 24 + 9 * 4, within(1e-9));
        assertThat(run(run, OneService.out(1, 30), 1).arrivals())
                .isGreaterThan(12 * 20)
                .isEqualTo(run(run, OneService.out(1, 30), 3).arrivals(), within(1e-9));
    }

    @Test
    void withoutAStrikeThereIsNoSuchNight() {
        CareRun surging = with(WeekProfile.constant(4, 6), 2, 0.5, 0, extra(20, 18));
        CareRun usual = with(WeekProfile.constant(4, 6), 2, 0.5, 0);
        assertThat(run(surging, OneService.out(10, 30), NEVER).careLost())
                .isEqualTo(run(usual, OneService.out(10, 30), NEVER).careLost());
    }

    /** A hospital that has the same night every week needs no surge: its usual week is the comparison. */
    @Test
    void itIsTheSameAsAWeekThatHasThatNight() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            double demand = 1 + 5 * random.nextDouble();
            double capacity = demand * (1.4 + random.nextDouble());
            double patients = demand * 4 * random.nextDouble();
            double staff = capacity * 2 * random.nextDouble();
            double night = 20 + random.nextInt(20);
            double fall = random.nextInt(60);
            double back = fall + 1 + random.nextInt(40);
            double deadline = 1 + random.nextInt(6);
            double keep = random.nextDouble();
            WeekProfile week = WeekProfile.blocks(
                    new double[] {0, night, night + 12},
                    new double[] {demand, demand + patients, demand},
                    new double[] {capacity, capacity + staff, capacity});
            CareRun once = with(WeekProfile.constant(demand, capacity), deadline, keep, 0, extra(patients, staff));
            CareRun weekly = with(week, deadline, keep, 0);
            ClinicalOutcome first = run(once, OneService.out(fall, back), night);
            double lost = first.careLost();
            double missed = first.missedUrgent();
            ClinicalOutcome second = run(weekly, OneService.out(fall, back), NEVER);
            assertThat(lost).as("seed %d", seed).isEqualTo(second.careLost(), within(1e-6));
            assertThat(missed).as("seed %d", seed).isEqualTo(second.missedUrgent(), within(1e-6));
        }
    }

    @Test
    void aSurgeOfAServiceThatIsNotThereIsRefused() {
        Surge.Extra nowhere = new Surge.Extra(3, Assumed.known(1), Assumed.known(1));
        assertThatThrownBy(() -> with(WeekProfile.constant(4, 6), 2, 0.5, -1, nowhere))
                .hasMessageContaining("clinical service 3; there are 1")
                .hasMessageContaining("before the strike, not -1");
    }
}
