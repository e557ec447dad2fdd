package eu.salvus.simulation.variant;

import eu.salvus.simulation.run.AttackTrace;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A run as it was made, with what tells whether it would go the same way under another variant.
 *
 * @param attacked the variant under which attack and defence were simulated
 * @param followed the variant under which recovery and care were computed
 * @param runKey the premixed seed and number of the run
 * @param reached the attack steps reached
 * @param quiet whether nothing was seen and nothing went out
 * @param trace what the attack left, or null when nothing follows from it
 * @param people people exposed
 * @param care care-hours lost, weighted
 */
record KnownRun(
        Variant attacked,
        Variant followed,
        long runKey,
        BitSet reached,
        boolean quiet,
        @Nullable AttackTrace trace,
        double people,
        double care) {

    /** The same attack, followed by another recovery and another care. */
    KnownRun followedIn(Variant variant, double otherCare) {
        return new KnownRun(attacked, variant, runKey, reached, quiet, trace, people, otherCare);
    }

    /** How much memory it takes, roughly, in bytes. */
    long bytes() {
        return reached.size() / Byte.SIZE + (trace == null ? 0 : trace.bytes()) + 100;
    }
}
