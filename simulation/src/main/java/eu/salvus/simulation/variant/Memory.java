package eu.salvus.simulation.variant;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The runs of the variants last asked for, as far as memory allows; what was used last goes last. */
final class Memory {
    private final long most;
    private final Map<BitSet, KnownRun[]> known = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** Remembers so many bytes, roughly; two variants in any case. */
    Memory(long most) {
        this.most = most;
    }

    /** The runs of the variant that differs in the fewest changes, the one last used of several; null before the first. */
    KnownRun @Nullable [] nearest(BitSet set) {
        BitSet best = null;
        int least = Integer.MAX_VALUE;
        for (BitSet each : known.keySet()) {
            BitSet difference = (BitSet) each.clone();
            difference.xor(set);
            if (difference.cardinality() <= least) {
                least = difference.cardinality();
                best = each;
            }
        }
        return best == null ? null : known.get(best);
    }

    void keep(BitSet set, KnownRun[] runs) {
        KnownRun[] before = known.put((BitSet) set.clone(), runs);
        bytes += bytes(runs) - (before == null ? 0 : bytes(before));
        var oldest = known.entrySet().iterator();
        while (bytes > most && known.size() > 2) {
            bytes -= bytes(oldest.next().getValue());
            oldest.remove();
        }
    }

    /** Runs that several variants share are counted with each: memory may hold more than it thinks, never less. */
    private static long bytes(KnownRun[] runs) {
        return Arrays.stream(runs).mapToLong(KnownRun::bytes).sum();
    }
}
