package eu.salvus.benchmark.validity;

import eu.salvus.simulation.ensemble.Estimate;
import java.util.Arrays;

/** What the runs give for a figure. */
sealed interface Simulated {

    /** The runs that have a value. */
    int concerned();

    /**
     * A value that differs from run to run.
     *
     * @param tenth not reached in one run of ten
     * @param median in the middle
     * @param ninetieth exceeded in one run of ten; infinite where the thing did not happen
     * @param concerned the runs that have a value, 1 or more
     */
    record Band(double tenth, double median, double ninetieth, int concerned) implements Simulated {

        private static final double WIDE = 10;

        /** Whether it is so wide that almost anything would fit: its ends are more than ten times apart. */
        boolean isWide() {
            return ninetieth > WIDE * tenth;
        }
    }

    /**
     * A share of the runs that have a value.
     *
     * @param value 0 to 1
     * @param concerned the runs that have a value, 1 or more
     */
    record Share(double value, int concerned) implements Simulated {}

    /** No run has a value. */
    record Nothing() implements Simulated {
        @Override
        public int concerned() {
            return 0;
        }
    }

    /**
     * Of the values of the runs.
     *
     * @param values one a run, NaN where it has none
     * @param above when given (not NaN): counted is the share of the values above it
     */
    static Simulated of(double[] values, double above) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return new Nothing();
        }
        if (!Double.isNaN(above)) {
            long hits = Arrays.stream(sorted).filter(value -> value > above).count();
            return new Share((double) hits / sorted.length, sorted.length);
        }
        return new Band(quantile(sorted, 0.1), quantile(sorted, 0.5), quantile(sorted, 0.9), sorted.length);
    }

    private static double quantile(double[] sorted, double probability) {
        return Estimate.quantile(sorted, probability).value();
    }
}
