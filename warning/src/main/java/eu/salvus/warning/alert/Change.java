package eu.salvus.warning.alert;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of an alert.
 *
 * @param id of the alert; null for a new one
 * @param alert as it is now
 * @param causes why it is raised; none when it only folded something in
 * @param <I> type of the ids
 */
public record Change<I>(@Nullable I id, Alert alert, Set<Cause> causes) {
    /** Copies the set. */
    public Change {
        causes = Set.copyOf(causes);
    }

    /** The change of an alert that was there before. */
    static <I> Change<I> of(I id, Known before, Alert after) {
        return new Change<>(id, after, causes(before, after));
    }

    private static Set<Cause> causes(Known known, Alert after) {
        Alert before = known.alert();
        EnumSet<Cause> causes = EnumSet.noneOf(Cause.class);
        if (after.affectedness() == Affectedness.NOT_AFFECTED) {
            if (before.affectedness() != Affectedness.NOT_AFFECTED) {
                causes.add(Cause.AFFECTEDNESS);
            }
            return causes;
        }
        if (before.severity() != after.severity()) {
            causes.add(Cause.SEVERITY);
        }
        if (!before.threat().equals(after.threat())) {
            causes.add(Cause.EXPLOITATION);
        }
        if (before.remedyRank() != after.remedyRank() || isReworded(before, after)) {
            causes.add(Cause.REMEDIATION);
        }
        if (before.affectedness() != after.affectedness()
                || hitsMore(before, after)
                || (known.state() == State.DONE && isAnother(before, after))) {
            causes.add(Cause.AFFECTEDNESS);
        }
        return causes;
    }

    /** Whether an advisory itself says something else to do than it did. */
    private static boolean isReworded(Alert before, Alert after) {
        return before.concerns().values().stream().anyMatch(concern -> {
            Concern now = after.concerns().get(concern.source());
            return now != null
                    && !now.assets().isEmpty()
                    && !concern.assets().isEmpty()
                    && !now.remedy().equals(concern.remedy());
        });
    }

    private static boolean hitsMore(Alert before, Alert after) {
        var earlier = before.assets();
        return after.assets().entrySet().stream().anyMatch(entry -> {
            Sighting was = earlier.get(entry.getKey());
            return entry.getValue().affectedness() == Affectedness.AFFECTED
                    && (was == null || was.affectedness() != Affectedness.AFFECTED);
        });
    }

    /** Whether a weakness is new: what was done was done against others, even where the same words tell what to do. */
    private static boolean isAnother(Alert before, Alert after) {
        return after.weaknesses().stream()
                .anyMatch(each -> before.weaknesses().stream().noneMatch(each::isSame));
    }
}
