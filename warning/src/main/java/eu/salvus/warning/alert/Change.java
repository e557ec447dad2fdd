package eu.salvus.warning.alert;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of an alert.
 *
 * @param id of the alert; null for a new one
 * @param alert as it is now
 * @param causes why it is raised; none when it only folded something in
 * @param heirOf id of an alert whose answer it takes over with its assets, as that left more to do than its own; null for none
 * @param <I> type of the ids
 */
public record Change<I>(
        @Nullable I id,
        Alert alert,
        Set<Cause> causes,
        @Nullable I heirOf) {
    /** Copies the set. */
    public Change {
        causes = Set.copyOf(causes);
    }

    /** The change of an alert that was there before. */
    static <I> Change<I> of(I id, Known before, Alert after, Inheritance<I> inherited) {
        Set<Cause> causes = causes(before, after, inherited);
        return new Change<>(id, after, causes, inherited.heirOf(before.state().after(causes)));
    }

    /**
     * What people have said to the alert, as far as that still holds.
     *
     * @param known the alerts as they were
     * @param told causes that people are told of
     */
    public State state(Map<I, Known> known, Set<Cause> told) {
        if (heirOf != null) {
            return Objects.requireNonNull(known.get(heirOf)).state();
        }
        return id == null
                ? State.OPEN
                : Objects.requireNonNull(known.get(id)).state().after(told);
    }

    private static Set<Cause> causes(Known known, Alert after, Inheritance<?> inherited) {
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
        SortedMap<AssetRef, Sighting> told = inherited.with(before.assets());
        if (worst(told) != after.affectedness()
                || hitsMore(told, after)
                || (known.state() == State.DONE && isAnother(before, after))
                || (known.state().isSettled() && inherited.isUnsettled())) {
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

    private static Affectedness worst(SortedMap<AssetRef, Sighting> assets) {
        return assets.values().stream()
                .map(Sighting::affectedness)
                .max(Comparator.naturalOrder())
                .orElse(Affectedness.NOT_AFFECTED);
    }

    private static boolean hitsMore(SortedMap<AssetRef, Sighting> earlier, Alert after) {
        return after.assets().entrySet().stream().anyMatch(entry -> {
            Sighting was = earlier.get(entry.getKey());
            return entry.getValue().affectedness() == Affectedness.AFFECTED
                    && (was == null || was.affectedness() != Affectedness.AFFECTED);
        });
    }

    /** Whether a weakness is new: what was done was done against others, even where the same words tell what to do. */
    static boolean isAnother(Alert before, Alert after) {
        return after.weaknesses().stream()
                .anyMatch(each -> before.weaknesses().stream().noneMatch(each::isSame));
    }
}
