package eu.salvus.benchmark.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictTest {

    /** 1, 2, …, 100: its 10 % quantile is 10, its median 50, its 90 % quantile 90. */
    private static final double[] HUNDRED =
            IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray();

    private static Figure figure(double low, double high, double above, boolean middle) {
        return new Figure("Toy", Quantity.ALL_BACK, "", 0, 0, above, middle, new Published(low, high), "", "", "");
    }

    private static Verdict one(double low, double high) {
        return verdict(figure(low, high, Double.NaN, false));
    }

    private static Verdict verdict(Figure figure) {
        return Verdict.of(figure, Simulated.of(HUNDRED, figure.above()));
    }

    @Test
    void quantilesAreThoseOfTheRunsThatHaveAValue() {
        double[] values = new double[150];
        Arrays.fill(values, Double.NaN);
        System.arraycopy(HUNDRED, 0, values, 25, 100);
        assertThat(Simulated.of(values, Double.NaN)).isEqualTo(new Simulated.Band(10, 50, 90, 100));
    }

    @Test
    void aCaseFitsFromTheTenthToTheNinetieth() {
        assertThat(one(10, 10)).isEqualTo(Verdict.FITS);
        assertThat(one(90, 90)).isEqualTo(Verdict.FITS);
        assertThat(one(9.9, 9.9)).isEqualTo(Verdict.NEAR);
        assertThat(one(90.1, 90.1)).isEqualTo(Verdict.NEAR);
    }

    @Test
    void aCaseIsNearUpToHalfTheLowerAndTwiceTheUpperEnd() {
        assertThat(one(5, 5)).isEqualTo(Verdict.NEAR);
        assertThat(one(180, 180)).isEqualTo(Verdict.NEAR);
        assertThat(one(4.9, 4.9)).isEqualTo(Verdict.NOT);
        assertThat(one(180.1, 180.1)).isEqualTo(Verdict.NOT);
    }

    @Test
    void aRangeCountsByItsNearestEnd() {
        assertThat(one(85, 400)).isEqualTo(Verdict.FITS);
        assertThat(one(1, 6)).isEqualTo(Verdict.NEAR);
        assertThat(one(181, Double.POSITIVE_INFINITY)).isEqualTo(Verdict.NOT);
    }

    @Test
    void aMiddleOfManyCasesStandsBesideTheMedian() {
        assertThat(verdict(figure(62, 62, Double.NaN, true))).isEqualTo(Verdict.FITS);
        assertThat(verdict(figure(63, 63, Double.NaN, true))).isEqualTo(Verdict.NEAR);
        assertThat(verdict(figure(25, 25, Double.NaN, true))).isEqualTo(Verdict.NEAR);
        assertThat(verdict(figure(24, 24, Double.NaN, true))).isEqualTo(Verdict.NOT);
    }

    @Test
    void aShareOfCasesStandsBesideTheShareOfTheRuns() {
        assertThat(Simulated.of(HUNDRED, 60)).isEqualTo(new Simulated.Share(0.4, 100));
        assertThat(verdict(figure(0.5, 0.5, 60, false))).isEqualTo(Verdict.FITS);
        assertThat(verdict(figure(0.51, 0.51, 60, false))).isEqualTo(Verdict.NEAR);
        assertThat(verdict(figure(0.2, 0.2, 60, false))).isEqualTo(Verdict.NEAR);
        assertThat(verdict(figure(0.19, 0.19, 60, false))).isEqualTo(Verdict.NOT);
    }

    @Test
    void whereNoRunHasAValueNothingIsSaid() {
        Figure figure = figure(1, 1, Double.NaN, false);
        assertThat(Verdict.of(figure, Simulated.of(new double[] {Double.NaN}, Double.NaN)))
                .isEqualTo(Verdict.NOTHING);
    }

    @Test
    void aBandWhoseEndsAreMoreThanTenTimesApartIsWide() {
        assertThat(new Simulated.Band(1, 5, 10, 9).isWide()).isFalse();
        assertThat(new Simulated.Band(1, 5, 10.1, 9).isWide()).isTrue();
        assertThat(new Simulated.Band(0, 0, 0, 9).isWide()).isFalse();
        assertThat(new Simulated.Band(3, 5, Double.POSITIVE_INFINITY, 9).isWide())
                .isTrue();
    }
}
