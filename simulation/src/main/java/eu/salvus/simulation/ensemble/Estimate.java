package eu.salvus.simulation.ensemble;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A value with its 95 % confidence interval. What varies from run to run is in the value; how few runs were made is in the interval.
 *
 * @param value the estimate
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Estimate(double value, double low, double high) {

    private static final double TAIL = 0.025;
    /** Upper 2.5 % point of the standard normal law. */
    private static final double Z = 1.959963984540054;

    /**
     * The mean of some values, with Student's interval. Sums are made in the order given, by Welford's update.
     *
     * @param values one or more values; with fewer than two the interval is unbounded
     */
    public static Estimate mean(double[] values) {
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double step = values[i] - mean;
            mean += step / (i + 1);
            squares += step * (values[i] - mean);
        }
        return around(mean, squares / (values.length - 1) / values.length, values.length);
    }

    /**
     * A share, with Wilson's score interval (Wilson 1927), which stays in 0..1 and is honest near its ends.
     *
     * @param hits number of runs counted, 0..runs
     * @param runs number of runs, 1 or more
     */
    public static Estimate share(int hits, int runs) {
        double p = (double) hits / runs;
        double z2 = Z * Z;
        double centre = (p + z2 / (2 * runs)) / (1 + z2 / runs);
        double halfWidth = Z / (1 + z2 / runs) * Math.sqrt(p * (1 - p) / runs + z2 / (4.0 * runs * runs));
        return new Estimate(
                p, hits == 0 ? 0 : Math.max(0, centre - halfWidth), hits == runs ? 1 : Math.min(1, centre + halfWidth));
    }

    /**
     * A quantile of some values, with the interval of order statistics: it assumes no law. Where so few values cannot bound it, as five
     * cannot a median, that end is infinite.
     *
     * @param sorted values from the least to the greatest, at least one; infinities may stand at the end
     * @param probability 0..1
     */
    public static Estimate quantile(double[] sorted, double probability) {
        int n = sorted.length;
        BinomialDistribution below = BinomialDistribution.of(n, probability);
        int low = below.inverseCumulativeProbability(TAIL);
        int high = below.inverseSurvivalProbability(TAIL);
        return new Estimate(
                sorted[Math.clamp((int) Math.ceil(probability * n) - 1, 0, n - 1)],
                low > 0 ? sorted[low - 1] : Double.NEGATIVE_INFINITY,
                high < n ? sorted[high] : Double.POSITIVE_INFINITY);
    }

    /**
     * The mean of the worst share of the values (conditional value at risk). Its variance counts that where the worst share begins is
     * estimated too: (s² + (1 − share)·(mean − least of the worst)²) / number of the worst (Manistre and Hancock, <i>Variance of the CTE
     * estimator</i>, North American Actuarial Journal 2005).
     *
     * @param sorted values from the least to the greatest
     * @param share share of the worst, in (0, 1]: 0.1 for the worst tenth
     */
    public static Estimate worst(double[] sorted, double share) {
        int count = Math.max(1, (int) Math.round(share * sorted.length));
        double least = sorted[sorted.length - count];
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double value = sorted[sorted.length - count + i];
            double step = value - mean;
            mean += step / (i + 1);
            squares += step * (value - mean);
        }
        double beyond = (1 - share) * (mean - least) * (mean - least);
        return around(mean, count < 2 ? Double.NaN : (squares / (count - 1) + beyond) / count, count);
    }

    private static Estimate around(double mean, double variance, int count) {
        if (count < 2) {
            return new Estimate(count == 0 ? Double.NaN : mean, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double halfWidth = variance == 0
                ? 0
                : Math.sqrt(variance) * TDistribution.of(count - 1).inverseSurvivalProbability(TAIL);
        return new Estimate(mean, mean - halfWidth, mean + halfWidth);
    }
}
