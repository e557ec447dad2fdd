package eu.salvus.benchmark;

/**
 * One measured value next to its limit, both from the same run of the program.
 *
 * @param name what was measured
 * @param value the value
 * @param unit its unit
 * @param limit the limit or the naive way, in the same unit
 * @param against what the limit is
 * @param required the ratio of value to limit that must be met: at least it where more is better, at most it otherwise; NaN for a value
 *     that is only printed
 * @param moreIsBetter whether a greater value is better
 */
record Result(
        String name, double value, String unit, double limit, String against, double required, boolean moreIsBetter) {

    /** A rate that must reach a share of a limit measured in the same run. */
    static Result rate(String name, double value, String unit, double limit, String against, double required) {
        return new Result(name, value, unit, limit, against, required, true);
    }

    /** A cost that must not exceed a bound. */
    static Result cost(String name, double value, String unit, double bound) {
        return new Result(name, value, unit, bound, "bound", 1, false);
    }

    /** A value that is only printed next to a limit. */
    static Result shown(String name, double value, String unit, double limit, String against) {
        return new Result(name, value, unit, limit, against, Double.NaN, true);
    }

    double ratio() {
        return value / limit;
    }

    boolean met() {
        // Without a division, for nothing at all may be the bound.
        double bound = required * limit;
        return Double.isNaN(required) || (moreIsBetter ? value >= bound : value <= bound);
    }
}
