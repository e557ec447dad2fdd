package eu.salvus.benchmark.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A revision of a made-up advisory in CSAF 2.0 about one product, large as a medical advisory usually is.
 *
 * @param number of the advisory, from 1; of the product too
 * @param revision from 1
 * @param released when the first revision was released
 * @param revised when this one was
 */
record Bulletin(int number, int revision, Instant released, Instant revised) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PARAGRAPHS = 20;
    private static final String PARAGRAPH =
            "Whoever reaches the device over the network can change what it shows. Place it behind a firewall, allow "
                    + "connections from known machines only, and ask the manufacturer's service before anything is changed on it. ";

    /** The maker of the product. */
    static String maker(int number) {
        return "Maker Q" + number + " Instruments";
    }

    /** The product. */
    static String product(int number) {
        return "Qevo " + (1000 + number) + "X";
    }

    /** The same advisory, released again with nothing new but its dates. */
    Bulletin again(Instant now) {
        return new Bulletin(number, revision + 1, released, now);
    }

    String trackingId() {
        return "SALVUS-MADE-" + number;
    }

    /** The document. */
    byte[] document(String namespace) {
        return JSON.writeValueAsString(Map.of(
                        "document", head(namespace),
                        "product_tree", tree(),
                        "vulnerabilities", List.of(weakness())))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> head(String namespace) {
        List<Map<String, Object>> history = new ArrayList<>();
        for (int each = 1; each <= revision; each++) {
            history.add(Map.of(
                    "date", (each == 1 ? released : revised).toString(), "number", "" + each, "summary", "Released."));
        }
        return Map.of(
                "category",
                "csaf_security_advisory",
                "csaf_version",
                "2.0",
                "title",
                "Weakness of " + product(number),
                "distribution",
                Map.of("tlp", Map.of("label", "WHITE")),
                "publisher",
                Map.of("category", "coordinator", "name", "Made-up Centre", "namespace", namespace),
                "tracking",
                Map.of(
                        "id",
                        trackingId(),
                        "version",
                        "" + revision,
                        "status",
                        "final",
                        "initial_release_date",
                        released.toString(),
                        "current_release_date",
                        (revision == 1 ? released : revised).toString(),
                        "revision_history",
                        history));
    }

    private Map<String, Object> tree() {
        Map<String, Object> range = Map.of(
                "category", "product_version_range",
                "name", "vers:generic/<5.0",
                "product", Map.of("product_id", "P1", "name", product(number) + " before 5.0"));
        Map<String, Object> product =
                Map.of("category", "product_name", "name", product(number), "branches", List.of(range));
        return Map.of(
                "branches", List.of(Map.of("category", "vendor", "name", maker(number), "branches", List.of(product))));
    }

    private Map<String, Object> weakness() {
        return Map.of(
                "cve", "CVE-2026-" + (10_000 + number),
                "notes",
                        List.of(Map.of(
                                "category",
                                "description",
                                "text",
                                PARAGRAPH.repeat(PARAGRAPHS).strip())),
                "product_status", Map.of("known_affected", List.of("P1")),
                "scores",
                        List.of(Map.of(
                                "products",
                                List.of("P1"),
                                "cvss_v3",
                                Map.of(
                                        "version", "3.1",
                                        "vectorString", "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:N",
                                        "baseScore", 5.4,
                                        "baseSeverity", "MEDIUM"))),
                "remediations",
                        List.of(Map.of(
                                "category", "vendor_fix",
                                "details", "Update to version 5.0.",
                                "product_ids", List.of("P1"))));
    }
}
