package eu.salvus.simulation.care;

/**
 * A number that is known, or assumed to lie in a range. All numbers assumed together share a group: in each run the group has
 * one uniform draw <i>u</i>, and the value is <i>low + u·(high − low)</i>.
 *
 * @param low smallest value
 * @param high largest value, equal to {@code low} when the number is known
 * @param group index of the group of assumptions, −1 when the number is known
 */
public record Quantity(double low, double high, int group) {

    /** Checks that the range is one. Infinity is allowed for known numbers only. */
    public Quantity {
        if (Double.isNaN(low) || Double.isNaN(high) || low > high) {
            throw new IllegalArgumentException("A range goes from low to high, not from " + low + " to " + high);
        }
        if (group < -1 || (group == -1 && low != high)) {
            throw new IllegalArgumentException(
                    "An assumed range " + low + " to " + high + " needs a group of 0 or more");
        }
        if (group >= 0 && (Double.isInfinite(low) || Double.isInfinite(high))) {
            throw new IllegalArgumentException("An assumed range must be finite, not " + low + " to " + high);
        }
    }

    /** A known number. */
    public static Quantity known(double value) {
        return new Quantity(value, value, -1);
    }

    /** A number assumed between two bounds, drawn with its group. */
    public static Quantity between(double low, double high, int group) {
        return new Quantity(low, high, group);
    }

    /** The value in a run whose groups have these uniforms. */
    public double in(double[] groupUniforms) {
        return group < 0 ? low : low + groupUniforms[group] * (high - low);
    }
}
