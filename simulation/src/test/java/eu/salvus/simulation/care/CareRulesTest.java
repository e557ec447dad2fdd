package eu.salvus.simulation.care;

import static eu.salvus.simulation.care.OneService.constant;
import static eu.salvus.simulation.care.OneService.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.unknown.Assumed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CareRulesTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static Assumed known(double value) {
        return Assumed.known(value);
    }

    /** The share of capacity at each change: time, share, time, share… */
    private static List<Double> shares(CareRun run, OutageLog log, double decisionAt) {
        CareTrace trace = new CareTrace();
        run.trace(trace);
        run.run(log, 0, decisionAt, new double[0]);
        run.trace(null);
        List<Double> shares = new ArrayList<>();
        double last = 1;
        for (CareTrace.Point point : trace.points()) {
            if (point.share() != last) {
                shares.add(point.time());
                shares.add(point.share());
                last = point.share();
            }
        }
        return shares;
    }

    @Test
    void aFallShorterThanTheGraceTimeCostsNothing() {
        CareRun run = OneService.of(constant(10, 16).grace(known(2)), 0);
        assertThat(OneService.run(run, out(0, 2)).fell()).isFalse();
        assertThat(run.digital(0).hoursDown()).isEqualTo(2);
        assertThat(run.firstImpact()).isZero();
        assertThat(shares(run, out(0, 3), NEVER)).containsExactly(2.0, 0.0, 3.0, 1.0);
    }

    @Test
    void degradedModeIsSetUpAfterTheFallTiresByTheDayOfTheFallAndEnds() {
        DegradedMode paper = tiring(4);
        CareRun run = OneService.of(constant(10, 16).degraded(paper), 0.1);
        assertThat(shares(run, out(10, 110), NEVER))
                .containsExactly(10.0, 0.1, 14.0, 0.5, 34.0, 0.375, 58.0, 0.25, 82.0, 0.1, 110.0, 1.0);
    }

    @Test
    void nobodyTiresWhileTheGraceTimeStillSparesTheService() {
        DegradedMode paper = tiring(0);
        CareRun run = OneService.of(constant(10, 16).grace(known(6)).degraded(paper), 0.1);
        assertThat(shares(run, out(10, 110), NEVER))
                .containsExactly(16.0, 0.5, 40.0, 0.375, 64.0, 0.25, 88.0, 0.1, 110.0, 1.0);
    }

    @Test
    void whoIsReadyOnTheSecondDayIsAsTiredAsWhoWasReadyAtOnceAndNoLess() {
        assertThat(shares(OneService.of(constant(10, 16).degraded(tiring(30)), 0.1), out(10, 110), NEVER))
                .containsExactly(10.0, 0.1, 40.0, 0.375, 58.0, 0.25, 82.0, 0.1, 110.0, 1.0);
        assertThat(shares(OneService.of(constant(10, 16).degraded(tiring(80)), 0.1), out(10, 110), NEVER))
                .as("ready only when nobody can hold it any more")
                .containsExactly(10.0, 0.1, 110.0, 1.0);
    }

    private static DegradedMode tiring(double setUp) {
        return new DegradedMode(DegradedMode.Start.FALL, known(setUp), known(0.5), known(72), known(0.25));
    }

    @Test
    void aDecisionBeforeTheFallShortensTheSetUpOfAServiceThatWouldNoticeItself() {
        DegradedMode paper = new DegradedMode(DegradedMode.Start.FALL, known(4), known(0.5), known(NEVER), known(0));
        CareRun run = OneService.of(constant(10, 16).degraded(paper), 0);
        assertThat(shares(run, out(10, 20), 7)).containsExactly(10.0, 0.0, 11.0, 0.5, 20.0, 1.0);
        assertThat(shares(run, out(10, 20), 1)).containsExactly(10.0, 0.5, 20.0, 1.0);
        assertThat(shares(run, out(10, 20), 12)).containsExactly(10.0, 0.0, 14.0, 0.5, 20.0, 1.0);
    }

    @Test
    void degradedModeAfterADecisionCountsFromTheDecision() {
        DegradedMode paper =
                new DegradedMode(DegradedMode.Start.DECISION, known(4), known(0.5), known(NEVER), known(0));
        CareRun run = OneService.of(constant(10, 16).degraded(paper), 0);
        assertThat(shares(run, out(10, 20), 12)).containsExactly(10.0, 0.0, 16.0, 0.5, 20.0, 1.0);
        assertThat(shares(run, out(10, 20), 7)).containsExactly(10.0, 0.0, 11.0, 0.5, 20.0, 1.0);
        assertThat(shares(run, out(10, 20), 1)).containsExactly(10.0, 0.5, 20.0, 1.0);
        assertThat(shares(run, out(10, 20), NEVER)).containsExactly(10.0, 0.0, 20.0, 1.0);
    }

    @Test
    void kOfNServicesFallWithTheMemberTooMany() {
        CareModel.Builder builder = CareModel.builder(4, 0);
        int record = builder.digital("record");
        builder.require(record, 2, new int[] {0, 1, 2}, new int[0]);
        builder.require(record, 1, new int[] {3}, new int[0]);
        int portal = builder.digital("portal");
        builder.require(portal, 1, new int[0], new int[] {record});
        builder.clinical(constant(10, 16)
                .dependsOn(new Dependency.OnDigital(portal, known(0.5)))
                .build());
        CareRun run = new CareRun(builder.build());
        OutageLog log = new OutageLog();
        log.add(1, 0, true);
        log.add(2, 1, true);
        log.add(3, 0, false);
        log.add(5, 3, true);
        log.add(6, 2, true);
        log.add(7, 3, false);
        log.add(9, 1, false);
        assertThat(shares(run, log, NEVER)).containsExactly(2.0, 0.5, 3.0, 1.0, 5.0, 0.5, 9.0, 1.0);
        assertThat(run.digital(record).hoursDown()).isEqualTo(1 + 4);
        assertThat(run.digital(portal).downAt()).isEqualTo(2);
        assertThat(run.digital(portal).upAt()).isEqualTo(9);
    }

    @Test
    void aGateKeepsItsDigitalServiceDown() {
        CareModel model = OneService.model(constant(10, 16), 0);
        CareRun run = new CareRun(model);
        OutageLog log = out(0, 5);
        log.add(0, model.availability().gate(0), true);
        log.add(8, model.availability().gate(0), false);
        OneService.run(run, log);
        assertThat(run.digital(0).upAt()).isEqualTo(8);
    }

    @Test
    void aShareOfDevicesAndAClinicalServiceMultiply() {
        CareModel.Builder builder = CareModel.builder(5, 0);
        int emergency = builder.clinical(constant(10, 16)
                .dependsOn(new Dependency.OnClinical(1, known(0.5)))
                .dependsOn(new Dependency.OnShare(new int[] {4}, known(0.2)))
                .build());
        builder.clinical(constant(10, 16)
                .dependsOn(new Dependency.OnShare(new int[] {0, 1, 2, 3}, known(0)))
                .grace(known(1))
                .build());
        CareRun run = new CareRun(builder.build());
        OutageLog log = new OutageLog();
        log.add(10, 0, true);
        log.add(10, 1, true);
        log.add(12, 4, true);
        log.add(13, 0, false);
        log.add(13, 1, false);
        log.add(14, 4, false);
        run.run(log, 0, NEVER, new double[0]);
        // Imaging is at a half from 11 to 13, so that emergency keeps 0.75; its own device leaves 0.2 from 12 to 14.
        assertThat(run.clinical(1).hoursBelow(0.8)).isEqualTo(2);
        assertThat(run.clinical(emergency).firstFall()).isEqualTo(11);
        assertThat(run.clinical(emergency).lowestCapacity()).isEqualTo(0.75 * 0.2, within(1e-15));
        assertThat(run.clinical(emergency).hoursBelow(0.2)).isEqualTo(1);
        assertThat(run.clinical(emergency).hoursBelow(0.8)).isEqualTo(3);
        assertThat(run.clinical(emergency).fullReturn()).isEqualTo(14);
    }

    @Test
    void diversionGoesOnAndOffWithHysteresis() {
        CareModel.Builder builder = CareModel.builder(2, 0);
        int pool = builder.neighbours(known(100));
        builder.clinical(constant(10, 16)
                .urgentShare(0.5)
                .dependsOn(new Dependency.OnShare(new int[] {0, 1}, known(0)))
                .diversion(new Diversion(0.3, 2, 0.5, 3, known(0.8), pool))
                .build());
        CareRun run = new CareRun(builder.build());
        OutageLog log = new OutageLog();
        log.add(0, 0, true);
        log.add(0, 1, true);
        log.add(1, 1, false); // below 0.3 for one hour only
        log.add(10, 1, true); // on at 12
        log.add(20, 1, false); // 0.5 again: off would be at 23
        log.add(22, 1, true); // back below before
        log.add(30, 1, false); // off at 33
        log.add(40, 0, false);
        run.run(log, 0, NEVER, new double[0]);
        assertThat(run.clinical(0).diverted()).isEqualTo(4 * (33 - 12), within(1e-9));
    }

    @Test
    void neighboursTakeNoMoreThanTheirSpareRateSharedInProportion() {
        CareModel.Builder builder = CareModel.builder(1, 0);
        int pool = builder.neighbours(known(6));
        for (double demand : new double[] {10, 5}) {
            builder.clinical(ClinicalModel.named("service of " + demand, WeekProfile.constant(demand, 16))
                    .urgentShare(1)
                    .deadlines(1, 1)
                    .dependsOn(new Dependency.OnShare(new int[] {0}, known(0)))
                    .diversion(new Diversion(0.5, demand == 10 ? 0 : 4, 0.5, 0, known(0.8), pool))
                    .build());
        }
        CareRun run = new CareRun(builder.build());
        run.run(out(0, 10), 0, NEVER, new double[0]);
        // The larger wants 8 and gets 6 alone; from hour 4 the two want 8 and 4 and get 4 and 2.
        assertThat(run.clinical(0).diverted()).isEqualTo(6 * 4 + 4 * 6, within(1e-9));
        assertThat(run.clinical(1).diverted()).isEqualTo(2 * 6, within(1e-9));
        // The others miss their deadline of one hour, except those of the last hour.
        assertThat(run.clinical(0).missedUrgent()).isEqualTo(100 - 48 - 6, within(1e-9));
        assertThat(run.clinical(0).careLost()).isEqualTo(100 - 48 - 6, within(1e-9));
    }

    @Test
    void anAssumedNumberTakesItsGroupsDraw() {
        CareModel.Builder builder = CareModel.builder(1, 2);
        builder.clinical(constant(10, 16)
                .dependsOn(new Dependency.OnShare(new int[] {0}, Assumed.between(0.2, 0.6, 1)))
                .build());
        CareRun run = new CareRun(builder.build());
        run.run(out(0, 5), 0, NEVER, new double[] {0.9, 0.25});
        assertThat(run.clinical(0).lowestCapacity()).isEqualTo(0.3, within(1e-12));
    }

    @Test
    void aRunDoesNotRememberTheOneBefore() {
        CareRun run = OneService.of(constant(10, 16).deadlines(2, 2), 0);
        OneService.run(run, out(0, 500));
        ClinicalOutcome outcome = OneService.run(run, new OutageLog());
        assertThat(outcome.fell()).isFalse();
        assertThat(outcome.arrivals()).isZero();
        assertThat(outcome.careLost()).isZero();
        assertThat(run.firstImpact()).isInfinite();
        assertThat(run.digital(0).fell()).isFalse();
        assertThat(run.careHoursLost()).isZero();
    }
}
