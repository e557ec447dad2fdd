package eu.salvus.simulation.insight;

import eu.salvus.simulation.ensemble.Estimate;

/**
 * What many ways have in common. Entry and harm themselves are none.
 *
 * @param kind what sort of thing
 * @param step for {@link Kind#STEP} type and name of the step, such as {@code Directory.escalate}; else empty
 * @param sort for {@link Kind#MACHINES} the sort of machine, see {@link PathStep#sort()}; else empty
 * @param id of the part of the twin; of several machines the most frequent; empty for a step
 * @param runs harmful runs whose way passes it
 * @param share of the harmful runs
 */
public record ChokePoint(Kind kind, String step, String sort, String id, int runs, Estimate share) {

    /** What sort of thing a choke point is. */
    public enum Kind {
        /** A step of the attack, wherever it happens. */
        STEP,
        /** Machines of a sort. */
        MACHINES,
        /** An account. */
        ACCOUNT,
        /** A part of the network that was entered from another. */
        ZONE,
        /** Traffic allowed between two parts of the network. */
        FLOW,
        /** A way in from outside. */
        REMOTE_ACCESS
    }
}
