package eu.salvus.simulation.choice;

import java.util.List;

/**
 * What a set may cost at most. Both limits are hard.
 *
 * @param money euros over the whole period, 0 or more, infinite for no limit
 * @param staffDays days of the hospital's own staff over the whole period, 0 or more, infinite for no limit
 */
public record Budget(double money, double staffDays) {

    /** No limit at all. */
    public static final Budget UNLIMITED = new Budget(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Sums of costs may differ in their last bits with the order of addition; that much is no overrun. */
    private static final double ROUNDING = 1e-9;

    /** Refuses limits below 0. */
    public Budget {
        if (!(money >= 0) || !(staffDays >= 0)) {
            throw new IllegalArgumentException(
                    "a budget must be 0 or more, not " + money + " euros and " + staffDays + " staff-days");
        }
    }

    /** The least budget that allows whatever one of several allows. */
    static Budget widest(List<Budget> budgets) {
        return new Budget(
                budgets.stream().mapToDouble(Budget::money).max().orElseThrow(),
                budgets.stream().mapToDouble(Budget::staffDays).max().orElseThrow());
    }

    boolean allows(double euros, double days) {
        return within(euros, money) && within(days, staffDays);
    }

    private static boolean within(double cost, double limit) {
        return cost <= limit * (1 + ROUNDING);
    }
}
