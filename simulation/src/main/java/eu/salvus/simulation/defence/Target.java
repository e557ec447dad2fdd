package eu.salvus.simulation.defence;

/**
 * What one reaction acts on: one machine, one zone, the Internet.
 *
 * @param key stable, of what is acted on
 * @param defences defence steps that the reaction switches on
 * @param clears resources whose actions it undoes
 */
public record Target(long key, int[] defences, int[] clears) {
    /** Copies. */
    public Target {
        defences = defences.clone();
        clears = clears.clone();
    }
}
