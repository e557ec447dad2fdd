package eu.salvus.mal.time;

/**
 * The regularised incomplete gamma functions and the inverse needed to draw from a gamma law. Series below shape + 1,
 * continued fraction (modified Lentz) above; the logarithm of gamma by Lanczos' approximation (g = 7, nine terms).
 */
final class IncompleteGamma {
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };
    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-16;
    private static final int MOST_TERMS = 100_000;
    private static final int MOST_STEPS = 60;

    private IncompleteGamma() {}

    static double logGamma(double x) {
        if (x < 0.5) {
            return StrictMath.log(Math.PI / StrictMath.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }

    /** P(shape, x), the probability that a gamma variable of this shape and scale 1 is at most x. */
    static double lower(double shape, double x) {
        if (x <= 0) {
            return 0;
        }
        return x < shape + 1 ? series(shape, x) : 1 - fraction(shape, x);
    }

    /** Q(shape, x) = 1 − P(shape, x), without cancellation in the tail. */
    static double upper(double shape, double x) {
        if (x <= 0) {
            return 1;
        }
        return x < shape + 1 ? 1 - series(shape, x) : fraction(shape, x);
    }

    /** The x with P(shape, x) = u: Wilson and Hilferty's start, then Newton steps kept inside a shrinking bracket. */
    static double quantile(double shape, double u) {
        double logGamma = logGamma(shape);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double x = start(shape, u, logGamma);
        for (int step = 0; step < MOST_STEPS; step++) {
            double error = u < 0.5 ? lower(shape, x) - u : (1 - u) - upper(shape, x);
            if (error == 0) {
                return x;
            }
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = StrictMath.exp((shape - 1) * StrictMath.log(x) - x - logGamma);
            double next = x - error / density;
            if (!(next > low && next < high)) {
                next = high == Double.POSITIVE_INFINITY ? 2 * x : 0.5 * (low + high);
            }
            if (Math.abs(next - x) <= 1e-14 * x || next == 0) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double start(double shape, double u, double logGamma) {
        double c = 1 / (9 * shape);
        double root = 1 - c + Normal.quantile(u) * Math.sqrt(c);
        double guess = shape * root * root * root;
        double small = StrictMath.exp((StrictMath.log(u) + logGamma + StrictMath.log(shape)) / shape);
        return Math.max(Double.MIN_NORMAL, shape < 1 && u < 0.5 || root <= 0.1 ? small : guess);
    }

    private static double series(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && Math.abs(term) > Math.abs(sum) * PRECISION; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return sum * StrictMath.exp(-x + shape * StrictMath.log(x) - logGamma(shape));
    }

    private static double fraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < MOST_TERMS; i++) {
            double a = -i * (i - shape);
            b += 2;
            d = 1 / nonZero(a * d + b);
            c = nonZero(b + a / c);
            double factor = d * c;
            h *= factor;
            if (Math.abs(factor - 1) < PRECISION * 4) {
                break;
            }
        }
        return StrictMath.exp(-x + shape * StrictMath.log(x) - logGamma(shape)) * h;
    }

    private static double nonZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }
}
