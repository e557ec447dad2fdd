package eu.salvus.benchmark;

import eu.salvus.twin.Asset;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.match.FleetIndex;
import eu.salvus.warning.product.Vendors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Made-up inventories of many hospitals: products of Zipf popularity (the product of rank r is 1/r as frequent as the first), makers written
 * in a second way in a fifth of the assets, a tenth of the assets without a version and a twentieth with an odd one.
 */
final class MadeFleet {
    private static final long SEED = 2026;
    private static final int PRODUCTS = 200_000;
    private static final int MAKERS = 2_000;
    private static final int TWO_WAYS = 20_000;
    private static final double DIRTY = 0.2;
    private static final double WITHOUT_VERSION = 0.10;
    private static final double ODD_VERSION = 0.05;
    private static final int MOST_VERSIONS = 120;
    private static final int LEAST_VERSIONS = 4;
    private static final int ASSETS_A_VERSION = 25;
    private static final String[] KINDS = {
        "Pump",
        "Monitor",
        "Analyser",
        "Ventilator",
        "Scanner",
        "Gateway",
        "Recorder",
        "Workstation",
        "Injector",
        "Warmer"
    };
    private static final String[] SYLLABLES = {
        "ba", "do", "fe", "ga", "hi", "ju", "ka", "lo", "mi", "ne", "po", "ra", "su", "ti", "vo", "ze"
    };

    private final int hospitals;
    private final int assetsEach;
    private final FleetIndex.Builder builder = new FleetIndex.Builder(Vendors.builtIn());
    private final int[] clean = new int[PRODUCTS];
    private final int[] dirty = new int[TWO_WAYS];

    MadeFleet(int hospitals, int assetsEach) {
        this.hospitals = hospitals;
        this.assetsEach = assetsEach;
    }

    /** Draws the inventories, hospital by hospital. */
    FleetIndex.Builder draw() {
        builder.expecting(hospitals * assetsEach);
        for (int rank = 0; rank < PRODUCTS; rank++) {
            List<String> versions = versions(rank);
            clean[rank] = builder.product(asset(rank, maker(rank)), versions);
            if (rank < TWO_WAYS) {
                dirty[rank] = builder.product(asset(rank, maker(rank).toUpperCase(Locale.ROOT) + " GmbH"), versions);
            }
        }
        SplittableRandom random = new SplittableRandom(SEED);
        Zipf zipf = new Zipf(PRODUCTS);
        int[] identities = new int[assetsEach];
        for (int hospital = 0; hospital < hospitals; hospital++) {
            for (int asset = 0; asset < assetsEach; asset++) {
                int rank = zipf.draw(random);
                boolean second = rank < TWO_WAYS && random.nextDouble() < DIRTY;
                identities[asset] = (second ? dirty[rank] : clean[rank]) + version(rank, random);
            }
            builder.organisation(identities);
        }
        return builder;
    }

    /** An advisory about the product of a rank, counted from 1, and the older half of its versions. */
    Advisory advisory(int rank) {
        int product = rank - 1;
        int half = numbered(product) / 2;
        AdvisedProduct advised = new AdvisedProduct(
                "P",
                "$.product_tree.branches[0].branches[0].branches[0].product",
                name(product),
                maker(product),
                null,
                name(product),
                new VersionStatement.Range("< " + number(half)),
                ProductIdentifiers.NONE,
                List.of());
        Vulnerability weakness = new Vulnerability(
                List.of("CVE-2026-0001"),
                null,
                null,
                List.of(),
                Map.of("P", Vulnerability.Status.AFFECTED),
                List.of(),
                false);
        return new Advisory(
                "https://example.org",
                Speaker.UNKNOWN,
                "MADE-" + rank,
                "1",
                "Made up",
                null,
                null,
                Tlp.CLEAR,
                false,
                List.of(advised),
                List.of(weakness),
                List.of());
    }

    private int version(int rank, SplittableRandom random) {
        double draw = random.nextDouble();
        if (draw < WITHOUT_VERSION) {
            return 0;
        }
        return draw < WITHOUT_VERSION + ODD_VERSION ? 1 : 2 + random.nextInt(numbered(rank));
    }

    private int numbered(int rank) {
        double expected = (double) hospitals * assetsEach / (Math.log(PRODUCTS) + 0.58) / (rank + 1);
        return (int) Math.clamp(expected / ASSETS_A_VERSION, LEAST_VERSIONS, MOST_VERSIONS);
    }

    private List<String> versions(int rank) {
        List<String> versions = new ArrayList<>(List.of("", "see sticker"));
        for (int i = 0; i < numbered(rank); i++) {
            versions.add(number(i));
        }
        return versions;
    }

    private static String number(int version) {
        return 1 + version / 20 + "." + version / 5 % 4 + "." + version % 5;
    }

    private static Asset asset(int rank, String maker) {
        return Asset.builder("")
                .kind(Asset.Kind.MEDICAL_DEVICE)
                .zone("")
                .vendor(maker)
                .product(name(rank))
                .build();
    }

    private static String name(int rank) {
        return word(rank / KINDS.length) + " " + KINDS[rank % KINDS.length] + " " + (100 + rank % 900) + "X";
    }

    private static String maker(int rank) {
        return word(rank * 31 % MAKERS) + "tek Instruments";
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder("Q");
        for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }
}
