package eu.salvus.simulation.measure;

/**
 * An amount that is known only within a range.
 *
 * @param low the least, at least 0
 * @param high the greatest, at least {@code low}
 */
public record Amount(double low, double high) {
    /** Nothing. */
    public static final Amount ZERO = new Amount(0, 0);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException when the range is empty, negative or endless
     */
    public Amount {
        if (!(low >= 0 && high >= low && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("an amount needs 0 <= low <= high, not " + low + " and " + high);
        }
    }

    /** The middle of the range. */
    public double middle() {
        return at(0.5);
    }

    /** The value at a place in the range: 0 is the least, 1 the greatest. */
    public double at(double place) {
        return low + place * (high - low);
    }

    /** This and another. */
    public Amount plus(Amount other) {
        return new Amount(low + other.low, high + other.high);
    }

    /** So many times this; {@code factor} is at least 0. */
    public Amount times(double factor) {
        return new Amount(low * factor, high * factor);
    }
}
