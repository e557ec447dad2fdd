package eu.salvus.simulation.content;

import eu.salvus.mal.time.Distribution;

/**
 * Hours with a log-normal law.
 *
 * @param median hours that half of such durations do not exceed
 * @param p90 hours that nine in ten do not exceed, at least the median
 */
public record Duration(double median, double p90) {

    /** The 90 % quantile of the standard normal law. */
    private static final double Z90 = 1.2815515655446004;

    private static final double MOST = 1e6;

    /** Checks the order. */
    public Duration {
        if (!(median >= 0 && p90 >= median && p90 < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a duration needs 0 <= median <= p90, not " + median + " and " + p90);
        }
    }

    /** Reads {@code {median: …, p90: …}}, in hours, at a key. */
    public static Duration read(Section parent, String key) {
        Section section = parent.section(key);
        section.text("source", "");
        double median = section.number("median", 0, MOST);
        return new Duration(median, section.number("p90", median, MOST));
    }

    /** A duration whose median is multiplied. */
    public Duration times(double factor) {
        return new Duration(median * factor, p90 * factor);
    }

    /** Its law; a constant when median and 90 % quantile are the same. */
    public Distribution law() {
        return median == p90
                ? new Distribution(Distribution.Form.UNIFORM, median, median)
                : new Distribution(
                        Distribution.Form.LOG_NORMAL, StrictMath.log(median), StrictMath.log(p90 / median) / Z90);
    }
}
