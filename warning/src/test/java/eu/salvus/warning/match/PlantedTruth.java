package eu.salvus.warning.match;

import eu.salvus.twin.Asset;
import eu.salvus.twin.AssetBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Assets planted for advisories, with the truth about each, as docs/warning.md describes: hits and as many near misses, 20 % of the makers
 * dirtied, 10 % without a version, 5 % with an odd one. It reads the advisories by itself and knows the truth because it made it.
 */
final class PlantedTruth {
    private static final double DIRTY = 0.20;
    private static final double WITHOUT_VERSION = 0.10;
    private static final double ODD_VERSION = 0.05;
    private static final List<String> ODD =
            List.of("see sticker", "latest", "n/a (2019)", "unknown, please check", "as delivered", "SW of the ward");
    private static final List<String> OTHER_MAKERS = List.of(
            "Acme Instruments",
            "Nordlicht Klinik-IT GmbH",
            "Zhejiang Example Medical",
            "Kestrel Labs",
            "Cisco",
            "Mindray");
    private static final List<String> OTHER_PRODUCTS =
            List.of("Orchid Warmer", "Fjord Analyser 9", "Bramble Recorder", "Quill Scale K4", "Heron Lamp");

    private final Random random;
    private final List<Planted> planted = new ArrayList<>();

    private PlantedTruth(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A planted asset.
     *
     * @param asset the asset
     * @param advisory the advisory it was planted for
     * @param affected the truth
     * @param decidable whether its data tell the truth
     * @param nearMiss how it misses, or null for a hit
     */
    record Planted(
            Asset asset,
            String advisory,
            boolean affected,
            boolean decidable,
            @Nullable String nearMiss) {}

    /** A product of an advisory with everything said about its versions. */
    private record Line(String advisory, String vendor, String product, List<String> versions, Set<String> single) {
        Line(String advisory, String vendor, String product) {
            this(advisory, vendor, product, new ArrayList<>(), new LinkedHashSet<>());
        }
    }

    /** Plants so many hits, and as many near misses, for each line of the advisories. */
    static List<Planted> of(List<Path> advisories, long seed, int hits) {
        PlantedTruth truth = new PlantedTruth(seed);
        for (Path advisory : advisories) {
            for (Line line : lines(JsonMapper.builder().build().readTree(advisory.toFile()))) {
                for (int i = 0; i < hits; i++) {
                    truth.hit(line);
                    truth.nearMiss(line);
                }
            }
        }
        return truth.planted;
    }

    /** One line a maker and product: only products the advisory calls affected. */
    private static List<Line> lines(JsonNode document) {
        Set<String> affected = new LinkedHashSet<>();
        document.path("vulnerabilities")
                .forEach(weakness -> weakness.path("product_status")
                        .path("known_affected")
                        .forEach(id -> affected.add(id.asString())));
        String id = document.path("document").path("tracking").path("id").asString();
        Map<List<String>, Line> lines = new LinkedHashMap<>();
        for (JsonNode vendor : document.path("product_tree").path("branches")) {
            for (JsonNode product : vendor.path("branches")) {
                String maker = vendor.path("name").asString();
                String name = product.path("name").asString();
                for (JsonNode version : product.path("branches")) {
                    if (affected.contains(
                            version.path("product").path("product_id").asString(""))) {
                        Line line = lines.computeIfAbsent(List.of(maker, name), none -> new Line(id, maker, name));
                        line.versions().add(version.path("name").asString());
                        if (version.path("category").asString().equals("product_version")) {
                            line.single().add(version.path("name").asString());
                        }
                    }
                }
            }
        }
        return List.copyOf(lines.values());
    }

    private void hit(Line line) {
        String text = line.versions().get(random.nextInt(line.versions().size()));
        Optional<PlainRange> range = PlainRange.of(text);
        boolean all = line.versions().stream().anyMatch(PlantedTruth::all);
        Optional<String> version = range.flatMap(plain -> plain.inside(random));
        if (version.isEmpty() && line.single().contains(text) && !text.matches(".*[<>*].*|.* (and|or) .*")) {
            String[] words = text.split(" \\| ");
            version = Optional.of(words[random.nextInt(words.length)]);
        }
        version(line, dirtied(line.vendor()), line.product(), version.orElse(null), all, true, null);
    }

    private static boolean all(String version) {
        return version.equals("vers:all/*") || version.startsWith("* (end-of-life");
    }

    private void nearMiss(Line line) {
        Optional<String> beyond = beyond(line);
        int kind = random.nextInt(3);
        if (kind == 0 && beyond.isPresent()) {
            version(
                    line,
                    dirtied(line.vendor()),
                    line.product(),
                    beyond.get(),
                    false,
                    false,
                    "version beyond the range");
        } else if (kind == 1) {
            String product = OTHER_PRODUCTS.get(random.nextInt(OTHER_PRODUCTS.size()));
            version(line, dirtied(line.vendor()), product, "1.0", true, false, "other product of the maker");
        } else {
            String vendor = OTHER_MAKERS.get(random.nextInt(OTHER_MAKERS.size()));
            String product =
                    random.nextBoolean() ? line.product() : line.product() + " " + (2 + random.nextInt(8)) + "00";
            version(line, vendor, product, inside(line), true, false, "other maker with a like product");
        }
    }

    private @Nullable String inside(Line line) {
        return PlainRange.of(line.versions().getFirst())
                .flatMap(range -> range.inside(random))
                .orElse("1.0");
    }

    /** A version that all lines about the product leave out. */
    private Optional<String> beyond(Line line) {
        List<Optional<PlainRange>> ranges =
                line.versions().stream().map(PlainRange::of).toList();
        if (ranges.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return ranges.getFirst()
                .orElseThrow()
                .outside(random)
                .filter(version ->
                        ranges.stream().allMatch(range -> range.orElseThrow().surelyOutside(version)));
    }

    /** Takes the version away or makes it odd at times; then only all versions still decide. */
    private void version(
            Line line,
            String vendor,
            String product,
            @Nullable String version,
            boolean any,
            boolean affected,
            @Nullable String miss) {
        double draw = random.nextDouble();
        boolean known = version != null;
        String written = version;
        if (draw < WITHOUT_VERSION) {
            written = null;
            known = false;
        } else if (draw < WITHOUT_VERSION + ODD_VERSION || version == null) {
            written = ODD.get(random.nextInt(ODD.size()));
            known = false;
        } else if (random.nextInt(4) == 0 && Character.isDigit(version.charAt(0))) {
            written = (random.nextBoolean() ? "v" : "Version ") + version;
        }
        AssetBuilder asset = Asset.builder("asset-" + planted.size())
                .name("Device " + planted.size() + " of ward " + (1 + random.nextInt(20)))
                .kind(Asset.Kind.MEDICAL_DEVICE)
                .zone("devices")
                .vendor(vendor)
                .product(random.nextInt(10) == 0 ? product.toUpperCase(Locale.ROOT) : product)
                .version(written);
        planted.add(new Planted(asset.build(), line.advisory(), affected, known || any, miss));
    }

    private String dirtied(String vendor) {
        return random.nextDouble() < DIRTY ? DirtyVendor.of(vendor, random) : vendor;
    }
}
