package eu.salvus.mal.time;

import eu.salvus.mal.time.Distribution.Form;

/** The ranges of the parameters of each law. */
final class Parameters {
    private static final double LEAST_MASS = 1e-290;

    private Parameters() {}

    /** What is wrong with these parameters, or an empty string. */
    static String fault(Form form, double first, double second) {
        if (!Double.isFinite(first) || !Double.isFinite(second)) {
            return form.signature() + " needs finite numbers, not " + first + " and " + second;
        }
        return switch (form) {
            case ZERO, INFINITY -> "";
            case BINOMIAL ->
                first != StrictMath.rint(first) || first < 0 || first > Distribution.MOST_TRIALS
                        ? wrong(form, "trials", first, "a whole number from 0 to " + Distribution.MOST_TRIALS)
                        : second < 0 || second > 1 ? wrong(form, "probability", second, "from 0 to 1") : "";
            case EXPONENTIAL -> first <= 0 ? wrong(form, "rate", first, "greater than 0") : "";
            case GAMMA ->
                first <= 0
                        ? wrong(form, "shape", first, "greater than 0")
                        : second <= 0 ? wrong(form, "scale", second, "greater than 0") : "";
            case LOG_NORMAL -> second <= 0 ? wrong(form, "standardDeviation", second, "greater than 0") : "";
            case PARETO ->
                first <= 0
                        ? wrong(form, "min", first, "greater than 0")
                        : second <= 0 ? wrong(form, "shape", second, "greater than 0") : "";
            case TRUNCATED_NORMAL ->
                second <= 0
                        ? wrong(form, "standardDeviation", second, "greater than 0")
                        : Normal.probability(first / second) < LEAST_MASS
                                ? wrong(form, "mean", first, "not so far below 0 that nothing is left above 0")
                                : "";
            case UNIFORM -> first > second ? wrong(form, "min", first, "at most max " + Numbers.text(second)) : "";
        };
    }

    private static String wrong(Form form, String parameter, double value, String range) {
        return form.signature() + ": " + parameter + " is " + Numbers.text(value) + " but must be " + range;
    }
}
