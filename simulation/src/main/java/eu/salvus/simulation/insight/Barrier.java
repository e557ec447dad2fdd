package eu.salvus.simulation.insight;

import eu.salvus.simulation.ensemble.Estimate;

/**
 * A property that would have barred the way, and was missing. What it would change is found by having it in the same runs, from the
 * beginning and on all machines of its type: what it bars may go another way.
 *
 * @param defence type and name of the defence in the attack language, such as {@code Directory.hardened}
 * @param sort the sort of machine it belongs to, see {@link PathStep#sort()}; empty for what is no machine
 * @param id of what it belongs to; of a sort of machines, the most frequent
 * @param things how many things of the sort would get it
 * @param runs harmful runs whose way passes it
 * @param share of the harmful runs
 * @param harmless share of the harmful runs examined in which nothing hurts any more
 * @param careSaved care-hours saved in a harmful run, weighted; paired
 * @param peopleSpared people not exposed in a harmful run; paired
 */
public record Barrier(
        String defence,
        String sort,
        String id,
        int things,
        int runs,
        Estimate share,
        Estimate harmless,
        Estimate careSaved,
        Estimate peopleSpared) {}
