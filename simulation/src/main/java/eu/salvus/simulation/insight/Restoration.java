package eu.salvus.simulation.insight;

import eu.salvus.simulation.ensemble.Estimate;
import java.util.List;

/**
 * In which order to restore. The best order found is searched on some runs that cost care and scored on others, so that it is not praised
 * for their luck.
 *
 * @param stated whether the twin states an order for services that went down; else what care weighs decides
 * @param present digital services that went down, in the order in which they are restored now
 * @param best the best order found
 * @param searchedRuns runs searched on
 * @param evaluations orders tried
 * @param scoredRuns runs scored on
 * @param saved care-hours that the best order found saves in an attack that costs care, weighted; paired
 * @param better share of the scored runs in which it is better
 * @param worse share in which it is worse
 */
public record Restoration(
        boolean stated,
        List<String> present,
        List<String> best,
        int searchedRuns,
        int evaluations,
        int scoredRuns,
        Estimate saved,
        Estimate better,
        Estimate worse) {

    /** Copies the lists. */
    public Restoration {
        present = List.copyOf(present);
        best = List.copyOf(best);
    }

    /** Whether the two orders cannot be told apart: the interval of what is saved reaches zero. */
    public boolean isTie() {
        return !(saved.low() > 0) && !(saved.high() < 0);
    }
}
