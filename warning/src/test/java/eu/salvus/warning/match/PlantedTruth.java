package eu.salvus.warning.match;

import eu.salvus.twin.Asset;
import eu.salvus.twin.AssetBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Assets planted for advisories, with the truth about each, as docs/warning.md describes: hits and as many near misses, 20 % of the makers
 * dirtied, 10 % without a version, 5 % with an odd one, 10 % without a maker, 3 % each with a dealer or a brand in its place, or a slip in
 * the product's name. It reads the advisories by itself and knows the truth because it made it.
 */
final class PlantedTruth {
    static final double DIRTY = 0.20;
    static final double WITHOUT_VERSION = 0.10;
    static final double ODD_VERSION = 0.05;

    /** One line in so many also stands in a document of its own that means certain serial numbers: no medical advisory of CISA gives any. */
    private static final int NUMBERED = 20;

    private static final List<String> ODD =
            List.of("see sticker", "latest", "n/a (2019)", "unknown, please check", "as delivered", "SW of the ward");
    private static final List<String> OTHER_MAKERS = List.of(
            "Acme Instruments",
            "Nordlicht Klinik-IT GmbH",
            "Zhejiang Example Medical",
            "Kestrel Labs",
            "Cisco",
            "Mindray");

    /** A number of a model, and nothing that stands for several. */
    private static final Pattern MODEL =
            Pattern.compile("(?<![\\d.])\\d{2,6}(?![\\d.xX*]|\\s*(?:-|–|to\\b|through\\b)\\s*\\d)");

    private static final Pattern SEVERAL =
            Pattern.compile("(?i)series|family|models|versions?|all\\b|\\d\\p{L}?\\s*(?:/|-|–|to)\\s*\\d");

    private static final Pattern BEARS_A_NUMBER = Pattern.compile("\\d{4}");

    private final Random random;
    private final List<Draft> drafts = new ArrayList<>();

    private PlantedTruth(long seed) {
        this.random = new Random(seed);
    }

    /** How an asset misses. */
    enum Miss {
        /** The next version that is not meant. */
        VERSION,
        /** Another model, or another product of the same brand. */
        SIBLING,
        /** The same name of somebody else. */
        OTHER_MAKER,
        /** The same product with a number that is not meant. */
        OTHER_SERIAL
    }

    /**
     * A planted asset.
     *
     * @param asset the asset
     * @param advisory the advisory it was planted for
     * @param decidable whether its data tell the truth
     * @param miss how it misses, or null for a hit
     * @param dirtied whether its maker is written otherwise than in the advisory
     * @param odd whether its version is no version
     * @param spoilt what befell its name, or null
     */
    record Planted(
            Asset asset,
            String advisory,
            boolean decidable,
            @Nullable Miss miss,
            boolean dirtied,
            boolean odd,
            SpoiltName.@Nullable How spoilt) {
        boolean affected() {
            return miss == null;
        }

        /** Whether its maker's is the name of a dealer, and nothing but its product's name says what it is: then no program may decide. */
        boolean byNameAlone() {
            return spoilt == SpoiltName.How.DEALER
                    && asset.serialNumber() == null
                    && !BEARS_A_NUMBER.matcher(asset.product()).find()
                    && !asset.product().contains(asset.vendor());
        }
    }

    /**
     * All that was planted.
     *
     * @param assets hits and misses
     * @param documents advisories beside those of the corpus
     */
    record Garden(List<Planted> assets, List<String> documents) {}

    /** A product of an advisory with everything said about its versions. */
    private record Line(
            String advisory, String vendor, String product, List<String> versions, Set<String> single, List<Line> all) {
        Line(String advisory, String vendor, String product, List<Line> all) {
            this(advisory, vendor, product, new ArrayList<>(), new LinkedHashSet<>(), all);
        }
    }

    /** An asset before its data are spoilt; the version is null where none can be told that is surely meant. */
    private record Draft(
            String advisory,
            String vendor,
            String product,
            @Nullable String version,
            @Nullable String serial,
            boolean anyVersion,
            @Nullable Miss miss) {}

    /** Plants so many hits, and as many near misses, for each line of the advisories. */
    static Garden of(List<Path> advisories, long seed, int hits) {
        PlantedTruth truth = new PlantedTruth(seed);
        List<String> documents = new ArrayList<>();
        int lines = 0;
        for (Path advisory : advisories) {
            for (Line line : lines(JsonMapper.builder().build().readTree(advisory.toFile()))) {
                for (int i = 0; i < hits; i++) {
                    truth.hit(line);
                    truth.nearMiss(line, i);
                }
                if (lines++ % NUMBERED == 0) {
                    documents.add(truth.numbered(line, hits));
                }
            }
        }
        return new Garden(truth.spoilt(), documents);
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
        List<Line> all = new ArrayList<>();
        for (JsonNode vendor : document.path("product_tree").path("branches")) {
            for (JsonNode product : vendor.path("branches")) {
                String maker = vendor.path("name").asString();
                String name = product.path("name").asString();
                for (JsonNode version : product.path("branches")) {
                    if (affected.contains(
                            version.path("product").path("product_id").asString(""))) {
                        Line line = lines.computeIfAbsent(List.of(maker, name), none -> new Line(id, maker, name, all));
                        line.versions().add(version.path("name").asString());
                        if (version.path("category").asString().equals("product_version")) {
                            line.single().add(version.path("name").asString());
                        }
                    }
                }
            }
        }
        all.addAll(lines.values());
        return List.copyOf(lines.values());
    }

    private void hit(Line line) {
        String text = line.versions().get(random.nextInt(line.versions().size()));
        Optional<String> version = PlainRange.of(text).flatMap(plain -> plain.inside(random));
        if (version.isEmpty() && line.single().contains(text) && !text.matches(".*[<>*].*|.* (and|or) .*")) {
            String[] words = text.split(" \\| ");
            version = Optional.of(words[random.nextInt(words.length)]);
        }
        boolean all = line.versions().stream().anyMatch(PlantedTruth::all);
        plant(line, line.vendor(), line.product(), version.orElse(null), all, null);
    }

    private static boolean all(String version) {
        return version.equals("vers:all/*") || version.startsWith("* (end-of-life");
    }

    /** By turns, as far as the line allows: a version beyond, a sibling, another maker. */
    private void nearMiss(Line line, int turn) {
        Optional<String> beyond = beyond(line);
        int kind = beyond.isPresent() ? turn % 3 : 1 + turn % 2;
        switch (kind) {
            case 0 -> plant(line, line.vendor(), line.product(), beyond.orElseThrow(), false, Miss.VERSION);
            case 1 -> plant(line, line.vendor(), sibling(line), inside(line), true, Miss.SIBLING);
            default -> {
                String vendor;
                do {
                    vendor = OTHER_MAKERS.get(random.nextInt(OTHER_MAKERS.size()));
                } while (line.vendor().contains(vendor));
                plant(line, vendor, line.product(), inside(line), true, Miss.OTHER_MAKER);
            }
        }
    }

    /** The model beside it, where the advisory names one model and not that one; else something else of the same brand. */
    private String sibling(Line line) {
        Matcher model = MODEL.matcher(line.product());
        if (model.find() && !SEVERAL.matcher(line.product()).find()) {
            String number = model.group();
            int last = number.charAt(number.length() - 1) - '0';
            String other = number.substring(0, number.length() - 1) + (last + 1 + random.nextInt(8)) % 10;
            boolean free = line.all().stream().noneMatch(each -> each.product().contains(other));
            if (free && !other.equals(number)) {
                return line.product().substring(0, model.start())
                        + other
                        + line.product().substring(model.end());
            }
        }
        return line.product().split("[ (,/]")[0] + " Bedside Charger";
    }

    private String inside(Line line) {
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

    /** A document that means devices of a line with certain serial numbers, whatever their version; some that are, some that are not. */
    private String numbered(Line line, int hits) {
        String id = "SERIAL-" + drafts.size();
        for (int i = 0; i < hits; i++) {
            String digits = String.format("%04d", random.nextInt(10_000));
            drafts.add(new Draft(id, line.vendor(), line.product(), "1.0", "QX7" + digits + "-B", true, null));
            drafts.add(new Draft(
                    id, line.vendor(), line.product(), "1.0", "QX8" + digits + "-B", true, Miss.OTHER_SERIAL));
        }
        Map<String, Object> product = Map.of(
                "product_id",
                "P",
                "name",
                line.product(),
                "product_identification_helper",
                Map.of("serial_numbers", List.of("QX7????-B")));
        Map<String, Object> version =
                Map.of("category", "product_version_range", "name", "vers:all/*", "product", product);
        Map<String, Object> name =
                Map.of("category", "product_name", "name", line.product(), "branches", List.of(version));
        Map<String, Object> vendor = Map.of("category", "vendor", "name", line.vendor(), "branches", List.of(name));
        return JsonMapper.builder()
                .build()
                .writeValueAsString(Map.of(
                        "document",
                        Map.of(
                                "csaf_version",
                                "2.0",
                                "title",
                                id,
                                "publisher",
                                Map.of("namespace", "https://example.org"),
                                "tracking",
                                Map.of("id", id, "version", "1")),
                        "product_tree",
                        Map.of("branches", List.of(vendor)),
                        "vulnerabilities",
                        List.of(Map.of(
                                "cve", "CVE-2026-0001", "product_status", Map.of("known_affected", List.of("P"))))));
    }

    private void plant(
            Line line, String vendor, String product, @Nullable String version, boolean any, @Nullable Miss miss) {
        drafts.add(new Draft(line.advisory(), vendor, product, version, null, any, miss));
    }

    /** Just the shares of makers and versions are spoilt that are asked for; a hit of which no version is surely meant has none. */
    private List<Planted> spoilt() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        Set<Integer> dirty = Set.copyOf(order.subList(0, (int) Math.round(DIRTY * drafts.size())));
        Map<Integer, SpoiltNamed> spoilt = spoiltNames(order, dirty);
        Collections.shuffle(order, random);
        order.sort((one, other) -> Boolean.compare(
                drafts.get(one).version() != null, drafts.get(other).version() != null));
        int without = (int) Math.round(WITHOUT_VERSION * drafts.size());
        int odd = without + (int) Math.round(ODD_VERSION * drafts.size());
        List<Planted> planted = new ArrayList<>(Collections.nCopies(drafts.size(), null));
        for (int place = 0; place < order.size(); place++) {
            int number = order.get(place);
            Draft draft = drafts.get(number);
            boolean none = place < without || draft.version() == null;
            boolean strange = !none && place < odd;
            String version = none ? null : strange ? ODD.get(random.nextInt(ODD.size())) : decorated(draft.version());
            SpoiltNamed named = spoilt.get(number);
            String clean = dirty.contains(number) ? DirtyVendor.of(draft.vendor(), random) : draft.vendor();
            String vendor = named == null ? clean : named.name().vendor();
            String product = named == null ? draft.product() : named.name().product();
            AssetBuilder asset = Asset.builder("asset-" + number)
                    .name("Device " + number + " of ward " + (1 + random.nextInt(20)))
                    .kind(Asset.Kind.MEDICAL_DEVICE)
                    .zone("devices")
                    .vendor(vendor)
                    .product(random.nextInt(10) == 0 ? product.toUpperCase(Locale.ROOT) : product)
                    .serialNumber(draft.serial())
                    .version(version);
            planted.set(
                    number,
                    new Planted(
                            asset.build(),
                            draft.advisory(),
                            named == null && (!none && !strange || draft.anyVersion()),
                            draft.miss(),
                            named == null && !clean.equals(draft.vendor()),
                            strange,
                            named == null ? null : named.how()));
        }
        return planted;
    }

    private record SpoiltNamed(SpoiltName.How how, SpoiltName name) {}

    /** By the number of its draft: of those with a clean maker, just so many hits and so many near misses as are asked for. */
    private Map<Integer, SpoiltNamed> spoiltNames(List<Integer> order, Set<Integer> dirty) {
        Map<Integer, SpoiltNamed> spoilt = new LinkedHashMap<>();
        List<Integer> clean = order.subList(dirty.size(), order.size());
        for (SpoiltName.How how : SpoiltName.How.values()) {
            for (boolean hit : List.of(true, false)) {
                int wanted = spoilt.size() + (int) Math.round(how.share() * drafts.size() / 2);
                for (int i = 0; i < clean.size() && spoilt.size() < wanted; i++) {
                    Draft draft = drafts.get(clean.get(i));
                    boolean asked = (draft.miss() == null) == hit && !spoilt.containsKey(clean.get(i));
                    // Another maker's it is no more once nobody says so.
                    boolean erased = draft.miss() == Miss.OTHER_MAKER && how != SpoiltName.How.SLIP;
                    SpoiltName name =
                            asked && !erased ? SpoiltName.of(how, draft.vendor(), draft.product(), random) : null;
                    if (name != null) {
                        spoilt.put(clean.get(i), new SpoiltNamed(how, name));
                    }
                }
            }
        }
        return spoilt;
    }

    private @Nullable String decorated(@Nullable String version) {
        return version != null && random.nextInt(4) == 0 && Character.isDigit(version.charAt(0))
                ? (random.nextBoolean() ? "v" : "Version ") + version
                : version;
    }
}
