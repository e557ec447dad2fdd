package eu.salvus.warning.match;

import eu.salvus.twin.Asset;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.product.Unsaid;
import eu.salvus.warning.product.Vendors;
import eu.salvus.warning.version.DeviceVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The assets of many organisations, tens of millions of them: what they are is interned, and for each product and version stands the list
 * of assets that are it. An advisory is held against products and their distinct versions, never against assets; four bytes an asset.
 *
 * <p>It knows no numbers of single devices: what an advisory says about serial numbers is found by each organisation's own
 * {@link AssetIndex}. Products of several parts are never more than to check here. Immutable.
 */
public final class FleetIndex {
    private final Search search;
    private final Map<Asset, Integer> products;
    private final List<@Nullable DeviceVersion> versions;
    private final int[] identities;
    private final Postings postings;

    private FleetIndex(Builder builder) {
        AssetIndex index = AssetIndex.of(builder.products, builder.vendors);
        search = new Search(index, Lessons.NONE, LocalDate.MIN);
        products = new HashMap<>(builder.products.size() * 2);
        builder.products.forEach(product -> products.put(product, products.size()));
        versions = Collections.unmodifiableList(new ArrayList<>(builder.versions));
        identities = Arrays.copyOf(builder.identities, builder.products.size() + 1);
        identities[builder.products.size()] = versions.size();
        postings = Postings.of(builder.assets, builder.assetCount, builder.ends, versions.size());
    }

    /** An index of inventories, one an organisation. */
    public static FleetIndex of(List<? extends Collection<Asset>> organisations, Vendors vendors) {
        Map<Asset, Map<String, Integer>> known = new LinkedHashMap<>();
        organisations.forEach(assets ->
                assets.forEach(asset -> known.computeIfAbsent(Builder.product(asset), none -> new LinkedHashMap<>())
                        .put(Builder.version(asset), 0)));
        Builder builder = new Builder(vendors);
        known.forEach((product, versions) -> {
            List<String> all = List.copyOf(versions.keySet());
            int first = builder.product(product, all);
            versions.replaceAll((version, none) -> first + all.indexOf(version));
        });
        for (Collection<Asset> assets : organisations) {
            builder.organisation(assets.stream()
                    .mapToInt(asset -> known.getOrDefault(Builder.product(asset), Map.of())
                            .getOrDefault(Builder.version(asset), 0))
                    .toArray());
        }
        return builder.build();
    }

    /** How many assets it holds. */
    public int assets() {
        return postings.size();
    }

    /** Which assets an advisory concerns. */
    public FleetVerdict match(Advisory advisory) {
        List<FleetVerdict.Slice> slices = new ArrayList<>();
        if (!advisory.withdrawn()) {
            Weighing weighing = new Weighing(advisory);
            search.candidates(advisory).forEach((product, candidates) -> {
                int number = products.getOrDefault(product, 0);
                Outcomes outcomes = new Outcomes(weighing, candidates);
                for (int identity = identities[number]; identity < identities[number + 1]; identity++) {
                    Outcome outcome = outcomes.at(versions.get(identity));
                    if (outcome != null && postings.count(identity) > 0) {
                        slices.add(new FleetVerdict.Slice(outcome, identity));
                    }
                }
            });
        }
        return new FleetVerdict(postings, slices);
    }

    /** Builds an index: products with their versions first, then the organisations, asset by asset. */
    public static final class Builder {
        private static final int FIRST = 1 << 16;

        private final Vendors vendors;
        private final List<Asset> products = new ArrayList<>();
        private final List<@Nullable DeviceVersion> versions = new ArrayList<>();
        private final Map<String, DeviceVersion> read = new HashMap<>();
        private int[] identities = new int[FIRST];
        private int[] assets = new int[FIRST];
        private int assetCount;
        private final List<Integer> ends = new ArrayList<>();

        /** With a table of makers. */
        public Builder(Vendors vendors) {
            this.vendors = vendors;
        }

        /**
         * Adds a product; each must differ from all others.
         *
         * @param product an asset that is it; its version, name and numbers do not count
         * @param texts its versions, distinct; an empty text is a version nobody wrote down
         * @return the identity of the first version; those of the others follow it
         */
        public int product(Asset product, List<String> texts) {
            if (products.size() == identities.length) {
                identities = Arrays.copyOf(identities, identities.length * 2);
            }
            identities[products.size()] = versions.size();
            products.add(product.toBuilder().version(null).build());
            texts.forEach(text ->
                    versions.add(Unsaid.version(text) ? null : read.computeIfAbsent(text, DeviceVersion::parse)));
            return versions.size() - texts.size();
        }

        /**
         * Adds an organisation.
         *
         * @param assetIdentities for each of its assets the identity it was given by {@link #product}
         */
        public Builder organisation(int... assetIdentities) {
            if (assetCount + assetIdentities.length > assets.length) {
                int grown = (int) Math.min(Integer.MAX_VALUE - 8L, assets.length * 3L / 2);
                assets = Arrays.copyOf(assets, Math.max(grown, assetCount + assetIdentities.length));
            }
            System.arraycopy(assetIdentities, 0, assets, assetCount, assetIdentities.length);
            assetCount += assetIdentities.length;
            ends.add(assetCount);
            return this;
        }

        /** Room for so many assets, when it is known how many come. */
        public Builder expecting(int count) {
            assets = Arrays.copyOf(assets, Math.max(count, assets.length));
            return this;
        }

        /** The index. */
        public FleetIndex build() {
            return new FleetIndex(this);
        }

        private static Asset product(Asset asset) {
            return Asset.builder("")
                    .kind(asset.kind())
                    .zone("")
                    .vendor(asset.vendor())
                    .product(asset.product())
                    .model(asset.model())
                    .cpe(asset.cpe())
                    .purl(asset.purl())
                    .udi(DeviceIdentifier.of(asset.udi()))
                    .fileHashes(asset.fileHashes())
                    .operatingSystem(asset.operatingSystem())
                    .build();
        }

        private static String version(Asset asset) {
            return asset.version() == null ? "" : asset.version();
        }
    }
}
