package eu.salvus.simulation.attack;

import eu.salvus.simulation.unknown.Assumed;

/**
 * When the attacker strikes: at the first moment of the wanted kind once he is ready, at the latest {@code dwell} hours after
 * his foothold.
 *
 * @param waiting the defence step that holds the strike back; on from the start of a run whatever its probability
 * @param ready steps that make him ready when reached
 * @param all whether he needs all of them, or any
 * @param moment the kind of moment he waits for
 * @param foothold steps of which the first reached starts the dwell; the entries when empty
 * @param dwell hours, at least 0
 * @param backups steps that he wants reached first (backups destroyed); empty if he does not care
 * @param patience hours after being ready that he gives to the backups, at least 0
 */
public record Detonation(
        int waiting,
        int[] ready,
        boolean all,
        Moment moment,
        int[] foothold,
        Assumed dwell,
        int[] backups,
        Assumed patience) {
    /** @throws IllegalArgumentException when dwell or patience is negative */
    public Detonation {
        ready = ready.clone();
        foothold = foothold.clone();
        backups = backups.clone();
        dwell.within(0, Double.MAX_VALUE, "the dwell in hours");
        patience.within(0, Double.MAX_VALUE, "the patience in hours");
    }
}
