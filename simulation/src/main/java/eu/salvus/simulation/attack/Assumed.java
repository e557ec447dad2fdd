package eu.salvus.simulation.attack;

/**
 * A number that is known, or known only to lie in a range. In each run one draw per group places the value in its range, so
 * that everything a group stands for is high together or low together.
 *
 * @param low the least value
 * @param high the greatest value, at least {@code low}
 * @param group index of the group in {@link Assumptions}, or {@link #KNOWN}
 */
public record Assumed(double low, double high, int group) {
    /** The group of a number that is known. */
    public static final int KNOWN = -1;

    /** @throws IllegalArgumentException when the range is empty, infinite or has no group */
    public Assumed {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "[" + low + ", " + high + "] is no range; give two finite numbers, low first");
        }
        if (group < KNOWN || (group == KNOWN && low < high)) {
            throw new IllegalArgumentException("the range [" + low + ", " + high + "] needs a group, not " + group);
        }
    }

    /** A known number. */
    public static Assumed known(double value) {
        return new Assumed(value, value, KNOWN);
    }

    /** The value at a place from 0 (low) to 1 (high). */
    public double at(double place) {
        return low + (high - low) * place;
    }

    /**
     * Checks the range and returns it.
     *
     * @throws IllegalArgumentException unless the whole range lies from {@code least} to {@code most}
     */
    public Assumed within(double least, double most, String what) {
        if (low < least || high > most) {
            throw new IllegalArgumentException(
                    what + " must be from " + least + " to " + most + ", not [" + low + ", " + high + "]");
        }
        return this;
    }
}
