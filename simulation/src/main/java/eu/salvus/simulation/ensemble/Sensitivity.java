package eu.salvus.simulation.ensemble;

import java.util.function.IntToDoubleFunction;

/**
 * Which unknown fact matters: the first-order share of the variance of an outcome that one uniform draw explains,
 * Var(E[Y | bin of u]) / Var(Y) over ten equal bins, less what ten bins explain by chance (Kelley's epsilon squared). Saltelli et al.,
 * <i>Global Sensitivity Analysis</i> (2008), section 4.
 */
public final class Sensitivity {

    private static final int BINS = 10;

    private Sensitivity() {}

    /**
     * The share of the variance of an outcome that a draw explains.
     *
     * @param outcomes one value a run
     * @param draw the run's uniform draw in (0, 1), by number of the run
     * @return share, 0..1; 0 when the outcome never varies or there are too few runs to tell (fewer than 100)
     */
    public static double share(double[] outcomes, IntToDoubleFunction draw) {
        int n = outcomes.length;
        if (n < BINS * BINS) {
            return 0;
        }
        double[] sums = new double[BINS];
        int[] counts = new int[BINS];
        double total = 0;
        for (int run = 0; run < n; run++) {
            int bin = (int) (draw.applyAsDouble(run) * BINS);
            sums[bin] += outcomes[run];
            counts[bin]++;
            total += outcomes[run];
        }
        double mean = total / n;
        double all = 0;
        for (double outcome : outcomes) {
            all += (outcome - mean) * (outcome - mean);
        }
        double between = 0;
        int used = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                double difference = sums[bin] / counts[bin] - mean;
                between += counts[bin] * difference * difference;
                used++;
            }
        }
        if (all == 0) {
            return 0;
        }
        double byChance = (used - 1) * (all - between) / (n - used);
        return Math.clamp((between - byChance) / all, 0, 1);
    }
}
