package eu.salvus.warning.source;

import java.util.Arrays;

/**
 * Scores that matter when they are reached. A score that fell must fall clearly below a threshold before it counts as lost, so that
 * one that trembles around it is told once.
 */
public final class Thresholds {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final double SLACK = 0.8;

    private final double[] rising;

    /**
     * Thresholds.
     *
     * @param thresholds above 0 and at most 1
     */
    public Thresholds(double... thresholds) {
        this.rising = thresholds.clone();
        Arrays.sort(rising);
        if (rising.length == 0 || rising[0] <= 0 || rising[rising.length - 1] > 1) {
            throw new IllegalArgumentException(
                    "thresholds must lie above 0 and at most at 1: " + Arrays.toString(thresholds));
        }
    }

    /**
     * Of EPSS: one in ten, nine in ten (assumption), and the chance from which it counts.
     *
     * @param counts from it a weakness counts as one that anybody can exploit, above 0 and at most 1
     */
    public static Thresholds around(double counts) {
        return new Thresholds(LOW, counts, HIGH);
    }

    /**
     * The highest threshold reached, 0 for none.
     *
     * @param before the highest it had reached, 0 for none
     */
    public double reached(double score, double before) {
        double reached = 0;
        for (double threshold : rising) {
            if (score >= threshold || threshold <= before && score >= threshold * SLACK) {
                reached = threshold;
            }
        }
        return reached;
    }
}
