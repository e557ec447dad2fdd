package eu.salvus.simulation.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void meanOfKnownSampleHasStudentsInterval() {
        // Student's sleep data, second group less first (1908): mean 1.58, sd 1.229995, t(9) = 2.262157.
        double[] hours = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};
        Estimate mean = Estimate.mean(hours);
        assertThat(mean.value()).isCloseTo(1.58, within(1e-12));
        assertThat(mean.low()).isCloseTo(0.7001142, within(1e-6));
        assertThat(mean.high()).isCloseTo(2.4598858, within(1e-6));
    }

    @Test
    void aSingleValueSaysNothingOfItsError() {
        assertThat(Estimate.mean(new double[] {3}).high()).isInfinite();
    }

    @Test
    void shareHasWilsonsInterval() {
        // 15 of 50: 0.191 to 0.438 (Newcombe 1998, method 3, computed by hand from the closed form).
        Estimate share = Estimate.share(15, 50);
        assertThat(share.low()).isCloseTo(0.1910, within(5e-5));
        assertThat(share.high()).isCloseTo(0.4375, within(5e-5));
        assertThat(Estimate.share(0, 10).low()).isZero();
        assertThat(Estimate.share(10, 10).high()).isEqualTo(1);
    }

    @Test
    void quantileIsAnOrderStatisticAndItsIntervalHoldsInfinities() {
        double[] sorted = new double[100];
        for (int i = 0; i < 100; i++) {
            sorted[i] = i < 97 ? i + 1 : Double.POSITIVE_INFINITY;
        }
        Estimate median = Estimate.quantile(sorted, 0.5);
        assertThat(median).isEqualTo(new Estimate(50, 40, 61));
        assertThat(Estimate.quantile(sorted, 0.95).high()).isInfinite();
    }

    @Test
    void tooFewValuesCannotBoundAQuantile() {
        // Five values are all on one side of the median once in 16 times, six once in 32: only then 95 % hold.
        assertThat(Estimate.quantile(new double[] {1, 2, 3, 4, 5}, 0.5))
                .isEqualTo(new Estimate(3, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertThat(Estimate.quantile(new double[] {1, 2, 3, 4, 5, 6}, 0.5)).isEqualTo(new Estimate(3, 1, 6));
    }

    @Test
    void theIntervalOfTheWorstTenthCountsThatItsThresholdIsEstimatedToo() {
        // 8, 9, 10 of ten: mean 9, s² = 1, plus 0.7 * (9 - 8)²; error sqrt(1.7 / 3), t(2) = 4.302653.
        double[] sorted = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        Estimate worst = Estimate.worst(sorted, 0.3);
        assertThat(worst.value()).isEqualTo(9);
        assertThat(worst.high()).isCloseTo(9 + 4.302653 * Math.sqrt(1.7 / 3), within(1e-5));
        assertThat(Estimate.worst(sorted, 0.1).high()).isInfinite();
    }

    @Test
    void worstTenthIsTheMeanOfTheGreatestValues() {
        double[] sorted = {1, 2, 3, 4, 5, 6, 7, 8, 9, 100};
        assertThat(Estimate.worst(sorted, 0.2).value()).isEqualTo(54.5);
    }

    @Test
    @Tag("full")
    void intervalsOfMeansCoverNinetyThreeToNinetySevenInAHundred() {
        // Exponential values of mean 1: a skewed law with a known mean; 400 runs an ensemble, 1000 ensembles.
        Random random = new Random(7);
        int covered = 0;
        for (int ensemble = 0; ensemble < 1_000; ensemble++) {
            double[] values = new double[400];
            Arrays.setAll(values, i -> -Math.log(1 - random.nextDouble()));
            Estimate mean = Estimate.mean(values);
            covered += mean.low() <= 1 && 1 <= mean.high() ? 1 : 0;
        }
        assertThat(covered).isBetween(930, 970);
    }
}
