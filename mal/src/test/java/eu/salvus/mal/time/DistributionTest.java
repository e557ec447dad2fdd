package eu.salvus.mal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.Distribution.Form;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final int DRAWS = 20_000;

    static Stream<Arguments> laws() {
        return Stream.of(
                Arguments.of(law(Form.EXPONENTIAL, 0.1, 0), ExponentialDistribution.of(10)),
                Arguments.of(law(Form.EXPONENTIAL, 25, 0), ExponentialDistribution.of(0.04)),
                Arguments.of(law(Form.GAMMA, 0.3, 2), GammaDistribution.of(0.3, 2)),
                Arguments.of(law(Form.GAMMA, 1, 3), GammaDistribution.of(1, 3)),
                Arguments.of(law(Form.GAMMA, 4.5, 0.5), GammaDistribution.of(4.5, 0.5)),
                Arguments.of(law(Form.GAMMA, 200, 0.1), GammaDistribution.of(200, 0.1)),
                Arguments.of(law(Form.LOG_NORMAL, 1.2, 0.8), LogNormalDistribution.of(1.2, 0.8)),
                Arguments.of(law(Form.LOG_NORMAL, -2, 2), LogNormalDistribution.of(-2, 2)),
                Arguments.of(law(Form.PARETO, 2, 3), ParetoDistribution.of(2, 3)),
                Arguments.of(law(Form.PARETO, 0.1, 0.7), ParetoDistribution.of(0.1, 0.7)),
                Arguments.of(law(Form.TRUNCATED_NORMAL, 5, 2), TruncatedNormalDistribution.of(5, 2, 0, INFINITE)),
                Arguments.of(law(Form.TRUNCATED_NORMAL, -3, 1), TruncatedNormalDistribution.of(-3, 1, 0, INFINITE)),
                Arguments.of(law(Form.TRUNCATED_NORMAL, 0, 4), TruncatedNormalDistribution.of(0, 4, 0, INFINITE)),
                Arguments.of(law(Form.UNIFORM, 2, 7), UniformContinuousDistribution.of(2, 7)));
    }

    private static Distribution law(Form form, double first, double second) {
        return new Distribution(form, first, second);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theQuantileInvertsTheDistributionFunction(Distribution law, ContinuousDistribution reference) {
        for (double u : new double[] {1e-9, 1e-4, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.9999, 1 - 1e-9}) {
            double x = law.quantile(u);
            assertThat(u < 0.5 ? reference.cumulativeProbability(x) : reference.survivalProbability(x))
                    .as("%s at %s", law, u)
                    .isCloseTo(u < 0.5 ? u : 1 - u, within(1e-5 * Math.min(u, 1 - u)));
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theMeanIsThatOfTheLaw(Distribution law, ContinuousDistribution reference) {
        if (Double.isInfinite(reference.getMean())) {
            assertThat(law.mean()).isInfinite();
        } else {
            assertThat(law.mean()).isCloseTo(reference.getMean(), within(1e-9 * (1 + reference.getMean())));
        }
    }

    /** Kolmogorov–Smirnov: √n·D exceeds 1.95 with probability 0.001. */
    @ParameterizedTest
    @MethodSource("laws")
    void drawsFollowTheLaw(Distribution law, ContinuousDistribution reference) {
        StepTimes times = new StepTimes(new StepTime[] {StepTime.hours(law)}, new int[] {0}, new long[] {99});
        double[] draws = new double[DRAWS];
        for (int run = 0; run < DRAWS; run++) {
            draws[run] = times.sample(0, Draws.run(5, run), 0);
        }
        Arrays.sort(draws);
        double distance = 0;
        for (int i = 0; i < DRAWS; i++) {
            double p = reference.cumulativeProbability(draws[i]);
            distance = Math.max(distance, Math.max(p - (double) i / DRAWS, (i + 1.0) / DRAWS - p));
        }
        assertThat(distance * Math.sqrt(DRAWS)).isLessThan(1.95);
    }

    @Test
    void theNormalQuantileIsExactToFifteenDigits() {
        NormalDistribution reference = NormalDistribution.of(0, 1);
        for (double u = 1e-12; u < 1; u = u < 0.1 ? u * 1.7 : u + 0.013) {
            double z = reference.inverseCumulativeProbability(u);
            assertThat(Normal.quantile(u)).isCloseTo(z, within(1e-12 * (1 + Math.abs(z))));
        }
        assertThat(Normal.quantile(0.5)).isZero();
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Normal.quantile(1e-20)).isCloseTo(-9.262340089798408, within(1e-13));
    }

    @Test
    void theBinomialLawCountsSuccesses() {
        for (double p : new double[] {0, 0.01, 0.5, 0.97, 1}) {
            BinomialDistribution reference = BinomialDistribution.of(40, p);
            Distribution law = law(Form.BINOMIAL, 40, p);
            for (double u = 0.003; u < 1; u += 0.011) {
                assertThat(law.quantile(u)).isEqualTo(reference.inverseCumulativeProbability(u));
            }
            assertThat(law.mean()).isEqualTo(reference.getMean());
        }
    }

    @Test
    void binomialDrawsPassAChiSquareTest() {
        BinomialDistribution reference = BinomialDistribution.of(6, 0.4);
        int[] counts = new int[7];
        for (int i = 0; i < DRAWS; i++) {
            counts[(int) law(Form.BINOMIAL, 6, 0.4).quantile(Draws.uniform(3, i, 1, Draws.TIME, 0))]++;
        }
        double sum = 0;
        for (int k = 0; k <= 6; k++) {
            double expected = DRAWS * reference.probability(k);
            sum += (counts[k] - expected) * (counts[k] - expected) / expected;
        }
        assertThat(sum).isLessThan(22.5);
    }

    @Test
    void aParameterOutOfRangeIsRefused() {
        assertThatThrownBy(() -> law(Form.EXPONENTIAL, -1, 0)).hasMessageContaining("rate is -1");
        assertThatThrownBy(() -> law(Form.LOG_NORMAL, Double.NaN, 1)).hasMessageContaining("finite");
        assertThatThrownBy(() -> law(Form.TRUNCATED_NORMAL, -1000, 1)).hasMessageContaining("mean is -1000");
    }
}
