package eu.salvus.simulation.choice;

import eu.salvus.simulation.ensemble.Estimate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/** The parts of a sample, what their entries weigh, and the means that follow, with 95 % intervals. */
final class Strata {

    private static final double TAIL = 0.025;

    private final List<Stratum> parts;
    private final double[] weights;
    private final double attempts;

    Strata(List<Stratum> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a sample needs at least one scenario");
        }
        this.parts = List.copyOf(parts);
        this.weights = new double[parts.stream().mapToInt(Stratum::runs).sum()];
        int from = 0;
        for (Stratum part : parts) {
            Arrays.fill(weights, from, from + part.runs(), part.attempts() / part.runs());
            from += part.runs();
        }
        this.attempts = parts.stream().mapToDouble(Stratum::attempts).sum();
    }

    List<Stratum> parts() {
        return parts;
    }

    /** Number of entries of a sample. */
    int size() {
        return weights.length;
    }

    /** Attempts a year, over all scenarios. */
    double attempts() {
        return attempts;
    }

    /** The sum over a year of what a sample gives attempt by attempt. */
    double perYear(double[] entries) {
        double sum = 0;
        for (int i = 0; i < entries.length; i++) {
            sum += weights[i] * entries[i];
        }
        return sum;
    }

    /**
     * The same with its interval: variance Σ attempts²·s²/runs, degrees of freedom after Welch and Satterthwaite.
     *
     * @param constant added to value and ends
     */
    Estimate yearly(double[] entries, double constant) {
        double value = constant;
        double variance = 0;
        double freedom = 0;
        int from = 0;
        for (Stratum part : parts) {
            double[] own = Arrays.copyOfRange(entries, from, from + part.runs());
            from += part.runs();
            double mean = Arrays.stream(own).sum() / own.length;
            value += part.attempts() * mean;
            if (own.length < 2) {
                variance = Double.POSITIVE_INFINITY;
                continue;
            }
            double squares = 0;
            for (double entry : own) {
                squares += (entry - mean) * (entry - mean);
            }
            double share = part.attempts() * part.attempts() * squares / (own.length - 1) / own.length;
            variance += share;
            freedom += share * share / (own.length - 1);
        }
        return around(value, variance, variance * variance / freedom);
    }

    /** The loss that one attempt in ten exceeds, at attempts weighted as they happen. */
    double threshold(double[] loss) {
        Integer[] order = IntStream.range(0, loss.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> -loss[i]));
        double above = 0;
        for (int i : order) {
            above += weights[i] / attempts;
            if (above >= Aim.WORST) {
                return loss[i];
            }
        }
        return loss[order[order.length - 1]];
    }

    /**
     * Entries whose weighted mean is the mean loss of the worst tenth: q + max(0, loss − q)/0.1 with q the threshold (Rockafellar and
     * Uryasev, <i>Optimization of conditional value-at-risk</i>, Journal of Risk 2000). Their variance is that of Manistre and Hancock
     * (2005), which counts that the threshold is estimated too.
     */
    double[] worst(double[] loss) {
        double q = threshold(loss);
        return Arrays.stream(loss)
                .map(value -> q + Math.max(0, value - q) / Aim.WORST)
                .toArray();
    }

    /** Mean loss of the worst tenth of the attempts. */
    double tail(double[] loss) {
        return perYear(worst(loss)) / attempts;
    }

    /** The same with its interval. */
    Estimate tailOf(double[] loss) {
        return scaled(yearly(worst(loss), 0));
    }

    /** What the worst tenth loses less in one sample than in another that is paired with it, an attempt. */
    Estimate tailLess(double[] loss, double[] than) {
        return scaled(yearly(minus(worst(than), worst(loss)), 0));
    }

    /** Entries that sum over a year to what an aim wants small, without what the measures cost by themselves. */
    double[] weighed(double[] loss, Aim aim) {
        if (aim.tail() == 0) {
            return loss;
        }
        double[] worst = worst(loss);
        double[] weighed = new double[loss.length];
        for (int i = 0; i < loss.length; i++) {
            weighed[i] = (1 - aim.tail()) * loss[i] + aim.tail() * worst[i];
        }
        return weighed;
    }

    static double[] minus(double[] entries, double[] others) {
        double[] difference = new double[entries.length];
        for (int i = 0; i < entries.length; i++) {
            difference[i] = entries[i] - others[i];
        }
        return difference;
    }

    private Estimate scaled(Estimate yearly) {
        return new Estimate(yearly.value() / attempts, yearly.low() / attempts, yearly.high() / attempts);
    }

    private static Estimate around(double value, double variance, double freedom) {
        if (Double.isInfinite(variance)) {
            return new Estimate(value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double half = variance == 0
                ? 0
                : Math.sqrt(variance) * TDistribution.of(freedom).inverseSurvivalProbability(TAIL);
        return new Estimate(value, value - half, value + half);
    }
}
