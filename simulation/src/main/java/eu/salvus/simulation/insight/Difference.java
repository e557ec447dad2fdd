package eu.salvus.simulation.insight;

import eu.salvus.simulation.ensemble.Estimate;

/**
 * A number of two hospitals, run by run under the same draws.
 *
 * @param first mean of the first
 * @param second mean of the second
 * @param difference mean of second less first, with the interval of the paired differences
 * @param less runs in which the second has less
 * @param more runs in which the second has more
 * @param equal runs in which they are equal
 * @param varianceRatio how many times smaller the variance of the difference is than with independent draws, 0 or more; infinite when all
 *     differences are the same, 1 when neither varies
 */
public record Difference(
        Estimate first, Estimate second, Estimate difference, int less, int more, int equal, double varianceRatio) {

    /**
     * Of two columns, run by run.
     *
     * @throws IllegalArgumentException when they are not of the same runs, or of none
     */
    public static Difference of(double[] first, double[] second) {
        if (first.length != second.length || first.length == 0) {
            throw new IllegalArgumentException(
                    "runs are paired one to one, not " + first.length + " to " + second.length);
        }
        double[] differences = new double[first.length];
        int less = 0;
        int more = 0;
        for (int run = 0; run < first.length; run++) {
            differences[run] = second[run] - first[run];
            less += second[run] < first[run] ? 1 : 0;
            more += second[run] > first[run] ? 1 : 0;
        }
        double independent = squares(first) + squares(second);
        double paired = squares(differences);
        return new Difference(
                Estimate.mean(first),
                Estimate.mean(second),
                Estimate.mean(differences),
                less,
                more,
                first.length - less - more,
                independent == 0 ? 1 : independent / paired);
    }

    private static double squares(double[] values) {
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double step = values[i] - mean;
            mean += step / (i + 1);
            squares += step * (values[i] - mean);
        }
        return squares;
    }

    /** Whether the two cannot be told apart: the interval of the difference reaches zero. */
    public boolean isTie() {
        return !(difference.low() > 0) && !(difference.high() < 0);
    }
}
