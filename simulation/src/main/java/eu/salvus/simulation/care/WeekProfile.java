package eu.salvus.simulation.care;

import java.util.Arrays;

/**
 * Demand and capacity of a clinical service over the hours of a week (0 = Monday 00:00), in patients per hour, as blocks in
 * which both are constant.
 */
public final class WeekProfile {

    /** Hours of a week. */
    public static final double WEEK = 168;

    private final double[] starts;
    private final double[] demand;
    private final double[] capacity;

    private WeekProfile(double[] starts, double[] demand, double[] capacity) {
        this.starts = starts;
        this.demand = demand;
        this.capacity = capacity;
    }

    /**
     * A profile from hourly rates; equal neighbouring hours become one block.
     *
     * @param demand 168 rates, patients per hour
     * @param capacity 168 rates, patients per hour
     */
    public static WeekProfile hourly(double[] demand, double[] capacity) {
        if (demand.length != 168 || capacity.length != 168) {
            throw new IllegalArgumentException("A week has 168 hours, not " + demand.length + " of demand and "
                    + capacity.length + " of capacity");
        }
        double[] starts = new double[168];
        double[] demands = new double[168];
        double[] capacities = new double[168];
        int blocks = 0;
        for (int hour = 0; hour < 168; hour++) {
            if (blocks > 0 && demands[blocks - 1] == demand[hour] && capacities[blocks - 1] == capacity[hour]) {
                continue;
            }
            starts[blocks] = hour;
            demands[blocks] = demand[hour];
            capacities[blocks] = capacity[hour];
            blocks++;
        }
        return blocks(Arrays.copyOf(starts, blocks), Arrays.copyOf(demands, blocks), Arrays.copyOf(capacities, blocks));
    }

    /** The same demand and capacity at every hour, patients per hour. */
    public static WeekProfile constant(double demand, double capacity) {
        return blocks(new double[] {0}, new double[] {demand}, new double[] {capacity});
    }

    /**
     * A profile from blocks.
     *
     * @param starts hour at which each block starts, strictly rising from 0, below 168
     * @param demand patients per hour in each block
     * @param capacity patients per hour in each block
     */
    public static WeekProfile blocks(double[] starts, double[] demand, double[] capacity) {
        Faults faults = new Faults();
        faults.unless(starts.length > 0 && starts[0] == 0, "The first block of a week starts at hour 0");
        faults.unless(
                starts.length == demand.length && starts.length == capacity.length,
                "Each block has a start, a demand and a capacity");
        faults.raise();
        for (int i = 0; i < starts.length; i++) {
            faults.unless(
                    starts[i] < WEEK && (i == 0 || starts[i] > starts[i - 1]),
                    "Block " + i + " starts at hour " + starts[i]
                            + ", which does not follow the one before within the week");
            faults.unless(isRate(demand[i]), "Demand of block " + i + " is not a rate: " + demand[i]);
            faults.unless(isRate(capacity[i]), "Capacity of block " + i + " is not a rate: " + capacity[i]);
        }
        faults.raise();
        return new WeekProfile(starts.clone(), demand.clone(), capacity.clone());
    }

    private static boolean isRate(double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY;
    }

    /** Number of blocks. */
    public int blocks() {
        return starts.length;
    }

    /** Hour of the week at which a block starts; 168 for the block after the last. */
    public double start(int block) {
        return block == starts.length ? WEEK : starts[block];
    }

    /** Demand in a block, patients per hour. */
    public double demand(int block) {
        return demand[block];
    }

    /** Capacity in a block, patients per hour. */
    public double capacity(int block) {
        return capacity[block];
    }

    /** Patients who come in a week. */
    public double weeklyDemand() {
        return perWeek(demand);
    }

    /** Patients who can be treated in a week. */
    public double weeklyCapacity() {
        return perWeek(capacity);
    }

    private double perWeek(double[] rates) {
        double sum = 0;
        for (int block = 0; block < starts.length; block++) {
            sum += rates[block] * (start(block + 1) - start(block));
        }
        return sum;
    }

    /** The block an hour of the week lies in. */
    int blockAt(double hourOfWeek) {
        int found = Arrays.binarySearch(starts, hourOfWeek);
        return found >= 0 ? found : -found - 2;
    }
}
