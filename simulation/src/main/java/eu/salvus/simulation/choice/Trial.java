package eu.salvus.simulation.choice;

import eu.salvus.simulation.ensemble.Progress;
import java.util.BitSet;
import java.util.List;

/**
 * What sets of measures do on one sample. Bit <i>i</i> of a set is candidate number <i>i</i>; a set handed over must not be changed by either side. The
 * search asks for sets in batches, each near one evaluated before, so that a trial may reuse runs and use many threads. What it
 * answers must depend on the set alone, bit for bit, whatever the threads, the batch and what was asked before.
 */
public interface Trial {

    /** The parts of every sample, in order. */
    List<Stratum> strata();

    /**
     * Simulates.
     *
     * @param sets sets that keep to all needs and exclusions, no two alike; they need not fit any budget
     * @param progress hears how many of these sets are done; when it answers false the evaluation ends with the exception below
     * @return one sample a set, in the same order, its entries in the order of the strata
     * @throws java.util.concurrent.CancellationException when the progress ends it
     */
    List<Sample> evaluate(List<BitSet> sets, Progress progress);

    /** Care-hours a year that the measures of a set cost by themselves, without any attack (friction); 0 or more. */
    double standing(BitSet set);
}
