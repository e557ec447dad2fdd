package eu.salvus.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.HospitalRun;
import eu.salvus.simulation.run.Marks;
import eu.salvus.simulation.run.OutcomeColumns;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the simulator must see of a measure, over the same runs with and without it. */
class MeasureEffectTest {
    private static final int RUNS = 60;
    private static final long SEED = 11;

    private static double mean(Twin twin, String scenario, int column) {
        Scenario played = Objects.requireNonNull(Scenarios.find(scenario));
        PreparedHospital prepared = PreparedHospital.of(twin, played);
        HospitalRun run = new HospitalRun(prepared, Marks.of(prepared), SEED);
        double[] outcome = new double[OutcomeColumns.of(prepared).count()];
        double sum = 0;
        for (int i = 0; i < RUNS; i++) {
            run.simulate(i, outcome);
            sum += outcome[column];
        }
        return sum / RUNS;
    }

    private static double change(String id, String scenario, int column) {
        Twin twin = Hospitals.named("district-hospital");
        Measure measure = Objects.requireNonNull(Measures.builtIn().find(id));
        Twin patched = Measures.patched(twin, List.of(measure), Effect.MIDDLE);
        return mean(patched, scenario, column) / mean(twin, scenario, column) - 1;
    }

    @ParameterizedTest
    @CsvSource({
        "restore-test-yearly, ransomware-phishing",
        "restoration-rehearsed, worm-legacy",
        "response-retainer, ransomware-phishing",
        "downtime-kits, ransomware-phishing",
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

    @ParameterizedTest
    @CsvSource({"records-encrypted, ransomware-phishing"})
    void fewerPeopleAreExposed(String measure, String scenario) {
        assertThat(change(measure, scenario, OutcomeColumns.PEOPLE)).isNegative();
    }
}
