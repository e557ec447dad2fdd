package eu.salvus.twin.assumption;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is assumed of a property nobody stated. */
public sealed interface Assumption {
    /** Where it comes from: a publication, or the word {@code assumption}. */
    String source();

    /**
     * A number within a range.
     *
     * @param low lowest plausible value
     * @param high highest plausible value, at least {@code low}
     * @param logarithmic whether equal ratios, instead of equal differences, are equally plausible; then {@code low}
     *     is above 0
     * @param unit such as {@code days} or {@code patients per hour}
     * @param source see {@link Assumption#source()}
     */
    record Range(double low, double high, boolean logarithmic, String unit, String source) implements Assumption {
        /** Checks the bounds. */
        public Range {
            if (!(low <= high) || (logarithmic && !(low > 0))) {
                throw new IllegalArgumentException("no range: " + low + " to " + high);
            }
        }

        /**
         * The value at a position within the range.
         *
         * @param uniform 0 for the lowest value to 1 for the highest
         */
        public double at(double uniform) {
            return logarithmic
                    ? StrictMath.exp(StrictMath.log(low) + uniform * (StrictMath.log(high) - StrictMath.log(low)))
                    : low + uniform * (high - low);
        }
    }

    /**
     * A yes or no of uncertain probability.
     *
     * @param low lowest plausible probability of yes, 0 to 1
     * @param high highest plausible probability of yes, {@code low} to 1
     * @param source see {@link Assumption#source()}
     */
    record Chance(double low, double high, String source) implements Assumption {
        /** Checks the bounds. */
        public Chance {
            if (!(0 <= low && low <= high && high <= 1)) {
                throw new IllegalArgumentException("no range of probabilities: " + low + " to " + high);
            }
        }

        /**
         * The probability of yes at a position within the range.
         *
         * @param uniform 0 for the lowest to 1 for the highest
         */
        public double at(double uniform) {
            return low + uniform * (high - low);
        }
    }

    /**
     * One of some words.
     *
     * @param shares how often each is the case, summing to 1, in the order written
     * @param source see {@link Assumption#source()}
     */
    record Choices(Map<String, Double> shares, String source) implements Assumption {
        /** Copies the shares and checks that they sum to 1. */
        public Choices {
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
            double sum = shares.values().stream().mapToDouble(share -> share).sum();
            if (Math.abs(sum - 1) > 1e-9 || shares.values().stream().anyMatch(share -> !(share >= 0))) {
                throw new IllegalArgumentException("shares must sum to 1: " + shares);
            }
        }

        /**
         * The word at a position.
         *
         * @param uniform 0 to 1
         */
        public String at(double uniform) {
            double sum = 0;
            String last = "";
            for (Map.Entry<String, Double> entry : shares.entrySet()) {
                if (entry.getValue() > 0) {
                    last = entry.getKey();
                    sum += entry.getValue();
                    if (uniform < sum) {
                        return last;
                    }
                }
            }
            return last;
        }
    }

    /**
     * Any of some words, each on its own.
     *
     * @param chances the probability of each, 0 to 1, in the order written
     * @param source see {@link Assumption#source()}
     */
    record Each(Map<String, Double> chances, String source) implements Assumption {
        /** Copies the chances and checks them. */
        public Each {
            chances = Collections.unmodifiableMap(new LinkedHashMap<>(chances));
            if (chances.values().stream().anyMatch(chance -> !(chance >= 0 && chance <= 1))) {
                throw new IllegalArgumentException("chances must lie between 0 and 1: " + chances);
            }
        }
    }
}
