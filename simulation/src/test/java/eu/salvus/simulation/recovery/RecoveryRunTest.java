package eu.salvus.simulation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.care.AvailabilityModel;
import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.recovery.Damage.Condition;
import eu.salvus.simulation.unknown.Assumed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryRunTest {

    private static final double[] NO_GROUPS = {};
    private static final long KEY = Draws.run(1, 1);

    private final OutageLog log = new OutageLog();

    private static Priority weight(double weight) {
        return new Priority(-1, weight, Double.doubleToLongBits(weight));
    }

    private static Priority place(int place) {
        return new Priority(place, 0, place);
    }

    private static Remedy byCrew(double check, double rebuild) {
        return new Remedy.ByCrew(0, Work.fixed(check), Work.fixed(rebuild), List.of(), List.of());
    }

    private static AvailabilityModel machines(int count) {
        return AvailabilityModel.builder(count).build();
    }

    private static RecoveryModel.Builder builder(AvailabilityModel availability, int people) {
        RecoveryModel.Builder builder = RecoveryModel.builder(availability, 2, 0);
        builder.crew(new Crew("all", people, 24, 0));
        builder.head("network", 0, Work.fixed(2)).head("identity", 0, Work.fixed(3));
        return builder;
    }

    private void out(double time, int... resources) {
        for (int resource : resources) {
            log.add(time, resource, true);
        }
    }

    private double returned(int resource) {
        double time = Double.NaN;
        for (int i = 0; i < log.size(); i++) {
            if (log.resource(i) == resource) {
                time = log.out(i) ? Double.NaN : log.time(i);
            }
        }
        return time;
    }

    private RecoveryRun run(RecoveryModel model, Damage damage, double start) {
        RecoveryRun run = new RecoveryRun(model);
        run.run(log, damage, start, 0, KEY, NO_GROUPS);
        log.sort();
        return run;
    }

    @Test
    void aDamagedMachineIsRebuiltAndAMachineOnlyShutDownIsChecked() {
        RecoveryModel.Builder builder = builder(machines(3), 9);
        for (int machine = 0; machine < 3; machine++) {
            builder.remedy(machine, byCrew(1, 10), weight(machine));
        }
        out(0, 0, 1);
        Damage damage = new Damage(3, 2);
        damage.note(0, Condition.DAMAGED);
        damage.note(2, Condition.COMPROMISED);
        RecoveryRun run = run(builder.build(), damage, 4);
        assertThat(returned(0)).isEqualTo(19);
        assertThat(returned(1)).isEqualTo(10);
        assertThat(run.hoursWorked(0)).isEqualTo(5 + 10 + 1 + 1);
        assertThat(run.makespan()).isEqualTo(19);
        assertThat(log.size()).isEqualTo(4);
    }

    @Test
    void theFirstCopyThatSurvivesIsRestoredAndItsTransferNeedsNobody() {
        Remedy remedy = new Remedy.ByCrew(
                0,
                Work.fixed(1),
                Work.fixed(50),
                List.of(
                        new Remedy.FromCopy(0, Work.fixed(2), Assumed.known(6)),
                        new Remedy.FromCopy(1, Work.fixed(4), Assumed.known(20))),
                List.of());
        RecoveryModel.Builder builder = builder(machines(2), 1).remedy(0, remedy, place(0));
        RecoveryModel model = builder.remedy(1, byCrew(1, 3), place(1)).build();
        double[] expected = {5 + 2 + 6, 5 + 4 + 20, 5 + 50};
        for (int lost = 0; lost <= 2; lost++) {
            log.clear();
            out(0, 0, 1);
            Damage damage = new Damage(2, 2);
            damage.note(0, Condition.DAMAGED);
            for (int copy = 0; copy < lost; copy++) {
                damage.loseCopy(copy);
            }
            run(model, damage, 0);
            assertThat(returned(0)).as("%d copies lost", lost).isEqualTo(expected[lost]);
            assertThat(returned(1)).isEqualTo(new double[] {8, 10, 56}[lost]);
        }
    }

    @Test
    void theWrittenOrderComesFirstThenTheWeightOfCareThenTheKey() {
        RecoveryModel.Builder builder = builder(machines(5), 1);
        builder.remedy(0, byCrew(1, 1), weight(7));
        builder.remedy(1, byCrew(1, 1), place(2));
        builder.remedy(2, byCrew(1, 1), new Priority(-1, 9, 20));
        builder.remedy(3, byCrew(1, 1), place(1));
        builder.remedy(4, byCrew(1, 1), new Priority(-1, 9, 10));
        out(0, 0, 1, 2, 3, 4);
        run(builder.build(), new Damage(5, 2), 0);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            if (!log.out(i)) {
                order.add(log.resource(i));
            }
        }
        assertThat(order).containsExactly(3, 1, 4, 2, 0);
    }

    @Test
    void identityIsRebuiltBeforeAnyServerIfItWasTouched() {
        RecoveryModel.Builder builder = builder(machines(2), 5);
        builder.head("network", 0, Work.fixed(7));
        builder.head("identity", 0, Work.fixed(20), 1);
        RecoveryModel model = builder.remedy(0, byCrew(1, 2), place(0)).build();
        out(0, 0);
        run(model, new Damage(2, 2), 0);
        assertThat(returned(0)).isEqualTo(5 + 7 + 1);
        log.clear();
        out(0, 0);
        Damage damage = new Damage(2, 2);
        damage.note(1, Condition.COMPROMISED);
        run(model, damage, 0);
        assertThat(returned(0)).isEqualTo(5 + 7 + 20 + 1);
    }

    @Test
    void aServerWaitsForTheHostItRunsOn() {
        RecoveryModel.Builder builder = builder(machines(2), 5).remedy(0, byCrew(1, 10), weight(1));
        builder.remedy(1, new Remedy.ByCrew(0, Work.fixed(1), Work.fixed(4), List.of(), List.of(0)), weight(9));
        RecoveryModel model = builder.build();
        Damage damage = new Damage(2, 2);
        damage.note(0, Condition.DAMAGED);
        damage.note(1, Condition.DAMAGED);
        out(0, 0, 1);
        run(model, damage, 0);
        assertThat(returned(1)).isEqualTo(5 + 10 + 4);
        log.clear();
        out(0, 1);
        damage.clear();
        run(model, damage, 0);
        assertThat(returned(1)).isEqualTo(5 + 1);
    }

    @Test
    void aZoneIsReconnectedWhenEnoughOfItsMachinesAreBack() {
        RecoveryModel.Builder builder = builder(machines(5), 1);
        for (int machine = 0; machine < 4; machine++) {
            builder.remedy(machine, byCrew(2, 2), place(machine));
        }
        builder.remedy(4, new Remedy.Reconnect(0, Work.fixed(1), List.of(0, 1, 2, 3), 0.5), place(9));
        RecoveryModel model = builder.build();
        out(0, 0, 1, 2, 3, 4);
        RecoveryTrace trace = new RecoveryTrace();
        RecoveryRun run = new RecoveryRun(model);
        run.trace(trace);
        run.run(log, new Damage(5, 2), 0, 0, KEY, NO_GROUPS);
        // Two machines are back at 9, but the crew is at the others, of higher priority, until 13.
        assertThat(returned(4)).isEqualTo(14);
        assertThat(trace.tasks())
                .contains(new RecoveryTrace.Task(RecoveryTrace.Kind.RECONNECT, 4, 0, 13, 14))
                .hasSize(2 + 5);
        log.clear();
        out(0, 2, 4);
        run(model, new Damage(5, 2), 0);
        assertThat(returned(4)).isEqualTo(5 + 2 + 1);
    }

    @Test
    void aSuppliersResourceReturnsWithoutACrewEvenIfNobodyHereEverStarts() {
        RecoveryModel.Builder builder = builder(machines(2), 1);
        builder.remedy(0, new Remedy.BySupplier(Work.fixed(100)), place(0));
        RecoveryModel model = builder.remedy(1, byCrew(1, 1), place(1)).build();
        out(7, 0, 1);
        RecoveryRun run = run(model, new Damage(2, 2), Double.POSITIVE_INFINITY);
        assertThat(returned(0)).isEqualTo(107);
        assertThat(returned(1)).isNaN();
        assertThat(run.hoursWorked(0)).isZero();
    }

    @Test
    void aResourceWithoutARemedyIsSwitchedOnAfterTheHeadsAndOneThatCameBackByItselfIsLeftAlone() {
        out(1, 0, 1);
        log.add(3, 1, false);
        out(30, 2);
        run(builder(machines(3), 1).build(), new Damage(3, 2), 10);
        assertThat(returned(0)).isEqualTo(15);
        assertThat(returned(1)).isEqualTo(3);
        assertThat(returned(2)).isEqualTo(30);
        assertThat(log.size()).isEqualTo(6);
    }

    /** Record (digital 0) requires machines 0 and 1; portal (digital 1) requires the record. */
    private static AvailabilityModel recordAndPortal() {
        AvailabilityModel.Builder builder = AvailabilityModel.builder(2);
        int record = builder.service("record");
        builder.require(record, 2, new int[] {0, 1}, new int[0]);
        int portal = builder.service("portal");
        builder.require(portal, 1, new int[0], new int[] {record});
        return builder.build();
    }

    private static RecoveryModel recordModel(int people) {
        RecoveryModel.Builder builder = builder(recordAndPortal(), people);
        builder.remedy(0, byCrew(1, 10), place(0)).remedy(1, byCrew(1, 10), place(1));
        builder.service(0, new ServiceReturn(0, Work.fixed(6), Assumed.known(0.5)), place(2));
        return builder.build();
    }

    @Test
    void aDigitalServiceIsUsedAgainOnceVerifiedAndItsPaperRecordsAreIn() {
        out(10, 0);
        Damage damage = new Damage(2, 2);
        damage.note(0, Condition.DAMAGED);
        RecoveryModel model = recordModel(9);
        RecoveryRun run = run(model, damage, 12);
        // Machine back at 12 + 5 + 10 = 27, verified at 33, back-entry 0.5 · (33 − 10).
        double back = 33 + 11.5;
        assertThat(returned(0)).isEqualTo(27);
        assertThat(returned(model.availability.gate(0))).isEqualTo(back);
        assertThat(run.backAt(0)).isEqualTo(back);
        assertThat(run.backAt(1)).isEqualTo(back);
        assertThat(run.firstBackAt()).isEqualTo(back);
        assertThat(run.makespan()).isEqualTo(back);
        // The gate goes out when the service does, so that care sees it down throughout.
        assertThat(log.time(1)).isEqualTo(10);
        assertThat(log.resource(1)).isEqualTo(model.availability.gate(0));
    }

    @Test
    void aServiceWhoseMachinesWereOnlyShutDownNeedsNoVerification() {
        out(10, 0);
        RecoveryRun run = run(recordModel(9), new Damage(2, 2), 12);
        assertThat(run.backAt(0)).isEqualTo(18 + 0.5 * (18 - 10));
    }

    @Test
    void aServiceBackBeforeRecoveryStartsIsSimplyUsed() {
        out(10, 0);
        log.add(11, 0, false);
        RecoveryRun run = run(recordModel(9), new Damage(2, 2), 12);
        assertThat(run.backAt(0)).isEqualTo(11);
        assertThat(log.size()).isEqualTo(2);
    }

    @Test
    void aServiceThatFellAgainBeforeItWasUsedEntersTheRecordsOfTheNewOutageOnly() {
        RecoveryModel.Builder builder = builder(recordAndPortal(), 9);
        builder.remedy(0, byCrew(1, 10), place(0)).remedy(1, byCrew(10, 10), place(1));
        builder.service(0, new ServiceReturn(0, Work.fixed(6), Assumed.known(0.5)), place(2));
        out(10, 0);
        out(40, 1);
        Damage damage = new Damage(2, 2);
        damage.note(0, Condition.DAMAGED);
        RecoveryRun run = run(builder.build(), damage, 12);
        // Machine 0 back at 27, verified at 33, records in at 44.5; but machine 1 is out from 40 to 50.
        // Verified again at 56; 0.5 · (56 − 44.5) hours of records more.
        assertThat(returned(1)).isEqualTo(50);
        assertThat(run.backAt(0)).isEqualTo(56 + 5.75);
    }

    @Test
    void aServiceFallsAndReturnsWithWhatCarriesItsMachine() {
        AvailabilityModel.Builder availability = AvailabilityModel.builder(4);
        availability.require(availability.service("record"), 1, new int[] {0}, new int[0]);
        RecoveryModel.Builder builder = builder(availability.build(), 9);
        // Rack 3 and zone 2 carry host 1, which carries machine 0.
        builder.carries(1, 0).carries(2, 1).carries(3, 1);
        builder.remedy(1, byCrew(1, 10), place(0)).remedy(2, byCrew(1, 1), place(1));
        builder.service(0, new ServiceReturn(0, Work.fixed(6), Assumed.known(0)), place(2));
        RecoveryModel model = builder.build();
        RecoveryRun run = new RecoveryRun(model);
        for (int repetition = 0; repetition < 2; repetition++) {
            log.clear();
            out(3, 1, 2);
            Damage damage = new Damage(4, 2);
            damage.note(1, Condition.DAMAGED);
            run.run(log, damage, 4, 0, KEY, NO_GROUPS);
            log.sort();
            assertThat(returned(2)).isEqualTo(10);
            assertThat(returned(1)).isEqualTo(19);
            assertThat(run.backAt(0)).isEqualTo(19 + 6);
            assertThat(log.time(2)).as("the gate goes out with the service").isEqualTo(3);
        }
    }

    @Test
    void firstMostAndAllOfTheServicesAreTimed() {
        AvailabilityModel.Builder availability = AvailabilityModel.builder(5);
        for (int machine = 0; machine < 5; machine++) {
            availability.require(availability.service("s" + machine), 1, new int[] {machine}, new int[0]);
        }
        RecoveryModel.Builder builder = builder(availability.build(), 1);
        for (int machine = 0; machine < 5; machine++) {
            builder.remedy(machine, byCrew(10, 10), place(machine));
        }
        out(0, 0, 1, 2, 3, 4);
        RecoveryRun run = run(builder.build(), new Damage(5, 2), 0);
        assertThat(run.firstBackAt()).isEqualTo(15);
        assertThat(run.shareBackAt(0.8)).isEqualTo(45);
        assertThat(run.allBackAt()).isEqualTo(55);
    }

    @Test
    void aCrewOfTheDayBeginsTheMostUrgentTaskInTheMorning() {
        RecoveryModel.Builder builder = RecoveryModel.builder(machines(2), 0, 0);
        int head = builder.crew(new Crew("heads", 1, 24, 0));
        int day = builder.crew(new Crew("day", 1, 8, 8));
        builder.head("network", head, Work.fixed(2));
        builder.remedy(0, new Remedy.ByCrew(day, Work.fixed(6), Work.fixed(6), List.of(), List.of()), place(1));
        builder.remedy(1, new Remedy.ByCrew(day, Work.fixed(6), Work.fixed(6), List.of(), List.of()), place(0));
        // Machine 1, the more urgent, goes out at 4 in the night, after machine 0 is already waiting.
        out(0, 0);
        out(4, 1);
        RecoveryRun run = run(builder.build(), new Damage(2, 0), 0);
        assertThat(returned(1)).isEqualTo(14);
        assertThat(returned(0)).isEqualTo(24 + 8 + 4);
        assertThat(run.hoursWorked(day)).isEqualTo(12);
    }

    @Test
    void logNormalWorkHasItsMedianAndNinetiethPercentile() {
        Work work = Work.logNormal(10, 40);
        int belowMedian = 0;
        int belowP90 = 0;
        int runs = 20_000;
        for (int i = 0; i < runs; i++) {
            double hours = work.hours(NO_GROUPS, Draws.run(3, i), 5, 600);
            belowMedian += hours <= 10 ? 1 : 0;
            belowP90 += hours <= 40 ? 1 : 0;
        }
        assertThat((double) belowMedian / runs).isCloseTo(0.5, within(0.015));
        assertThat((double) belowP90 / runs).isCloseTo(0.9, within(0.009));
        Work assumed = Work.logNormal(Assumed.between(10, 30, 0), 4);
        double low = work.hours(NO_GROUPS, 9, 9, 600);
        assertThat(assumed.hours(new double[] {0.5}, 9, 9, 600)).isCloseTo(2 * low, within(1e-9));
    }

    @Test
    void everyFaultOfAModelIsReportedAtOnce() {
        RecoveryModel.Builder builder = RecoveryModel.builder(machines(2), 0, 0);
        builder.remedy(0, byCrew(1, 1), place(0));
        builder.remedy(1, new Remedy.Reconnect(3, Work.fixed(1), List.of(7), 2), place(0));
        assertThatThrownBy(builder::build)
                .hasMessageContaining("Resource 0 names crew 0; there are only 0")
                .hasMessageContaining("Resource 1 waits for resource 7; there are only 2")
                .hasMessageContaining("share to be back must be 0 to 1, not 2.0");
        RecoveryModel.Builder cyclic = builder(machines(2), 1);
        for (int machine = 0; machine < 2; machine++) {
            cyclic.remedy(
                    machine,
                    new Remedy.ByCrew(0, Work.fixed(1), Work.fixed(1), List.of(), List.of(1 - machine)),
                    place(0));
        }
        assertThatThrownBy(cyclic::build).hasMessageContaining("cycle");
    }
}
