package eu.salvus.simulation.defence;

import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.unknown.Assumed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reaction that a hospital makes from a level on.
 *
 * <p>Around an alert: on the target of each asset with an acted alert, those before the level was reached included.
 * Everywhere: on all its targets, once, when the level is reached or passed. Whether it is made is drawn once per target and run.
 *
 * @param key stable, of the rule
 * @param level the level from which it applies
 * @param kind what it is
 * @param probability that it is made, 0 to 1
 * @param delay hours from the decision until it takes effect
 * @param duration hours after which it is undone, or null for never in a run; then it may be made again
 * @param targets what it can act on
 * @param targetOf for each resource the index of its target, or -1; null for everywhere
 */
public record ReactionRule(
        long key,
        Level level,
        ReactionKind kind,
        Assumed probability,
        Distribution delay,
        @Nullable Distribution duration,
        List<Target> targets,
        int @Nullable [] targetOf) {
    /** @throws IllegalArgumentException when the chance is no probability or a target does not exist */
    public ReactionRule {
        probability.within(0, 1, "the chance of " + kind);
        targets = List.copyOf(targets);
        if (targetOf != null) {
            targetOf = targetOf.clone();
            for (int target : targetOf) {
                if (target < -1 || target >= targets.size()) {
                    throw new IllegalArgumentException(kind + " has no target " + target + " among " + targets.size());
                }
            }
        }
    }

    /** A reaction around an alert. */
    public static ReactionRule around(
            long key,
            Level level,
            ReactionKind kind,
            Assumed probability,
            Distribution delay,
            @Nullable Distribution duration,
            List<Target> targets,
            int[] targetOf) {
        return new ReactionRule(key, level, kind, probability, delay, duration, targets, targetOf);
    }

    /** A reaction on all its targets at once. */
    public static ReactionRule everywhere(
            long key,
            Level level,
            ReactionKind kind,
            Assumed probability,
            Distribution delay,
            @Nullable Distribution duration,
            List<Target> targets) {
        return new ReactionRule(key, level, kind, probability, delay, duration, targets, null);
    }
}
