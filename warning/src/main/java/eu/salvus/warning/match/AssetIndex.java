package eu.salvus.warning.match;

import eu.salvus.twin.Asset;
import eu.salvus.twin.FileHash;
import eu.salvus.warning.product.ProductName;
import eu.salvus.warning.product.Slips;
import eu.salvus.warning.product.Vendor;
import eu.salvus.warning.product.Vendors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The assets of a hospital, found by what identifies them: from each key to the assets that bear it. It is built once for an inventory
 * and asked for each product of an advisory; no name is compared with all others. Immutable.
 */
public final class AssetIndex {
    private final Vendors vendors;
    private final Map<String, List<Face>> postings = new HashMap<>();
    private final Map<String, List<Face>> byAsset = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final NumberIndex serials = new NumberIndex();
    private final NumberIndex models = new NumberIndex();
    private final Map<String, List<Face>> numbered = new HashMap<>();

    private AssetIndex(Vendors vendors) {
        this.vendors = vendors;
    }

    /** An index of assets, with a table of makers. */
    public static AssetIndex of(Collection<Asset> assets, Vendors vendors) {
        AssetIndex index = new AssetIndex(vendors);
        FaceReader reader = new FaceReader(vendors);
        for (Asset asset : assets) {
            List<Face> read = reader.read(asset);
            index.byAsset.put(asset.id(), read);
            index.places.putIfAbsent(asset.id(), index.places.size());
            read.forEach(index::add);
        }
        return index;
    }

    /** The table of makers it was built with. */
    public Vendors vendors() {
        return vendors;
    }

    /** Where an asset stands in the inventory, from 0. */
    int place(Asset asset) {
        return places.getOrDefault(asset.id(), places.size());
    }

    private void add(Face face) {
        if (!face.serialNumber().isEmpty()) {
            serials.add(face.serialNumber(), face);
        }
        face.models().forEach(model -> models.add(model, face));
        if (!face.serialNumber().isEmpty() || !face.models().isEmpty()) {
            makers(face.vendor())
                    .forEach(maker -> numbered.computeIfAbsent(maker, none -> new ArrayList<>())
                            .add(face));
        }
        for (String key : keys(face)) {
            postings.computeIfAbsent(key, none -> new ArrayList<>()).add(face);
        }
    }

    private static Set<String> keys(Face face) {
        Set<String> keys = new LinkedHashSet<>();
        face.name().keys().forEach(key -> keys.add("name " + key));
        face.name().looseKeys().forEach(key -> keys.add("name " + key));
        face.vendor()
                .lineage()
                .forEach(maker -> face.name().telling().forEach(word -> keys.add("word " + maker + " " + word)));
        face.vendor()
                .lineage()
                .forEach(maker -> face.name().series().forEach(word -> keys.add("series " + maker + " " + word)));
        Slips.halves(face.name())
                .forEach(half -> face.vendor().lineage().forEach(maker -> keys.add("slip " + maker + " " + half)));
        if (face.orphan()) {
            keys.addAll(Orphans.keys(face.name()));
        }
        face.models().forEach(model -> keys.add("model " + model));
        if (face.deviceIdentifier() != null) {
            keys.add("device " + face.deviceIdentifier());
        }
        face.files().forEach(file -> keys.add(file(file)));
        if (face.packaged() != null) {
            keys.add("package " + face.packaged().key());
        }
        if (face.cpe() != null) {
            keys.add("cpe " + face.cpe().key());
        }
        return keys;
    }

    /** Everything that may be a product, each once; only a look at each tells. */
    List<Face> candidates(Leaf leaf, Numbers numbers, Taught taught) {
        Set<Face> found = new LinkedHashSet<>();
        taught.otherKeys(leaf).forEach(key -> found.addAll(postings("name " + key)));
        keys(leaf).forEach(key -> found.addAll(postings(key)));
        found.addAll(numbers.faces());
        return List.copyOf(found);
    }

    /** By which keys a product is looked for, but for the numbers that it gives and what was taught. */
    static List<String> keys(Leaf leaf) {
        List<String> keys = new ArrayList<>();
        leaf.name().keys().forEach(key -> keys.add("name " + key));
        leaf.name().looseKeys().forEach(key -> keys.add("name " + key));
        for (String maker : leaf.vendor().lineage()) {
            for (String word : leaf.name().telling()) {
                keys.add("word " + maker + " " + word);
                if (word.length() <= ProductName.LONGEST_SERIES) {
                    keys.add("series " + maker + " " + word);
                }
            }
            leaf.name().series().forEach(word -> keys.add("word " + maker + " " + word));
            Slips.halves(leaf.name()).forEach(half -> keys.add("slip " + maker + " " + half));
        }
        keys.addAll(Orphans.sought(leaf.name()));
        leaf.name().modelNumbers().forEach(model -> keys.add("model " + model));
        leaf.versionModels().models().forEach(model -> keys.add("model " + model));
        leaf.deviceIdentifiers().forEach(device -> keys.add("device " + device));
        leaf.files().forEach(file -> keys.add(file(file)));
        leaf.packages().forEach(packaged -> keys.add("package " + packaged.key()));
        if (leaf.cpe() != null) {
            keys.add("cpe " + leaf.cpe().key());
        }
        return keys;
    }

    private static String file(FileHash hash) {
        return "file " + hash.text();
    }

    /** All keys by which anything is found here, but for numbers. */
    Set<String> keys() {
        return Collections.unmodifiableSet(postings.keySet());
    }

    /** Whether anything here bears a number of a single device or of a model. */
    boolean hasNumbers() {
        return !numbered.isEmpty();
    }

    /** The assets that bear numbers a product gives. */
    Numbers numbers(Leaf leaf, Budget budget) {
        return new Numbers(
                serials.find(leaf.serialNumbers(), budget),
                models.find(leaf.models(), budget),
                models.find(leaf.stockKeepingUnits(), budget),
                !budget.spent());
    }

    /** The assets with any number that a maker may have made; those of which no maker is known among them. */
    Set<Face> numbered(Vendor maker) {
        Set<Face> faces = new LinkedHashSet<>(numbered.getOrDefault("", List.of()));
        makers(maker).forEach(name -> faces.addAll(numbered.getOrDefault(name, List.of())));
        return faces;
    }

    private static Set<String> makers(Vendor vendor) {
        return vendor.lineage().isEmpty() ? Set.of("") : vendor.lineage();
    }

    private List<Face> postings(String key) {
        return postings.getOrDefault(key, List.of());
    }

    /** An asset as the products it is: itself, its operating system, and what it is hosted on. */
    List<Face> around(Asset asset) {
        List<Face> around = new ArrayList<>(byAsset.getOrDefault(asset.id(), List.of()));
        if (asset.hostedOn() != null) {
            around.addAll(byAsset.getOrDefault(asset.hostedOn(), List.of()));
        }
        return around;
    }
}
