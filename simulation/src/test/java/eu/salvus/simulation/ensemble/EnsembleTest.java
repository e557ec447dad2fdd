package eu.salvus.simulation.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnsembleTest {

    private static void uniformOfRun(int run, double[] outcome) {
        Random random = new Random(1000L * run);
        outcome[0] = random.nextDouble();
        outcome[1] = run;
    }

    private static OutcomeTable run(int runs, int threads, EnsembleSettings.Precision precision, Progress progress) {
        return Ensemble.run(
                new EnsembleSettings(runs, threads, precision), 2, () -> EnsembleTest::uniformOfRun, progress);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() {
        OutcomeTable one = run(1_237, 1, null, Progress.NONE);
        OutcomeTable seven = run(1_237, 7, null, Progress.NONE);
        assertThat(seven.column(0)).isEqualTo(one.column(0));
        assertThat(one.value(1_236, 1)).isEqualTo(1_236);
    }

    @Test
    void stopsAfterAWholeBatchWhenTightEnough() {
        var precision = new EnsembleSettings.Precision(0, 0.03, 0);
        OutcomeTable one = run(20_000, 1, precision, Progress.NONE);
        OutcomeTable three = run(20_000, 3, precision, Progress.NONE);
        assertThat(one.runs()).isEqualTo(1_500).isEqualTo(three.runs());
        assertThat(three.column(0)).isEqualTo(one.column(0));
    }

    @Test
    void runsThatAreAllAlikeProveNoPrecision() {
        // Only the thousandth run differs: after 500 runs nothing has been seen yet.
        var precision = new EnsembleSettings.Precision(0, 100, 0);
        OutcomeTable table = Ensemble.run(
                new EnsembleSettings(5_000, 2, precision),
                1,
                () -> (run, outcome) -> outcome[0] = run == 999 ? 1 : 0,
                Progress.NONE);
        assertThat(table.runs()).isEqualTo(1_000);
    }

    @Test
    void keepsOnlyWholeBatchesWhenCancelled() {
        OutcomeTable table = run(5_000, 2, null, (done, runs) -> done < 1_200);
        assertThat(table.runs()).isEqualTo(1_000);
    }

    @Test
    void tellsProgressUpToTheEnd() {
        List<Integer> heard = new ArrayList<>();
        run(700, 1, null, (done, runs) -> heard.add(done));
        assertThat(heard).isSorted().endsWith(700);
    }

    @Test
    void namesTheFailureOfARun() {
        assertThatThrownBy(() -> Ensemble.run(
                        new EnsembleSettings(10, 2, null),
                        1,
                        () -> (run, outcome) -> {
                            throw new ArithmeticException("broken");
                        },
                        Progress.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken");
    }
}
