package eu.salvus.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.yaml.TwinReader;
import eu.salvus.twin.yaml.TwinSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AftermathTest {

    private static final int RUNS = 200;

    private static PreparedHospital prepared() {
        return PreparedHospital.of(
                TwinReader.read("example-clinic.yaml", TwinSchema.example()).twin(),
                Objects.requireNonNull(Scenarios.find("ransomware-phishing")));
    }

    @Test
    void theOutcomeComputedLaterFromWhatTheAttackLeftIsThatOfTheWholeRunBitForBit() {
        PreparedHospital prepared = prepared();
        Marks marks = Marks.of(prepared);
        HospitalRun whole = new HospitalRun(prepared, marks, 7);
        AttackPhase attack = new AttackPhase(prepared, marks, 7);
        List<AttackTrace> kept = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            kept.add(attack.run(run).copy());
        }
        Aftermath aftermath = new Aftermath(prepared);
        double[] expected = new double[OutcomeColumns.of(prepared).count()];
        double[] outcome = new double[expected.length];
        int harmful = 0;
        for (int run = RUNS - 1; run >= 0; run--) {
            whole.simulate(run, expected);
            aftermath.run(kept.get(run), outcome);
            assertThat(outcome).as("run %d", run).containsExactly(expected);
            aftermath.run(kept.get(run), outcome);
            assertThat(outcome).as("run %d once more", run).containsExactly(expected);
            harmful += expected[OutcomeColumns.CARE] > 0 ? 1 : 0;
        }
        assertThat(harmful).as("runs that cost care").isPositive();
    }
}
