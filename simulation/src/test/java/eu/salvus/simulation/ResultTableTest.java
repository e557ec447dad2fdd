package eu.salvus.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.ensemble.Ensemble;
import eu.salvus.simulation.ensemble.EnsembleSettings;
import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.ensemble.Progress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private static final double NEVER = Double.NaN;
    private static final double NOT_YET = Double.POSITIVE_INFINITY;

    /** A table with a row for each run. */
    private static ResultTable table(double[]... rows) {
        return new ResultTable(Ensemble.run(
                new EnsembleSettings(rows.length, 1, null),
                rows[0].length,
                () -> (run, outcome) -> System.arraycopy(rows[run], 0, outcome, 0, outcome.length),
                Progress.NONE));
    }

    private static ResultTable column(double... values) {
        double[][] rows = new double[values.length][];
        for (int run = 0; run < rows.length; run++) {
            rows[run] = new double[] {values[run]};
        }
        return table(rows);
    }

    private static double value(@Nullable Estimate estimate) {
        return Objects.requireNonNull(estimate).value();
    }

    @Test
    void theShareStoppedIsOfTheRunsWithAFootholdAndHasNoneWithoutOne() {
        ResultTable table = table(
                new double[] {1, NEVER},
                new double[] {1, 5},
                new double[] {2, NEVER},
                new double[] {3, 9},
                new double[] {NEVER, NEVER},
                new double[] {4, NEVER});
        assertThat(value(table.shareWithout(0, 1))).isEqualTo(3 / 5.0);
        assertThat(table(new double[] {NEVER, NEVER}).shareWithout(0, 1)).isNull();
    }

    @Test
    void aMedianIsOfTheRunsInWhichTheThingHappenedAndAReturnNotYetSeenIsTheLongest() {
        assertThat(value(column(NEVER, 5, NEVER, 3, 9).medianWhere(0))).isEqualTo(5);
        assertThat(value(column(3, NOT_YET, NOT_YET, NEVER).medianWhere(0))).isEqualTo(NOT_YET);
        assertThat(value(column(1, 2, 3, 4, 5, 6, 7, 8, NOT_YET, NOT_YET).ninetiethWhere(0)))
                .isEqualTo(NOT_YET);
        assertThat(column(NEVER, NEVER).medianWhere(0)).isNull();
        assertThat(column(NEVER).ninetiethWhere(0)).isNull();
    }

    @Test
    void aMedianOfAmountsIsOfThoseAboveNone() {
        assertThat(value(column(0, 0, 0, 8, 2, 6).medianPositive(0))).isEqualTo(6);
        assertThat(column(0, 0).medianPositive(0)).isNull();
    }

    @Test
    void aMeanIsOfTheRunsWithAValueElsewhere() {
        ResultTable table = table(new double[] {1, NEVER}, new double[] {4, 0}, new double[] {8, 7});
        assertThat(value(table.meanWhere(0, 1))).isEqualTo(6);
        assertThat(table(new double[] {1, NEVER}).meanWhere(0, 1)).isNull();
    }

    @Test
    void aTimeBetweenTwoMomentsIsOfTheRunsWithBoth() {
        ResultTable table = table(
                new double[] {1, 4},
                new double[] {NEVER, 5},
                new double[] {2, NEVER},
                new double[] {1, 11},
                new double[] {0, 5});
        assertThat(value(table.medianBetween(0, 1))).isEqualTo(5);
        assertThat(table(new double[] {1, NEVER}).medianBetween(0, 1)).isNull();
    }

    @Test
    void whatComesAtTheSameMomentDoesNotComeBefore() {
        ResultTable table = table(
                new double[] {0, 3, 5},
                new double[] {0, 5, 3},
                new double[] {0, 4, 4},
                new double[] {0, 4, NEVER},
                new double[] {0, NEVER, 4},
                new double[] {NEVER, 1, 2});
        assertThat(value(table.shareBefore(0, 1, 2))).isEqualTo(2.0 / 5);
    }

    @Test
    void sharesCountRuns() {
        assertThat(column(0, 1, 2, NEVER).share(0, amount -> amount > 0).value())
                .isEqualTo(0.5);
        assertThat(column(0, 1, 2, NEVER).happened(0).value()).isEqualTo(0.75);
    }

    @Test
    void theTypicalRunIsTheFirstOfThoseNearestTheMedianOfTheRunsThatLostCare() {
        assertThat(column(0, 0, 0, 0, 7, 9, 8, 8).typical(0)).isEqualTo(6);
        assertThat(column(0, 0, 0).typical(0)).isZero();
    }
}
