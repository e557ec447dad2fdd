package eu.salvus.simulation.variant;

import eu.salvus.simulation.run.AttackTrace;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/** Says of runs made under other variants what they are worth under this one. Used by one thread. */
final class Reuse {
    private final Variant variant;
    private final Map<Variant, VariantDifference> differences = new IdentityHashMap<>();

    /** What can be taken over from a run. */
    enum Part {
        /** Nothing. */
        NOTHING,
        /** Attack and defence, with what they left. */
        ATTACK,
        /** Everything. */
        ALL
    }

    Reuse(Variant variant) {
        this.variant = variant;
    }

    Part of(KnownRun run) {
        VariantDifference attack = to(run.attacked());
        if (!attack.sameRecords() || attack.attack().concerns(run.reached(), run.runKey(), run.quiet())) {
            return Part.NOTHING;
        }
        if (run.trace() == null || to(run.followed()).sameAftermath()) {
            return Part.ALL;
        }
        return run.trace().isWithin(attack.resources()) ? Part.ATTACK : Part.NOTHING;
    }

    /** What a run left, told to this variant. */
    AttackTrace trace(KnownRun run) {
        VariantDifference difference = to(run.attacked());
        return Objects.requireNonNull(run.trace())
                .mapped(
                        difference.resources(),
                        variant.prepared().hospital().resources(),
                        difference.copies(),
                        variant.prepared().hospital().copies().size(),
                        variant.prepared().assumptions());
    }

    private VariantDifference to(Variant origin) {
        return differences.computeIfAbsent(origin, from -> new VariantDifference(from, variant));
    }
}
