package eu.salvus.warning.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an advisory, or a new revision of it, makes of an organisation's alerts. The same revision arriving again changes nothing, whatever its
 * dates say; nor does one that is older than what is known.
 *
 * @param <I> type of the alerts' ids
 */
public final class Arrival<I> {

    private final SourceId source;
    private final Map<I, Known> known;
    private final Map<I, Alert> now = new LinkedHashMap<>();
    private final List<Alert> fresh = new ArrayList<>();

    /** Alerts whose assets other alerts have by now. */
    private final Set<I> moved = new HashSet<>();

    private Arrival(SourceId source, Map<I, Known> known) {
        this.source = source;
        this.known = known;
    }

    /**
     * Folds a revision in.
     *
     * @param source which advisory
     * @param revision its version as the publisher writes it
     * @param concerns what it means here; none when it was taken back or concerns nothing here any more
     * @param known the organisation's alerts that rest on this advisory, or on a product of one of the concerns
     * @return the alerts that are new or not what they were
     */
    public static <I> List<Change<I>> of(
            SourceId source, String revision, List<Concern> concerns, Map<I, Known> known) {
        boolean stale = known.values().stream()
                .map(each -> each.alert().concerns().get(source))
                .filter(Objects::nonNull)
                .anyMatch(concern -> Revisions.isOlder(revision, concern.revision()));
        if (stale) {
            return List.of();
        }
        Arrival<I> arrival = new Arrival<>(source, known);
        arrival.fold(concerns);
        return arrival.changes();
    }

    private void fold(List<Concern> concerns) {
        List<Concern> left = place(concerns, Alert::hasKeyOf);
        left = place(left, this::isRevised);
        left = place(left, Alert::isAbout);
        left.forEach(concern -> fresh.add(Alert.of(concern)));
        known.forEach((id, each) -> {
            Concern before = each.alert().concerns().get(source);
            if (before != null && !now.containsKey(id)) {
                if (isElsewhere(each.alert(), before, concerns)) {
                    moved.add(id);
                }
                now.put(id, each.alert().with(before.over()));
            }
        });
    }

    /** Whether another alert is about all its assets, under another name of the product: then nothing ended that people should hear of. */
    private static boolean isElsewhere(Alert alert, Concern before, List<Concern> concerns) {
        Set<AssetRef> found = new HashSet<>();
        concerns.forEach(concern -> found.addAll(concern.assets().keySet()));
        return concerns.stream().noneMatch(concern -> concern.product().equals(alert.product()))
                && found.containsAll(before.assets().keySet());
    }

    /** Puts each concern into the first alert that takes it and has not got one yet; returns those that none takes. */
    private List<Concern> place(List<Concern> concerns, Taking taking) {
        List<Concern> left = new ArrayList<>();
        for (Concern concern : concerns) {
            Optional<I> taker = taker(each -> taking.takes(each, concern));
            if (taker.isPresent()) {
                Alert before = Objects.requireNonNull(known.get(taker.get())).alert();
                boolean alone = before.concerns().keySet().stream().allMatch(source::equals);
                Alert after = before.with(concern);
                now.put(taker.get(), alone ? after.keyed(concern.remedy()) : after);
            } else {
                left.add(concern);
            }
        }
        return left;
    }

    private Optional<I> taker(Predicate<Alert> takes) {
        return known.entrySet().stream()
                .filter(entry -> !now.containsKey(entry.getKey()))
                .filter(entry -> takes.test(entry.getValue().alert()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the alert is what this advisory said before of the same product. */
    private boolean isRevised(Alert alert, Concern concern) {
        return alert.product().equals(concern.product()) && alert.concerns().containsKey(source);
    }

    private List<Change<I>> changes() {
        List<Change<I>> changes = new ArrayList<>();
        now.forEach((id, after) -> {
            Known before = Objects.requireNonNull(known.get(id));
            if (!before.alert().equals(after)) {
                changes.add(
                        moved.contains(id)
                                ? new Change<>(id, after, Set.of(), null)
                                : Change.of(id, before, after, Inheritance.of(source, id, after, known, now)));
            }
        });
        fresh.forEach(alert -> changes.add(new Change<>(null, alert, Set.of(Cause.NEW), null)));
        return changes;
    }

    @FunctionalInterface
    private interface Taking {
        boolean takes(Alert alert, Concern concern);
    }
}
