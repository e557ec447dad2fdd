package eu.salvus.simulation.ensemble;

import java.util.Arrays;

/** The outcome of every run of an ensemble: one row a run, in the order of the runs, one column a value. */
public final class OutcomeTable {

    private final int columns;
    private final int runs;
    private final double[] values;

    OutcomeTable(int columns, int runs, double[] values) {
        this.columns = columns;
        this.runs = runs;
        this.values = values;
    }

    /** Number of runs. */
    public int runs() {
        return runs;
    }

    /** Number of columns. */
    public int columns() {
        return columns;
    }

    /** The value of a run in a column. */
    public double value(int run, int column) {
        return values[run * columns + column];
    }

    /** A copy of a column, in the order of the runs. */
    public double[] column(int column) {
        double[] copy = new double[runs];
        for (int run = 0; run < runs; run++) {
            copy[run] = value(run, column);
        }
        return copy;
    }

    /** A copy of a column, from the least value to the greatest. */
    public double[] sorted(int column) {
        double[] copy = column(column);
        Arrays.sort(copy);
        return copy;
    }
}
