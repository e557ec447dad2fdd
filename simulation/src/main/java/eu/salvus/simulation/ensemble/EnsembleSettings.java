package eu.salvus.simulation.ensemble;

import org.jspecify.annotations.Nullable;

/**
 * How an ensemble is run.
 *
 * @param runs number of runs at most, 1 or more
 * @param threads number of threads, 1 or more; it never changes a result
 * @param precision when to stop earlier, or null to make all runs
 */
public record EnsembleSettings(
        int runs, int threads, @Nullable Precision precision) {

    /** Stopping is decided after each whole batch of this many runs, and only then, whatever the threads. */
    public static final int BATCH = 500;

    /** Refuses counts below one. */
    public EnsembleSettings {
        if (runs < 1) {
            throw new IllegalArgumentException("runs must be at least 1, not " + runs);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /**
     * Tight enough: the half-width of the 95 % interval of a column's mean is at most the greater of two bounds. Values that
     * are all the same are never tight enough: what is rare has not been seen yet.
     *
     * @param column the column watched
     * @param relative half-width as a share of the mean, above 0
     * @param absolute half-width in the column's unit, 0 or more
     */
    public record Precision(int column, double relative, double absolute) {

        boolean reached(OutcomeTable table) {
            Estimate mean = Estimate.mean(table.column(column));
            double halfWidth = (mean.high() - mean.low()) / 2;
            return halfWidth > 0 && halfWidth <= Math.max(absolute, relative * Math.abs(mean.value()));
        }
    }
}
