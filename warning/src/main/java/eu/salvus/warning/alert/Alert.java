package eu.salvus.warning.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One decision of an organisation: what to do about one product for one remedy, whoever said so, however often.
 *
 * @param product of the organisation
 * @param remedy what to do
 * @param concerns what each advisory says of it, at least one
 */
public record Alert(ProductKey product, RemedyKey remedy, SortedMap<SourceId, Concern> concerns) {
    /** Copies the map. */
    public Alert {
        concerns = Collections.unmodifiableSortedMap(new TreeMap<>(concerns));
    }

    /** The alert of one concern alone. */
    static Alert of(Concern concern) {
        return new Alert(concern.product(), concern.remedy(), new TreeMap<>()).with(concern);
    }

    /** The worst of all its assets. */
    public Affectedness affectedness() {
        return worst(live().stream().map(Concern::affectedness).toList(), Affectedness.NOT_AFFECTED);
    }

    /** The worst of all its weaknesses. */
    public Severity severity() {
        return worst(weaknesses().stream().map(Weakness::severity).toList(), Severity.UNRATED);
    }

    /** What is known of attacks by any of its weaknesses. */
    public Threat threat() {
        return weaknesses().stream().map(Weakness::threat).reduce(Threat.NONE, Threat::and);
    }

    /** Whether any of its weaknesses can be exploited without a hand. */
    public boolean automatable() {
        return weaknesses().stream().anyMatch(Weakness::automatable);
    }

    /** Whether only somebody at the machine itself, or already on it, can exploit any of its weaknesses. */
    public boolean local() {
        return weaknesses().stream().allMatch(Weakness::local);
    }

    /** Who deals with it. */
    public Doer doer() {
        return told().stream().map(Concern::doer).anyMatch(Doer.BIOMEDICAL::equals) ? Doer.BIOMEDICAL : Doer.IT;
    }

    /** Its assets, each with the surest reason. */
    public SortedMap<AssetRef, Sighting> assets() {
        SortedMap<AssetRef, Sighting> assets = new TreeMap<>();
        for (Concern concern : live()) {
            concern.assets().forEach((asset, sighting) -> assets.merge(asset, sighting, Sighting::or));
        }
        return assets;
    }

    /** Its weaknesses, each once, by the first advisory that speaks of it. */
    public List<Weakness> weaknesses() {
        List<Weakness> weaknesses = new ArrayList<>();
        for (Concern concern : told()) {
            for (Weakness weakness : concern.weaknesses()) {
                int known = same(weaknesses, weakness);
                if (known < 0) {
                    weaknesses.add(weakness);
                } else {
                    weaknesses.set(known, weaknesses.get(known).and(weakness));
                }
            }
        }
        return weaknesses;
    }

    /** Those that still say something; all of them where none does. */
    public Collection<Concern> told() {
        List<Concern> live = live();
        return live.isEmpty() ? concerns.values() : live;
    }

    /** Whether a concern asks for the same decision: the same product and the same remedy. */
    boolean hasKeyOf(Concern concern) {
        return product.equals(concern.product()) && remedy.equals(concern.remedy());
    }

    /** Whether a concern is about the same product and just the same weaknesses, whatever words another publisher has for the remedy. */
    boolean isAbout(Concern concern) {
        List<Weakness> own = weaknesses();
        return product.equals(concern.product())
                && areWithin(own, concern.weaknesses())
                && areWithin(concern.weaknesses(), own);
    }

    Alert with(Concern concern) {
        SortedMap<SourceId, Concern> others = new TreeMap<>(concerns);
        others.put(concern.source(), concern);
        return new Alert(product, remedy, others);
    }

    Alert keyed(RemedyKey other) {
        return new Alert(product, other, concerns);
    }

    /** How good the best of its remedies is: 0 is the best. */
    int remedyRank() {
        return told().stream()
                .mapToInt(concern -> concern.remedy().rank())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private List<Concern> live() {
        return concerns.values().stream()
                .filter(concern -> !concern.assets().isEmpty())
                .toList();
    }

    private static boolean areWithin(List<Weakness> some, List<Weakness> all) {
        return some.stream().allMatch(each -> same(all, each) >= 0);
    }

    private static int same(List<Weakness> all, Weakness one) {
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).isSame(one)) {
                return index;
            }
        }
        return -1;
    }

    private static <T extends Comparable<T>> T worst(List<T> all, T least) {
        return all.stream().max(Comparator.naturalOrder()).orElse(least);
    }
}
