package eu.salvus.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.HospitalRun;
import eu.salvus.simulation.run.Marks;
import eu.salvus.simulation.run.OutcomeColumns;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the simulator must see of a measure, over the same runs with and without it. */
class MeasureEffectTest {
    private static final int RUNS = 60;
    private static final long SEED = 11;

    private static double[] outcomes(Twin twin, String scenario, int column) {
        Scenario played = Objects.requireNonNull(Scenarios.find(scenario));
        PreparedHospital prepared = PreparedHospital.of(twin, played);
        HospitalRun run = new HospitalRun(prepared, Marks.of(prepared), SEED);
        double[] outcome = new double[OutcomeColumns.of(prepared).count()];
        double[] outcomes = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            run.simulate(i, outcome);
            outcomes[i] = outcome[column];
        }
        return outcomes;
    }

    private static double mean(Twin twin, String scenario, int column) {
        return Arrays.stream(outcomes(twin, scenario, column)).average().orElseThrow();
    }

    private static Twin with(Twin twin, String id) {
        Measure measure = Objects.requireNonNull(Measures.builtIn().find(id));
        return Measures.patched(twin, List.of(measure), Effect.MIDDLE);
    }

    private static double change(String id, String scenario, int column) {
        Twin twin = Hospitals.named("district-hospital");
        return mean(with(twin, id), scenario, column) / mean(twin, scenario, column) - 1;
    }

    @ParameterizedTest
    @CsvSource({
        "restore-test-yearly, ransomware-phishing",
        "restoration-rehearsed, worm-legacy",
        "response-retainer, ransomware-phishing",
        "downtime-kits, worm-legacy",
        "downtime-exercises, worm-legacy",
        "read-only-record, ransomware-phishing",
        "fallback-telephony, worm-legacy",
        "edr-servers, ransomware-phishing",
        "usb-blocked, worm-legacy"
    })
    void lessCareIsLost(String measure, String scenario) {
        assertThat(change(measure, scenario, OutcomeColumns.CARE)).isNegative();
    }

    /** Who has neighbours may send fewer patients away once he is ready sooner; alone, nothing speaks against it. */
    @ParameterizedTest
    @ValueSource(strings = {"downtime-kits", "downtime-exercises", "staff-relief"})
    void whoIsReadyForPaperLosesMoreCareInNoRun(String id) {
        TwinBuilder builder = Hospitals.named("district-hospital").toBuilder();
        builder.neighbours().clear();
        Twin alone = builder.build();
        double[] before = outcomes(alone, "ransomware-phishing", OutcomeColumns.CARE);
        double[] after = outcomes(with(alone, id), "ransomware-phishing", OutcomeColumns.CARE);
        int less = 0;
        for (int run = 0; run < RUNS; run++) {
            assertThat(after[run]).as("run %d", run).isLessThanOrEqualTo(before[run] * (1 + 1e-9));
            less += after[run] < before[run] - 1 ? 1 : 0;
        }
        assertThat(less).isGreaterThan(RUNS / 4);
    }

    @ParameterizedTest
    @CsvSource({"records-encrypted, ransomware-phishing"})
    void fewerPeopleAreExposed(String measure, String scenario) {
        assertThat(change(measure, scenario, OutcomeColumns.PEOPLE)).isNegative();
    }
}
