package eu.salvus.simulation.recovery;

import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.unknown.Assumed;
import org.jspecify.annotations.Nullable;

/** Hours of work (or of waiting) of one task: fixed, or log-normal around a median. */
public final class Work {

    /** The 90 % quantile of the standard normal law. */
    private static final double Z90 = 1.2815515655446004;

    private final Assumed median;
    private final @Nullable Distribution shape;

    private Work(Assumed median, @Nullable Distribution shape) {
        if (!(median.low() >= 0 && median.high() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Work must be 0 hours or more and finite, not " + median.low() + " to " + median.high());
        }
        this.median = median;
        this.shape = shape;
    }

    /** Always the same hours, known or assumed. */
    public static Work fixed(Assumed hours) {
        return new Work(hours, null);
    }

    /** Always the same hours. */
    public static Work fixed(double hours) {
        return fixed(Assumed.known(hours));
    }

    /**
     * Log-normal hours.
     *
     * @param median hours that half of such tasks do not exceed
     * @param p90OverMedian how many medians nine tasks in ten do not exceed, at least 1
     */
    public static Work logNormal(Assumed median, double p90OverMedian) {
        if (!(p90OverMedian >= 1 && p90OverMedian < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The 90 % quantile must be at least the median, not " + p90OverMedian + " times the median");
        }
        return p90OverMedian == 1
                ? fixed(median)
                : new Work(
                        median, new Distribution(Distribution.Form.LOG_NORMAL, 0, StrictMath.log(p90OverMedian) / Z90));
    }

    /** Log-normal hours of known median and 90 % quantile. */
    public static Work logNormal(double median, double p90) {
        return logNormal(Assumed.known(median), p90 / median);
    }

    Assumed median() {
        return median;
    }

    /** The hours in one run. */
    double hours(double[] groupUniforms, long runKey, long key, int purpose) {
        double hours = median.in(groupUniforms);
        return shape == null ? hours : hours * shape.quantile(Draws.uniform(runKey, key, purpose, 0));
    }
}
