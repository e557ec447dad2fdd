package eu.salvus.mal.time;

import eu.salvus.mal.random.Draws;

/** Samples any effort by walking its expression; each draw has a purpose of its own, counted from left to right. */
final class EffortSampler {
    private final Effort effort;

    EffortSampler(Effort effort) {
        this.effort = effort;
    }

    double sample(long runKey, long key, int attempt) {
        return new Walk(runKey, key, attempt).value(effort);
    }

    private static final class Walk {
        private final long runKey;
        private final long key;
        private final int attempt;
        private int purpose = Draws.TIME;

        Walk(long runKey, long key, int attempt) {
            this.runKey = runKey;
            this.key = key;
            this.attempt = attempt;
        }

        double value(Effort effort) {
            return switch (effort) {
                case Effort.Constant(double value) -> value;
                case Effort.Draw(Distribution law) -> law.quantile(Draws.uniform(runKey, key, purpose++, attempt));
                case Effort.Operation(Effort.Operator operator, Effort left, Effort right) -> {
                    double first = value(left);
                    yield operator.apply(first, value(right));
                }
            };
        }
    }
}
