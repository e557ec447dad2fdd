package eu.salvus.mal.time;

import eu.salvus.mal.MalException;
import eu.salvus.mal.Place;
import eu.salvus.mal.random.Draws;

/**
 * The local times of all steps of a graph, compiled to flat arrays: drawing one allocates nothing and walks no tree
 * unless its expression does arithmetic. Each draw is the inverse transform of one uniform number; whether a step is
 * possible at all is decided once per run, how long it takes once per attempt.
 */
public final class StepTimes {
    private static final byte NEVER = 0;
    private static final byte CONSTANT = 1;
    private static final byte EXPONENTIAL = 2;
    private static final byte LOG_NORMAL = 3;
    private static final byte PARETO = 4;
    private static final byte UNIFORM = 5;
    private static final byte OTHER = 6;
    private static final byte ARITHMETIC = 7;

    private final StepTime[] laws;
    private final int[] lawOf;
    private final long[] keys;
    private final byte[] code;
    private final double[] possible;
    private final double[] first;
    private final double[] second;
    private final double[] hours;
    private final EffortSampler[] samplers;

    /**
     * @param laws the distinct laws
     * @param lawOf for each step, its law
     * @param keys for each step, its key
     */
    public StepTimes(StepTime[] laws, int[] lawOf, long[] keys) {
        this.laws = laws.clone();
        this.lawOf = lawOf;
        this.keys = keys;
        this.code = new byte[laws.length];
        this.possible = new double[laws.length];
        this.first = new double[laws.length];
        this.second = new double[laws.length];
        this.hours = new double[laws.length];
        this.samplers = new EffortSampler[laws.length];
        for (int law = 0; law < laws.length; law++) {
            compile(law, laws[law]);
        }
    }

    private void compile(int law, StepTime time) {
        possible[law] = time.possible();
        hours[law] = time.hoursPerUnit();
        samplers[law] = new EffortSampler(time.effort());
        switch (time.effort()) {
            case Effort.Constant(double value) -> set(law, CONSTANT, value, 0);
            case Effort.Operation operation -> set(law, ARITHMETIC, 0, 0);
            case Effort.Draw(Distribution draw) -> {
                switch (draw.form()) {
                    case ZERO -> set(law, CONSTANT, 0, 0);
                    case INFINITY -> set(law, NEVER, 0, 0);
                    case EXPONENTIAL -> set(law, EXPONENTIAL, draw.first(), 0);
                    case LOG_NORMAL -> set(law, LOG_NORMAL, draw.first(), draw.second());
                    case PARETO -> set(law, PARETO, draw.first(), draw.second());
                    case UNIFORM -> set(law, UNIFORM, draw.first(), draw.second() - draw.first());
                    case BINOMIAL, GAMMA, TRUNCATED_NORMAL -> set(law, OTHER, 0, 0);
                }
            }
        }
        if (time.possible() == 0) {
            code[law] = NEVER;
        }
    }

    private void set(int law, byte form, double a, double b) {
        code[law] = form;
        first[law] = a;
        second[law] = b;
    }

    /** The number of steps. */
    public int steps() {
        return lawOf.length;
    }

    /** The law of a step's local time. */
    public StepTime law(int step) {
        return laws[lawOf[step]];
    }

    /**
     * The local time of a step in hours, infinite when the step is not possible in this run.
     *
     * @param step the step
     * @param runKey from {@link Draws#run}
     * @param attempt 0 for the first attempt; a new attempt draws a new time but cannot open a closed gate
     * @throws MalException when an expression yields a negative time or none
     */
    public double sample(int step, long runKey, int attempt) {
        int law = lawOf[step];
        byte form = code[law];
        if (form == NEVER) {
            return Double.POSITIVE_INFINITY;
        }
        long key = keys[step];
        if (possible[law] < 1 && Draws.uniform(runKey, key, Draws.GATE, 0) >= possible[law]) {
            return Double.POSITIVE_INFINITY;
        }
        if (form == CONSTANT) {
            return hours[law] * first[law];
        }
        if (form >= OTHER) {
            return hours[law] * rare(step, law, runKey, attempt);
        }
        return hours[law] * common(law, form, Draws.uniform(runKey, key, Draws.TIME, attempt));
    }

    /** Whether the step is possible at all in this run. */
    public boolean possible(int step, long runKey) {
        int law = lawOf[step];
        return code[law] != NEVER
                && (possible[law] == 1 || Draws.uniform(runKey, keys[step], Draws.GATE, 0) < possible[law]);
    }

    private double common(int law, byte form, double u) {
        return switch (form) {
            case EXPONENTIAL -> -StrictMath.log1p(-u) / first[law];
            case LOG_NORMAL -> StrictMath.exp(first[law] + second[law] * Normal.quantile(u));
            case PARETO -> first[law] * StrictMath.exp(-StrictMath.log1p(-u) / second[law]);
            default -> first[law] + u * second[law];
        };
    }

    private double rare(int step, int law, long runKey, int attempt) {
        double units = samplers[law].sample(runKey, keys[step], attempt);
        if (!(units >= 0)) {
            throw new MalException(
                    Place.of("step " + step),
                    "the time " + laws[law] + " was " + units + " in this run",
                    "write a time that cannot be negative");
        }
        return units;
    }
}
