package eu.salvus.warning.source.feed;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.source.Exploitation.Judged;
import eu.salvus.warning.source.UnreadableException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a record of the CVE list (CVE JSON 5.x): what its numbering authority says, and what others added. */
final class CveRecord {

    private static final String PUBLISHER = "https://www.cve.org/";
    private static final List<String> SCORES = List.of("cvssV4_0", "cvssV3_1", "cvssV3_0", "cvssV2_0");

    private final String id;
    private final JsonNode root;
    private final JsonNode cna;
    private final CveProducts products;

    private CveRecord(String id, JsonNode root) {
        this.id = id;
        this.root = root;
        this.cna = root.path("containers").path("cna");
        this.products = products(root);
    }

    static CveRecord of(String name, JsonNode root) throws UnreadableException {
        String id = Fields.cve(Fields.text(root.path("cveMetadata"), "cveId"));
        if (id == null || !root.path("containers").path("cna").isObject()) {
            throw new UnreadableException(
                    name,
                    "$.cveMetadata.cveId",
                    "there is no id of CVE, or no container of its authority",
                    "is it a CVE record?");
        }
        return new CveRecord(id, root);
    }

    /** How many products it names beyond those that are kept; whether they concern anybody is not known. */
    int productsLeftOut() {
        return products.leftOut();
    }

    private static boolean rejected(JsonNode root) {
        return "REJECTED".equals(Fields.text(root.path("cveMetadata"), "state"));
    }

    private static CveProducts products(JsonNode root) {
        CveProducts products = new CveProducts();
        if (!rejected(root)) {
            products.read(root.path("containers").path("cna").path("affected"), "$.containers.cna.affected");
            JsonNode others = root.path("containers").path("adp");
            for (int i = 0; i < others.size(); i++) {
                products.read(others.path(i).path("affected"), "$.containers.adp[" + i + "].affected");
            }
        }
        return products;
    }

    Advisory advisory() {
        JsonNode metadata = root.path("cveMetadata");
        boolean rejected = rejected(root);
        String title = Fields.text(cna, "title");
        return new Advisory(
                PUBLISHER,
                speaker(metadata),
                id,
                metadata.path("serial").isIntegralNumber()
                        ? metadata.path("serial").toString()
                        : UndatedContent.fingerprint(root),
                title == null ? id : title,
                time(Fields.text(metadata, "datePublished")),
                time(Fields.text(metadata, "dateUpdated")),
                Tlp.CLEAR,
                rejected,
                products.products(),
                rejected ? List.of() : List.of(vulnerability(title)),
                Stream.concat(Stream.of(PUBLISHER + "CVERecord?id=" + id), references())
                        .distinct()
                        .toList());
    }

    /** Who numbered it says what to do; what others added to the record is none of that. */
    private Speaker speaker(JsonNode metadata) {
        String name = Fields.text(cna.path("providerMetadata"), "shortName");
        return Authorities.speaker(
                name == null ? Fields.text(metadata, "assignerShortName") : name,
                cna.path("affected")
                        .valueStream()
                        .map(product -> product.path("vendor").asString(""))
                        .toList());
    }

    /** What CISA's analysts judged by SSVC, null where they did not. */
    @Nullable
    Judged judged(String source) {
        for (JsonNode container : root.path("containers").path("adp")) {
            if ("CISA-ADP".equals(Fields.text(container.path("providerMetadata"), "shortName"))) {
                for (JsonNode metric : container.path("metrics")) {
                    Map<String, String> choices = choices(metric.path("other"));
                    if (!choices.isEmpty()) {
                        return new Judged(id, source, choices);
                    }
                }
            }
        }
        return null;
    }

    private static Map<String, String> choices(JsonNode other) {
        Map<String, String> choices = new TreeMap<>();
        if ("ssvc".equals(Fields.text(other, "type"))) {
            for (JsonNode option : other.path("content").path("options")) {
                option.properties().forEach(choice -> {
                    if (choice.getValue().isString()) {
                        choices.put(choice.getKey(), choice.getValue().stringValue());
                    }
                });
            }
        }
        return choices;
    }

    private Vulnerability vulnerability(@Nullable String title) {
        return new Vulnerability(
                List.of(id),
                title,
                english(cna.path("descriptions")),
                vectors(),
                products.statuses(),
                Stream.concat(
                                remedies("solutions", Remediation.Kind.VENDOR_FIX),
                                remedies("workarounds", Remediation.Kind.WORKAROUND))
                        .toList(),
                metrics().anyMatch(metric -> "kev".equals(Fields.text(metric.path("other"), "type"))));
    }

    private Stream<JsonNode> metrics() {
        return Stream.concat(
                cna.path("metrics").valueStream(),
                root.path("containers")
                        .path("adp")
                        .valueStream()
                        .flatMap(one -> one.path("metrics").valueStream()));
    }

    private List<String> vectors() {
        List<JsonNode> metrics = metrics().toList();
        List<String> vectors = new ArrayList<>();
        for (String version : SCORES) {
            for (JsonNode metric : metrics) {
                String vector = Fields.text(metric.path(version), "vectorString");
                if (vector != null && !vectors.contains(vector)) {
                    vectors.add(vector);
                }
            }
        }
        return vectors;
    }

    private Stream<Remediation> remedies(String name, Remediation.Kind kind) {
        String text = english(cna.path(name));
        return text == null
                ? Stream.empty()
                : Stream.of(new Remediation(kind, text, List.of(), "$.containers.cna." + name, null));
    }

    private Stream<String> references() {
        return cna.path("references").valueStream().<String>mapMulti((reference, each) -> {
            String url = Fields.text(reference, "url");
            if (url != null) {
                each.accept(url);
            }
        });
    }

    /** The first text in English, or the first at all. */
    private static @Nullable String english(JsonNode texts) {
        String first = null;
        for (JsonNode text : texts) {
            String value = Fields.text(text, "value");
            if (value != null && text.path("lang").asString("").startsWith("en")) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first;
    }

    /** Some records have times without a zone, which are UTC. */
    private static @Nullable Instant time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException withoutZone) {
            try {
                return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            } catch (DateTimeParseException noTime) {
                return null;
            }
        }
    }
}
