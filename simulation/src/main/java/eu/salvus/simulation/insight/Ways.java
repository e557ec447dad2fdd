package eu.salvus.simulation.insight;

import eu.salvus.simulation.ensemble.Estimate;
import java.util.List;

/**
 * The ways to a harm. The runs of the ways, and of the others, add up to the runs with this harm.
 *
 * @param harm what hurt
 * @param runs runs with this harm
 * @param share of all runs
 * @param paths the most frequent ways, most frequent first
 * @param others runs that went another way
 */
public record Ways(Harm harm, int runs, Estimate share, List<AttackPath> paths, int others) {

    /** Copies the list. */
    public Ways {
        paths = List.copyOf(paths);
    }
}
