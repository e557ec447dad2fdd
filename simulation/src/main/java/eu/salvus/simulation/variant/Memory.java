package eu.salvus.simulation.variant;

import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The runs of the variants last asked for, as far as memory allows; what was used last goes last. */
final class Memory {
    private final long most;
    private final Map<BitSet, KnownRun[]> known = new LinkedHashMap<>(16, 0.75f, true);

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
        known.put((BitSet) set.clone(), runs);
        var oldest = known.keySet().iterator();
        while (known.size() > 2 && bytes() > most) {
            oldest.next();
            oldest.remove();
        }
    }

    /** Runs that several sets share are counted with each; a compiled variant, which weighs most, once. */
    private long bytes() {
        Set<Variant> variants = Collections.newSetFromMap(new IdentityHashMap<>());
        long bytes = 0;
        for (KnownRun[] runs : known.values()) {
            for (KnownRun run : runs) {
                bytes += run.bytes();
                variants.add(run.attacked());
                variants.add(run.followed());
            }
        }
        return bytes + variants.stream().mapToLong(Variant::bytes).sum();
    }
}
