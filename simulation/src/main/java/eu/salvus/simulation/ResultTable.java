package eu.salvus.simulation;

import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.ensemble.OutcomeTable;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Estimates from the columns of an outcome table. */
final class ResultTable {

    private static final double NINETY = 0.9;
    private static final double NINETY_FIVE = 0.95;
    private static final double TENTH = 0.1;

    private final OutcomeTable table;

    ResultTable(OutcomeTable table) {
        this.table = table;
    }

    Estimate mean(int column) {
        return Estimate.mean(table.column(column));
    }

    Estimate median(int column) {
        return Estimate.quantile(table.sorted(column), 0.5);
    }

    Estimate ninetyFifth(int column) {
        return Estimate.quantile(table.sorted(column), NINETY_FIVE);
    }

    Estimate worstTenth(int column) {
        return Estimate.worst(table.sorted(column), TENTH);
    }

    /** The share of runs whose value in a column fulfils a condition. */
    Estimate share(int column, DoublePredicate condition) {
        return Estimate.share(
                (int) Arrays.stream(table.column(column)).filter(condition).count(), table.runs());
    }

    Estimate happened(int column) {
        return share(column, value -> !Double.isNaN(value));
    }

    /** The median over the runs that have a value; null when none has. */
    @Nullable
    Estimate medianWhere(int column) {
        double[] values = present(table.column(column));
        return values.length == 0 ? null : Estimate.quantile(values, 0.5);
    }

    /** The median over the runs whose value is above 0; null when none is. */
    @Nullable
    Estimate medianPositive(int column) {
        double[] values = Arrays.stream(table.column(column))
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        return values.length == 0 ? null : Estimate.quantile(values, 0.5);
    }

    /** The 90 % quantile over the runs that have a value; null when none has. */
    @Nullable
    Estimate ninetiethWhere(int column) {
        double[] values = present(table.column(column));
        return values.length == 0 ? null : Estimate.quantile(values, NINETY);
    }

    /** The mean of a column over the runs that have a value in another one; null when none has. */
    @Nullable
    Estimate meanWhere(int column, int present) {
        double[] values = new double[table.runs()];
        for (int run = 0; run < values.length; run++) {
            values[run] = Double.isNaN(table.value(run, present)) ? Double.NaN : table.value(run, column);
        }
        double[] kept =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return kept.length == 0 ? null : Estimate.mean(kept);
    }

    /** The median of the time from one column's moment to another's, over the runs with both; null when there is none. */
    @Nullable
    Estimate medianBetween(int from, int to) {
        double[] values = new double[table.runs()];
        for (int run = 0; run < values.length; run++) {
            values[run] = table.value(run, to) - table.value(run, from);
        }
        double[] kept = present(values);
        return kept.length == 0 ? null : Estimate.quantile(kept, 0.5);
    }

    /** Of the runs with a moment in the given column: the share with none in the other; null when there is no such run. */
    @Nullable
    Estimate shareWithout(int given, int other) {
        int runs = 0;
        int hits = 0;
        for (int run = 0; run < table.runs(); run++) {
            if (!Double.isNaN(table.value(run, given))) {
                runs++;
                hits += Double.isNaN(table.value(run, other)) ? 1 : 0;
            }
        }
        return runs == 0 ? null : Estimate.share(hits, runs);
    }

    /** Of the runs with a moment in the given column: the the share in which the first's comes, and the second's later or never. */
    @Nullable
    Estimate shareBefore(int given, int first, int second) {
        int runs = 0;
        int hits = 0;
        for (int run = 0; run < table.runs(); run++) {
            if (!Double.isNaN(table.value(run, given))) {
                double one = table.value(run, first);
                double other = table.value(run, second);
                runs++;
                hits += !Double.isNaN(one) && (Double.isNaN(other) || one < other) ? 1 : 0;
            }
        }
        return runs == 0 ? null : Estimate.share(hits, runs);
    }

    /** The run nearest the median of those whose value is above 0, of all when none is; of several the lowest. */
    int typical(int column) {
        double[] positive = Arrays.stream(table.column(column))
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        double median =
                positive.length == 0 ? 0 : Estimate.quantile(positive, 0.5).value();
        int nearest = 0;
        for (int run = 1; run < table.runs(); run++) {
            if (Math.abs(table.value(run, column) - median) < Math.abs(table.value(nearest, column) - median)) {
                nearest = run;
            }
        }
        return nearest;
    }

    private static double[] present(double[] values) {
        double[] kept =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        Arrays.sort(kept);
        return kept;
    }
}
