package eu.salvus.simulation.attack;

/**
 * Something done at a given time to a run that otherwise stays the same, draw by draw: defences switched on, assets cleared.
 *
 * @param time hours, at least 0
 * @param defences defence steps to switch on
 * @param clears resources whose actions are undone (rebuilt, reset)
 * @param until hours when the defences are switched off again, infinite for never
 */
public record Injection(double time, int[] defences, int[] clears, double until) {
    /** @throws IllegalArgumentException when the times are out of order */
    public Injection {
        defences = defences.clone();
        clears = clears.clone();
        if (!(time >= 0 && time <= until && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cannot inject from hour " + time + " to " + until);
        }
    }
}
