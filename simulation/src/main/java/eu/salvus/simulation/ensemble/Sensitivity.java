package eu.salvus.simulation.ensemble;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Which unknown fact matters: the first-order share of the variance of an outcome that one uniform draw explains,
 * Var(E[Y | bin of u]) / Var(Y) over ten equal bins, less what ten bins explain by chance (Kelley's epsilon squared). Saltelli et al.,
 * <i>Global Sensitivity Analysis</i> (2008), section 4.
 */
public final class Sensitivity {

    private static final int BINS = 10;

    private Sensitivity() {}

    /**
     * What a draw explains of an outcome.
     *
     * @param share of the variance, 0 to 1
     * @param byChance the chance that a draw without any effect explains as much (F test over the bins), 0 to 1
     */
    public record Explained(double share, double byChance) {
        private static final Explained NOTHING = new Explained(0, 1);
    }

    /**
     * What a draw explains of an outcome.
     *
     * @param outcomes one value a run
     * @param draw the run's uniform draw in (0, 1), by number of the run
     * @return nothing when the outcome never varies or there are too few runs to tell (fewer than 100)
     */
    public static Explained by(double[] outcomes, IntToDoubleFunction draw) {
        int n = outcomes.length;
        if (n < BINS * BINS) {
            return Explained.NOTHING;
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
        if (all == 0 || used < 2) {
            return Explained.NOTHING;
        }
        double within = (all - between) / (n - used);
        double share = Math.clamp((between - (used - 1) * within) / all, 0, 1);
        double ratio = between / (used - 1) / within;
        return new Explained(share, FDistribution.of(used - 1, n - used).survivalProbability(ratio));
    }
}
