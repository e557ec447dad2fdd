package eu.salvus.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.yaml.TwinReader;
import eu.salvus.twin.yaml.TwinSchema;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecoveryStartTest {

    private static final int RUNS = 300;

    /** The phishing scenario, looked at only for so many hours. */
    private static PreparedHospital until(double horizonHours) {
        Scenario given = Objects.requireNonNull(Scenarios.find("ransomware-remote-access"));
        Scenario shortened = new Scenario(
                given.id(),
                given.name(),
                given.summary(),
                given.realCase(),
                given.attemptsPerYear(),
                given.start(),
                given.entries(),
                given.attacker(),
                given.staffing(),
                given.campaign(),
                given.strike(),
                given.surge(),
                given.lasts(),
                horizonHours,
                given.reactions(),
                given.supplierOutage());
        return PreparedHospital.of(
                TwinReader.read("example-clinic.yaml", TwinSchema.example()).twin(), shortened);
    }

    @Test
    void whatWentDownComesBackEvenWhenTheHorizonCutsTheCrisisShort() {
        for (double horizon = 60; horizon <= 240; horizon += 60) {
            PreparedHospital prepared = until(horizon);
            HospitalRun run = new HospitalRun(prepared, Marks.of(prepared), 7);
            OutcomeColumns columns = OutcomeColumns.of(prepared);
            double[] outcome = new double[columns.count()];
            int down = 0;
            for (int number = 0; number < RUNS; number++) {
                run.simulate(number, outcome);
                double back = outcome[OutcomeColumns.ALL_BACK];
                down += Double.isNaN(back) ? 0 : 1;
                assertThat(back).as("run %d until hour %s", number, horizon).isNotEqualTo(Double.POSITIVE_INFINITY);
            }
            assertThat(down)
                    .as("runs with a service down until hour %s", horizon)
                    .isPositive();
        }
    }

    @Test
    void timesOfReturnCountFromTheFirstServiceDownAndRise() {
        PreparedHospital prepared = until(2_160);
        HospitalRun run = new HospitalRun(prepared, Marks.of(prepared), 7);
        double[] outcome = new double[OutcomeColumns.of(prepared).count()];
        int down = 0;
        for (int number = 0; number < RUNS; number++) {
            run.simulate(number, outcome);
            if (!Double.isNaN(outcome[OutcomeColumns.ALL_BACK])) {
                down++;
                assertThat(outcome[OutcomeColumns.FIRST_BACK])
                        .isPositive()
                        .isLessThanOrEqualTo(outcome[OutcomeColumns.EIGHTY_BACK]);
                assertThat(outcome[OutcomeColumns.EIGHTY_BACK]).isLessThanOrEqualTo(outcome[OutcomeColumns.ALL_BACK]);
            }
        }
        assertThat(down).isPositive();
    }
}
