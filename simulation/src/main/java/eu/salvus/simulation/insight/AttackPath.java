package eu.salvus.simulation.insight;

import eu.salvus.simulation.ensemble.Estimate;
import java.util.List;

/**
 * A way that attacks took to what hurt, from the first entry on, without detours: each step is what enabled the next; where one needs
 * several, the last of them to come.
 *
 * @param steps from the entry to the harm; bookkeeping of the attack language is left out
 * @param runs runs that went this way
 * @param share of the runs with this harm
 */
public record AttackPath(List<PathStep> steps, int runs, Estimate share) {

    /** Copies the list. */
    public AttackPath {
        steps = List.copyOf(steps);
    }
}
