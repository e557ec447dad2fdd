package eu.salvus.simulation.attack;

/**
 * Where the attacker is from the start: one step, reached at a time without need of a parent or of work. Of several steps one
 * is chosen per run, each with the same chance.
 *
 * @param steps one step, or those of which one is chosen
 * @param time hours, at least 0
 * @param key whose choice it is: entries with different keys choose independently
 */
public record Entry(int[] steps, double time, long key) {
    /** @throws IllegalArgumentException when there is no step or the time is negative or infinite */
    public Entry {
        steps = steps.clone();
        if (steps.length == 0 || !(time >= 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "an entry needs a step and a time of at least 0 hours, not " + steps.length + " steps at " + time);
        }
    }

    /** A certain entry at time 0. */
    public static Entry at(int step) {
        return new Entry(new int[] {step}, 0, 0);
    }
}
