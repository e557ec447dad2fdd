package eu.salvus.benchmark.delivery;

import eu.salvus.twin.Asset;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.alert.Affectedness;
import eu.salvus.warning.alert.AssetRef;
import eu.salvus.warning.alert.Concern;
import eu.salvus.warning.alert.Concerns;
import eu.salvus.warning.alert.Finding;
import eu.salvus.warning.alert.ProductNames;
import eu.salvus.warning.alert.Sighting;
import eu.salvus.warning.alert.Threats;
import eu.salvus.warning.match.AssetIndex;
import eu.salvus.warning.match.MatchedKey;
import eu.salvus.warning.match.Matcher;
import eu.salvus.warning.match.Outcome;
import eu.salvus.warning.match.Verdict;
import eu.salvus.warning.match.Weighed;
import eu.salvus.warning.product.Vendors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** What a virtual hospital has: devices of which some are the ones that bulletins are about. Several hospitals have the same. */
final class Inventory {

    private static final Vendors VENDORS = Vendors.builtIn();
    private static final ProductNames PRODUCTS = new ProductNames(VENDORS);
    private static final int ASSETS = 100;
    private static final String TWIN = "twin";

    private final Matcher matcher;
    private final Map<Advisory, List<Concern>> known = new ConcurrentHashMap<>();

    private Inventory(List<Asset> assets) {
        this.matcher = new Matcher(AssetIndex.of(assets, VENDORS));
    }

    /**
     * Draws one.
     *
     * @param products of how many bulletins there are; each device is one of five times as many
     */
    static Inventory draw(long seed, int products) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Asset> assets = new ArrayList<>();
        for (int asset = 0; asset < ASSETS; asset++) {
            int product = 1 + random.nextInt(5 * products);
            assets.add(Asset.builder("device-" + asset)
                    .kind(Asset.Kind.MEDICAL_DEVICE)
                    .zone("ward")
                    .vendor(Bulletin.maker(product))
                    .product(Bulletin.product(product))
                    .version((1 + random.nextInt(8)) + "." + random.nextInt(10))
                    .build());
        }
        return new Inventory(assets);
    }

    /** What an advisory means for it: found once, as each hospital has a machine of its own to find it. */
    List<Concern> concerns(Advisory advisory) {
        return known.computeIfAbsent(advisory, this::find);
    }

    private List<Concern> find(Advisory advisory) {
        List<Finding> findings = new ArrayList<>();
        for (Verdict verdict : matcher.match(advisory)) {
            if (verdict.outcome() != Outcome.NOT_AFFECTED) {
                findings.add(finding(verdict));
            }
        }
        return Concerns.of(advisory, findings, Threats.UNKNOWN, PRODUCTS);
    }

    private static Finding finding(Verdict verdict) {
        return new Finding(
                new AssetRef(TWIN, verdict.asset().id()),
                verdict.asset(),
                verdict.product().id(),
                new Sighting(
                        verdict.outcome() == Outcome.AFFECTED ? Affectedness.AFFECTED : Affectedness.TO_CHECK,
                        verdict.keys().stream().map(MatchedKey::asset).toList(),
                        verdict.confidence(),
                        verdict.product().name(),
                        verdict.product().place()),
                verdict.open().stream().map(Weighed::vulnerability).toList());
    }
}
