package eu.salvus.mal.time;

/** The binomial law, by summing its probabilities from 0 up. */
final class Binomial {
    private Binomial() {}

    static int quantile(int trials, double probability, double u) {
        if (probability == 0 || trials == 0) {
            return 0;
        }
        if (probability == 1) {
            return trials;
        }
        double odds = StrictMath.log(probability) - StrictMath.log1p(-probability);
        double logTerm = trials * StrictMath.log1p(-probability);
        double sum = StrictMath.exp(logTerm);
        int value = 0;
        while (sum < u && value < trials) {
            logTerm += StrictMath.log((double) (trials - value) / (value + 1)) + odds;
            value++;
            sum += StrictMath.exp(logTerm);
        }
        return value;
    }
}
