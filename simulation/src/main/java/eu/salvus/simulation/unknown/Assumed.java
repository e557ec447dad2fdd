package eu.salvus.simulation.unknown;

/**
 * A number that is known, or known only to lie in a range. In each run one draw per group places the value in its range, so
 * that everything a group stands for is high together or low together.
 *
 * @param low the least value
 * @param high the greatest value, at least {@code low}
 * @param group index of the group in {@link Assumptions}, or {@link #KNOWN}
 * @param logarithmic whether equal ratios, instead of equal differences, are equally plausible; then {@code low} is above 0
 */
public record Assumed(double low, double high, int group, boolean logarithmic) {
    /** The group of a number that is known. */
    public static final int KNOWN = -1;

    /** @throws IllegalArgumentException when the range is empty, has no group, or is infinite though it is not known */
    public Assumed {
        if (!(low <= high)) {
            throw new IllegalArgumentException("[" + low + ", " + high + "] is no range; give two numbers, low first");
        }
        if (group < KNOWN || (group == KNOWN && low < high)) {
            throw new IllegalArgumentException("the range [" + low + ", " + high + "] needs a group, not " + group);
        }
        if (group > KNOWN && (Double.isInfinite(low) || Double.isInfinite(high))) {
            throw new IllegalArgumentException("an assumed range must be finite, not [" + low + ", " + high + "]");
        }
        if (logarithmic && !(low > 0)) {
            throw new IllegalArgumentException("a logarithmic range must begin above 0, not at " + low);
        }
    }

    /** A number whose equal differences are equally plausible. */
    public Assumed(double low, double high, int group) {
        this(low, high, group, false);
    }

    /** A known number. */
    public static Assumed known(double value) {
        return new Assumed(value, value, KNOWN);
    }

    /** A number assumed between two bounds, drawn with its group. */
    public static Assumed between(double low, double high, int group) {
        return new Assumed(low, high, group);
    }

    /** The value at a place from 0 (low) to 1 (high). */
    public double at(double place) {
        return logarithmic
                ? StrictMath.exp(StrictMath.log(low) + place * (StrictMath.log(high) - StrictMath.log(low)))
                : low + (high - low) * place;
    }

    /** The value in a run whose groups are at these places. */
    public double in(double[] places) {
        return group == KNOWN ? low : at(places[group]);
    }

    /** @throws IllegalArgumentException unless the whole range lies from {@code least} to {@code most} */
    public Assumed within(double least, double most, String what) {
        if (low < least || high > most) {
            throw new IllegalArgumentException(
                    what + " must be from " + least + " to " + most + ", not [" + low + ", " + high + "]");
        }
        return this;
    }
}
