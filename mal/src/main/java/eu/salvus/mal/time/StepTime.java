package eu.salvus.mal.time;

import eu.salvus.mal.random.Draws;
import java.util.Arrays;

/**
 * The local time of a step: with probability {@code possible} the step can be done at all in a run (Bernoulli is this
 * gate and never adds time), and then it takes its effort.
 *
 * @param possible from 0 to 1
 * @param effort in units of the language
 * @param hoursPerUnit 24 for a language in days, 1 for a language in hours
 */
public record StepTime(double possible, Effort effort, double hoursPerUnit) {
    /** Always possible, at once. */
    public static final StepTime INSTANT = new StepTime(1, new Effort.Constant(0), 1);

    private static final int SAMPLES = 4096;

    /** @throws IllegalArgumentException when the gate is no probability or the effort can be negative or undefined */
    public StepTime {
        if (!(possible >= 0 && possible <= 1)) {
            throw new IllegalArgumentException("the probability of a gate must be from 0 to 1, not " + possible);
        }
        if (!Range.of(effort).isTime()) {
            throw new IllegalArgumentException("the time " + effort + " can be negative or undefined");
        }
    }

    /** A step that is always possible and takes a draw, in hours. */
    public static StepTime hours(Distribution law) {
        return new StepTime(1, new Effort.Draw(law), 1);
    }

    /** Whether a possible step always takes no time. */
    public boolean isInstant() {
        return Range.of(effort).high() == 0;
    }

    /** The mean in hours given that the step is possible; may be infinite. */
    public double mean() {
        return hoursPerUnit * mean(effort);
    }

    /** The median in hours given that the step is possible. */
    public double median() {
        return switch (effort) {
            case Effort.Constant(double value) -> hoursPerUnit * value;
            case Effort.Draw(Distribution law) -> hoursPerUnit * law.quantile(0.5);
            case Effort.Operation operation -> hoursPerUnit * sorted(operation)[SAMPLES / 2];
        };
    }

    private static double mean(Effort effort) {
        return switch (effort) {
            case Effort.Constant(double value) -> value;
            case Effort.Draw(Distribution law) -> law.mean();
            case Effort.Operation(Effort.Operator operator, Effort left, Effort right) ->
                switch (operator) {
                    case ADDITION -> mean(left) + mean(right);
                    case SUBTRACTION -> mean(left) - mean(right);
                    case MULTIPLICATION -> mean(left) * mean(right);
                    case DIVISION, EXPONENTIATION ->
                        Arrays.stream(sorted(effort)).average().orElseThrow();
                };
        };
    }

    private static double[] sorted(Effort effort) {
        EffortSampler sampler = new EffortSampler(effort);
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = sampler.sample(Draws.run(0, i), 0, 0);
        }
        Arrays.sort(samples);
        return samples;
    }

    @Override
    public String toString() {
        String unit = hoursPerUnit == 1 ? "hours" : hoursPerUnit == 24 ? "days" : hoursPerUnit + " h";
        return (possible == 1 ? "" : "Bernoulli(" + Numbers.text(possible) + ") * ") + effort + " " + unit;
    }
}
