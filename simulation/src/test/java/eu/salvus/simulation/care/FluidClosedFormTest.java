package eu.salvus.simulation.care;

import static eu.salvus.simulation.care.OneService.constant;
import static eu.salvus.simulation.care.OneService.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FluidClosedFormTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void anOverloadThatNobodyLeavesIsWorkedOffAtTheSpareRate() {
        // Backlog (10 − 6)·5 = 20 patients, cleared in 20/(16 − 10) hours.
        ClinicalOutcome outcome = OneService.run(OneService.of(constant(10, 16), 6.0 / 16), out(3, 8));
        assertThat(outcome.clearedAt()).isEqualTo(8 + 20.0 / 6, EXACT);
        assertThat(outcome.arrivals()).isEqualTo(10 * (5 + 20.0 / 6), EXACT);
        assertThat(outcome.treated()).isEqualTo(outcome.arrivals(), EXACT);
        assertThat(outcome.careLost()).isZero();
        assertThat(outcome.postponed()).isZero();
    }

    @Test
    void withNoCapacityAllButTheLastDeadlineOfArrivalsAreMissed() {
        ClinicalOutcome outcome = OneService.run(OneService.of(constant(10, 16).deadlines(2, 2), 0), out(0, 5));
        assertThat(outcome.missedElective()).isEqualTo(10 * (5 - 2), EXACT);
        assertThat(outcome.missedUrgent()).isZero();
        assertThat(outcome.clearedAt()).isEqualTo(5 + 20.0 / 6, EXACT);
        assertThat(outcome.careLost()).isEqualTo(30, EXACT);
    }

    @Test
    void withSomeCapacityTheWaitGrowsToTheDeadlineAndThenTheExcessIsMissed() {
        // The wait grows by 1 − 4/10 per hour: 2 hours after 10/3; from then on 10 − 4 per hour are missed.
        ClinicalOutcome outcome = OneService.run(OneService.of(constant(10, 16).deadlines(2, 2), 0.25), out(0, 5));
        assertThat(outcome.missedElective()).isEqualTo(6 * (5 - 10.0 / 3), EXACT);
    }

    @Test
    void urgentPatientsTakeAllCapacityWhileTheyWait() {
        // Urgent 4/h, elective 6/h, capacity 3 for 10 h, then 15. Urgent backlog 10 is cleared in 10/11 h, meanwhile
        // and
        // before all 6·(10 + 10/11) elective wait; then 15 − 4 − 6 = 5 per hour work them off.
        ClinicalOutcome outcome = OneService.run(OneService.of(constant(10, 15).urgentShare(0.4), 0.2), out(0, 10));
        double urgentClear = 10 + 10.0 / 11;
        assertThat(outcome.clearedAt()).isEqualTo(urgentClear + 6 * urgentClear / 5, EXACT);
    }

    @Test
    void urgentPatientsAreServedInTimeWhileElectiveOnesMissTheirDeadline() {
        // Capacity 5 covers urgent 4; elective 6 with 1 left: the wait grows by 5/6 per hour to 12 at 14.4 h, then 5
        // per hour.
        ClinicalOutcome outcome =
                OneService.run(OneService.of(constant(10, 15).urgentShare(0.4).deadlines(1, 12), 1.0 / 3), out(0, 40));
        assertThat(outcome.missedUrgent()).isZero();
        assertThat(outcome.missedElective()).isEqualTo(5 * (40 - 14.4), EXACT);
        assertThat(outcome.careLost()).isEqualTo(5 * (40 - 14.4), EXACT);
    }

    @Test
    void thoseWhoWaitedMoreThanADayArePostponed() {
        // No capacity for 30 h: who came in the first 6 h has waited a day by then. Afterwards the head moves at 2
        // through
        // arrivals, so that the wait falls from 30 by 1 per hour: to 24 after 6 h, with the patients who came before 12
        // h.
        ClinicalOutcome outcome = OneService.run(OneService.of(constant(10, 20), 0), out(0, 30));
        assertThat(outcome.postponed()).isEqualTo(10 * 12, EXACT);
    }

    @Test
    void aServiceThatNeverReturnsIsCensoredAfter180Days() {
        CareRun run = OneService.of(constant(10, 16).deadlines(8, 100), 0);
        ClinicalOutcome outcome = OneService.run(run, out(7, 1e6));
        assertThat(run.censored()).isTrue();
        assertThat(outcome.waiting()).isEqualTo(10 * 100, within(1e-6));
        assertThat(outcome.careLost()).isEqualTo(10 * CareRun.HORIZON, within(1e-6));
        assertThat(outcome.hoursBelow(0.2)).isEqualTo(CareRun.HORIZON, EXACT);
        assertThat(outcome.fullReturn()).isInfinite();
    }

    @Test
    void aUsualPeakCarriesOverAndIsNotCountedAsLost() {
        // Demand 30 in the first 12 hours of the week against 20, then little: the usual backlog peaks at 120.
        WeekProfile week = WeekProfile.blocks(new double[] {0, 12}, new double[] {30, 5}, new double[] {20, 20});
        CareRun run = OneService.of(ClinicalModel.named("imaging", week), 0);
        ClinicalOutcome outcome = OneService.run(run, out(6, 7));
        // Usual queue at hour 6: 60. One lost hour adds 20: at hour 12 it is 140 and is cleared in 140/15 hours.
        assertThat(outcome.waitingBefore()).isEqualTo(60, EXACT);
        assertThat(outcome.clearedAt()).isEqualTo(12 + 140.0 / 15, EXACT);
        assertThat(outcome.careLost()).isZero();
        assertThat(outcome.missedElective()).isZero();
    }

    @Test
    void usualMissesAreNotBlamedOnTheAttack() {
        WeekProfile week = WeekProfile.blocks(new double[] {0, 12}, new double[] {30, 5}, new double[] {20, 20});
        UsualWeek usual = new UsualWeek(week, 0, 1, 2);
        // The wait grows by 1/3 per hour and is 2 after 6 hours; then 10 per hour are missed until those of hour 12 are
        // served.
        assertThat(usual.missedElective(0, 168)).isEqualTo(80, EXACT);
        assertThat(usual.missedElective(8, 168 * 3 + 8)).isEqualTo(240, EXACT);
        CareRun run = OneService.of(ClinicalModel.named("imaging", week).deadlines(1, 2), 0);
        ClinicalOutcome outcome = OneService.run(run, out(20, 168 + 20));
        assertThat(outcome.leftUnserved()).isEqualTo(week.weeklyDemand() - 2 * 5, EXACT);
        assertThat(outcome.missedElective()).isEqualTo(week.weeklyDemand() - 2 * 5 - 80, EXACT);
        assertThat(outcome.careLost()).isEqualTo(outcome.missedElective(), EXACT);
    }

    @Test
    void theWeekCarriesOverItsEnd() {
        WeekProfile week =
                WeekProfile.blocks(new double[] {0, 20, 160}, new double[] {5, 5, 30}, new double[] {0, 20, 20});
        UsualWeek usual = new UsualWeek(week, 0, 1, Double.POSITIVE_INFINITY);
        // From hour 160: 8 h at +10, then 20 h without service at +5 = 180 waiting at hour 20; cleared at 20 + 180/15.
        assertThat(usual.isEmpty(32 - 1e-6)).isFalse();
        assertThat(usual.isEmpty(32)).isTrue();
        assertThat(usual.isEmpty(160)).isTrue();
        assertThat(usual.isEmpty(161)).isFalse();
        assertThat(usual.treated(0, 168)).isEqualTo(week.weeklyDemand(), EXACT);
    }
}
