package eu.salvus.warning.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an alert takes over from others of its organisation with their assets: two names of a product became one, or an asset got another name.
 * Nothing of it is news to people, but what they had left to do there must be left to do here.
 *
 * @param from the alerts that lost the assets, and had them left to do or settled
 * @param told assets that people were told of by those, for the same remedy
 */
record Inheritance<I>(Map<I, State> from, SortedMap<AssetRef, Sighting> told) {

    /**
     * What one alert takes over.
     *
     * @param source the advisory that is folded in
     * @param after the alert as it will be
     * @param known all alerts as they were
     * @param now those that it touches, as they will be
     */
    static <I> Inheritance<I> of(SourceId source, I id, Alert after, Map<I, Known> known, Map<I, Alert> now) {
        Map<I, State> from = new LinkedHashMap<>();
        SortedMap<AssetRef, Sighting> told = new TreeMap<>();
        Alert before = Objects.requireNonNull(known.get(id)).alert();
        List<AssetRef> fresh = new ArrayList<>(assets(after, source).keySet());
        fresh.removeAll(assets(before, source).keySet());
        known.forEach((other, each) -> {
            SortedMap<AssetRef, Sighting> lost = new TreeMap<>(assets(each.alert(), source));
            lost.keySet()
                    .removeAll(assets(now.getOrDefault(other, each.alert()), source)
                            .keySet());
            lost.keySet().retainAll(fresh);
            if (!other.equals(id) && !lost.isEmpty()) {
                from.put(other, each.state());
                if (isSameDecision(each, after, source)) {
                    lost.forEach((asset, sighting) -> told.merge(asset, sighting, Sighting::or));
                }
            }
        });
        return new Inheritance<>(from, told);
    }

    /** Whether what people were told, or did, by one alert holds for what an advisory now says in another. */
    private static boolean isSameDecision(Known one, Alert after, SourceId source) {
        Concern concern = Objects.requireNonNull(after.concerns().get(source));
        return one.alert().remedy().equals(after.remedy())
                && !(one.state() == State.DONE && Change.isAnother(one.alert(), Alert.of(concern)));
    }

    private static SortedMap<AssetRef, Sighting> assets(Alert alert, SourceId source) {
        Concern concern = alert.concerns().get(source);
        return concern == null ? new TreeMap<>() : concern.assets();
    }

    /** Whether anything was left to do there. */
    boolean isUnsettled() {
        return from.values().stream().anyMatch(state -> !state.isSettled());
    }

    /** Which of them left most to do, if more than a state; null for none. */
    @Nullable
    I heirOf(State own) {
        I heaviest = null;
        State most = own;
        for (Map.Entry<I, State> each : from.entrySet()) {
            if (each.getValue().isHeavierThan(most)) {
                heaviest = each.getKey();
                most = each.getValue();
            }
        }
        return heaviest;
    }

    /** The assets people were told of, here or there, each with the surest reason. */
    SortedMap<AssetRef, Sighting> with(SortedMap<AssetRef, Sighting> own) {
        SortedMap<AssetRef, Sighting> all = new TreeMap<>(own);
        told.forEach((asset, sighting) -> all.merge(asset, sighting, Sighting::or));
        return all;
    }
}
