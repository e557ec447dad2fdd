package eu.salvus.mal.time;

import eu.salvus.mal.time.Effort.Operator;

/**
 * The values an effort can take, from its lowest to its highest. Every draw occurs once in its expression, so interval
 * arithmetic is exact: a negative {@link #low} means that a negative time happens with positive probability.
 *
 * @param low the infimum; NaN when some draws have no value at all (a division by zero, a root of a negative number)
 * @param high the supremum
 */
public record Range(double low, double high) {
    private static final Range NONE = new Range(Double.NaN, Double.NaN);

    /** The values of an effort. */
    public static Range of(Effort effort) {
        return switch (effort) {
            case Effort.Constant(double value) -> new Range(value, value);
            case Effort.Draw(Distribution law) -> new Range(law.lowest(), law.highest());
            case Effort.Operation(Operator operator, Effort left, Effort right) ->
                combine(operator, of(left), of(right));
        };
    }

    /** Whether every draw has a value, and none is negative. */
    public boolean isTime() {
        return low >= 0;
    }

    private static Range combine(Operator operator, Range left, Range right) {
        if (Double.isNaN(left.low) || Double.isNaN(right.low)) {
            return NONE;
        }
        return switch (operator) {
            case ADDITION -> new Range(left.low + right.low, left.high + right.high);
            case SUBTRACTION -> new Range(left.low - right.high, left.high - right.low);
            case MULTIPLICATION -> corners(Range::product, left, right);
            case DIVISION -> divide(left, right);
            case EXPONENTIATION -> power(left, right);
        };
    }

    private static Range divide(Range left, Range right) {
        if (right.low == 0 && right.high == 0) {
            return NONE;
        }
        if (right.low < 0 && right.high > 0) {
            return new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        if (right.low == 0 || right.high == 0) {
            double side = right.high > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            Range inverse = right.high > 0 ? new Range(1 / right.high, side) : new Range(side, 1 / right.low);
            return corners(Range::product, left, inverse);
        }
        return corners(Range::product, left, new Range(1 / right.high, 1 / right.low));
    }

    private static Range power(Range base, Range exponent) {
        if (base.low < 0) {
            return NONE;
        }
        return corners(Range::raise, base, exponent);
    }

    private static double product(double left, double right) {
        return left == 0 || right == 0 ? 0 : left * right;
    }

    private static double raise(double base, double exponent) {
        double power = StrictMath.pow(base, exponent);
        return Double.isNaN(power) ? 1 : power;
    }

    private static Range corners(java.util.function.DoubleBinaryOperator of, Range left, Range right) {
        double a = of.applyAsDouble(left.low, right.low);
        double b = of.applyAsDouble(left.low, right.high);
        double c = of.applyAsDouble(left.high, right.low);
        double d = of.applyAsDouble(left.high, right.high);
        return new Range(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }
}
