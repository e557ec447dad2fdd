package eu.salvus.mal.time;

/**
 * A law of MAL with its parameters, in the time unit of its language. Sampling is by inverse transform: {@link
 * #quantile}. The parameters are those of the reference compiler (malc, on Commons Math).
 *
 * @param form which law
 * @param first its first parameter, 0 if it has none
 * @param second its second parameter, 0 if it has none
 */
public record Distribution(Form form, double first, double second) {

    /** The laws. Bernoulli is absent: in MAL it says whether a step is possible, not how long it takes. */
    public enum Form {
        /** Always 0. */
        ZERO("Zero"),
        /** Never. */
        INFINITY("Infinity"),
        /** {@code Binomial(trials, probability)}: the number of successes. */
        BINOMIAL("Binomial", "trials", "probability"),
        /** {@code Exponential(rate)}: mean 1 / rate. */
        EXPONENTIAL("Exponential", "rate"),
        /** {@code Gamma(shape, scale)}: mean shape × scale. */
        GAMMA("Gamma", "shape", "scale"),
        /** {@code LogNormal(mean, standardDeviation)} of the logarithm: median e^mean. */
        LOG_NORMAL("LogNormal", "mean", "standardDeviation"),
        /** {@code Pareto(min, shape)}: P(T > t) = (min / t)^shape. */
        PARETO("Pareto", "min", "shape"),
        /** {@code TruncatedNormal(mean, standardDeviation)}: a normal law given that it is not negative. */
        TRUNCATED_NORMAL("TruncatedNormal", "mean", "standardDeviation"),
        /** {@code Uniform(min, max)}. */
        UNIFORM("Uniform", "min", "max");

        private final String word;
        private final String[] parameters;

        Form(String word, String... parameters) {
            this.word = word;
            this.parameters = parameters;
        }

        /** The name in MAL. */
        public String word() {
            return word;
        }

        /** How many parameters it takes. */
        public int arity() {
            return parameters.length;
        }

        /** {@code Gamma(shape, scale)}. */
        public String signature() {
            return arity() == 0 ? word : word + "(" + String.join(", ", parameters) + ")";
        }
    }

    /** More trials than this are refused: such a time is a normal law, and should be written as one. */
    public static final int MOST_TRIALS = 10_000;

    /** @throws IllegalArgumentException when a parameter is out of range; the message names it and the range */
    public Distribution {
        String fault = Parameters.fault(form, first, second);
        if (!fault.isEmpty()) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** The smallest value it can take. */
    public double lowest() {
        return switch (form) {
            case INFINITY -> Double.POSITIVE_INFINITY;
            case PARETO, UNIFORM -> first;
            default -> 0;
        };
    }

    /** The largest value it can take, or infinity. */
    public double highest() {
        return switch (form) {
            case ZERO -> 0;
            case BINOMIAL -> first;
            case UNIFORM -> second;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    /** The value that a share {@code u} of all draws does not exceed, for 0 < u < 1. */
    public double quantile(double u) {
        return switch (form) {
            case ZERO -> 0;
            case INFINITY -> Double.POSITIVE_INFINITY;
            case BINOMIAL -> Binomial.quantile((int) first, second, u);
            case EXPONENTIAL -> -StrictMath.log1p(-u) / first;
            case GAMMA -> second * IncompleteGamma.quantile(first, u);
            case LOG_NORMAL -> StrictMath.exp(first + second * Normal.quantile(u));
            case PARETO -> first * StrictMath.exp(-StrictMath.log1p(-u) / second);
            case TRUNCATED_NORMAL -> truncated(Normal.probability(first / second), u);
            case UNIFORM -> first + u * (second - first);
        };
    }

    private double truncated(double positive, double u) {
        return Math.max(0, first - second * Normal.quantile((1 - u) * positive));
    }

    /** The mean; infinite for {@code Infinity} and for a Pareto law of shape 1 or less. */
    public double mean() {
        return switch (form) {
            case ZERO -> 0;
            case INFINITY -> Double.POSITIVE_INFINITY;
            case BINOMIAL -> first * second;
            case EXPONENTIAL -> 1 / first;
            case GAMMA -> first * second;
            case LOG_NORMAL -> StrictMath.exp(first + second * second / 2);
            case PARETO -> second <= 1 ? Double.POSITIVE_INFINITY : first * second / (second - 1);
            case TRUNCATED_NORMAL ->
                first + second * Normal.density(first / second) / Normal.probability(first / second);
            case UNIFORM -> (first + second) / 2;
        };
    }

    @Override
    public String toString() {
        return switch (form.arity()) {
            case 0 -> form.word();
            case 1 -> form.word() + "(" + Numbers.text(first) + ")";
            default -> form.word() + "(" + Numbers.text(first) + ", " + Numbers.text(second) + ")";
        };
    }
}
