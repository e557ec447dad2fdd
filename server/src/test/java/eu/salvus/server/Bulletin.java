package eu.salvus.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An advisory about the electrocardiograph that every practice of our archetype has, as tests write it.
 *
 * @param id the publisher's
 * @param revision its version
 * @param date when it was released, as ISO 8601
 * @param versions which are affected, as a range
 * @param vector of CVSS
 * @param fix what the maker says
 * @param workaround what can be done at once; empty for nothing
 */
public record Bulletin(
        String id, String revision, String date, String versions, String vector, String fix, String workaround) {

    /** As whom a centre publishes in tests. */
    public static final Map<String, Object> PUBLISHER = Map.of(
            "category",
            "coordinator",
            "name",
            "Centre des Trois Rivières",
            "namespace",
            "https://centre.example",
            "contact",
            "mailto:security@centre.example",
            "listed",
            true,
            "mirrored",
            true);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MEDIUM = "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:N";

    /** The usual one. */
    public static Bulletin usual(String id) {
        return new Bulletin(
                id, "1", "2026-11-20T10:00:00.000Z", "vers:generic/<5.0", MEDIUM, "Update to version 5.0.", "");
    }

    /** Another revision. */
    public Bulletin revised(String other) {
        return new Bulletin(id, other, date, versions, vector, fix, workaround);
    }

    /** Released at another time. */
    public Bulletin dated(String other) {
        return new Bulletin(id, revision, other, versions, vector, fix, workaround);
    }

    /** With another fix, and so another decision. */
    public Bulletin fixed(String other) {
        return new Bulletin(id, revision, date, versions, vector, other, workaround);
    }

    /** About other versions. */
    public Bulletin about(String other) {
        return new Bulletin(id, revision, date, other, vector, fix, workaround);
    }

    /** As bad as can be. */
    public Bulletin critical() {
        return new Bulletin(
                id, revision, date, versions, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", fix, workaround);
    }

    /** With something that can be done at once. */
    public Bulletin withWorkaround(String text) {
        return new Bulletin(id, revision, date, versions, vector, fix, text);
    }

    /** The same as somebody writes it by hand. */
    public Map<String, Object> draft() {
        return Map.of(
                "title",
                id,
                "summary",
                "Anybody on the network can change what it shows.",
                "tlp",
                "green",
                "products",
                List.of(Map.of("vendor", "Bramquist", "product", "Bramquist Spot", "versions", "<5.0")),
                "weaknesses",
                List.of(Map.of("name", "CVE-2026-0001", "description", "No password.", "vector", vector)),
                "remedies",
                List.of(Map.of("kind", "vendor-fix", "text", fix)),
                "references",
                List.of(Map.of("summary", "The maker", "address", "https://bramquist.example/1")),
                "note",
                "First version.");
    }

    /** The same as the centre of tests publishes it, under a label. */
    public String published(String label) {
        ObjectNode root = (ObjectNode) JSON.readTree(json());
        ObjectNode document = (ObjectNode) root.path("document");
        document.put("title", id);
        document.putObject("publisher")
                .put("category", "coordinator")
                .put("name", "Centre des Trois Rivières")
                .put("namespace", "https://centre.example");
        document.putObject("distribution").putObject("tlp").put("label", label);
        document.putArray("notes").addObject().put("category", "summary").put("text", "What it is about.");
        document.putArray("references")
                .addObject()
                .put("summary", "The maker's page.")
                .put("url", "https://bramquist.example/" + id);
        return JSON.writeValueAsString(root);
    }

    /** Its second revision as a centre publishes it, a second later. */
    public String publishedOnceMore(String label) {
        return published(label)
                .replace("\"version\":\"1\"", "\"version\":\"2\"")
                .replace(
                        "\"revision_history\":[",
                        "\"revision_history\":[{\"date\":\"2026-11-20T10:00:01.000Z\",\"number\":\"2\",\"summary\":\"s\"},")
                .replace(
                        "\"current_release_date\":\"2026-11-20T10:00:00.000Z\"",
                        "\"current_release_date\":\"2026-11-20T10:00:01.000Z\"");
    }

    /** The document. */
    public String json() {
        Map<String, Object> product = Map.of("product_id", "P1", "name", "Bramquist Spot " + versions);
        Map<String, Object> range = Map.of("category", "product_version_range", "name", versions, "product", product);
        Map<String, Object> tree = Map.of(
                "category", "vendor",
                "name", "Bramquist",
                "branches",
                        List.of(Map.of(
                                "category", "product_name", "name", "Bramquist Spot", "branches", List.of(range))));
        return JSON.writeValueAsString(Map.of(
                "document",
                document(),
                "product_tree",
                Map.of("branches", List.of(tree)),
                "vulnerabilities",
                List.of(weakness())));
    }

    private Map<String, Object> document() {
        return Map.of(
                "category", "csaf_security_advisory",
                "csaf_version", "2.0",
                "title", "Electrocardiographs of Bramquist",
                "publisher",
                        Map.of("category", "vendor", "name", "Bramquist", "namespace", "https://bramquist.example"),
                "tracking",
                        Map.of(
                                "id", id,
                                "version", revision,
                                "status", "final",
                                "initial_release_date", date,
                                "current_release_date", date,
                                "revision_history",
                                        List.of(Map.of("date", date, "number", revision, "summary", "First."))));
    }

    private Map<String, Object> weakness() {
        List<Map<String, Object>> remedies = new ArrayList<>();
        remedies.add(Map.of("category", "vendor_fix", "details", fix, "product_ids", List.of("P1")));
        if (!workaround.isEmpty()) {
            remedies.add(Map.of("category", "workaround", "details", workaround, "product_ids", List.of("P1")));
        }
        return Map.of(
                "cve", "CVE-2026-0001",
                "notes",
                        List.of(Map.of(
                                "category", "description", "text", "Anybody on the network can change what it shows.")),
                "product_status", Map.of("known_affected", List.of("P1")),
                "scores",
                        List.of(Map.of(
                                "products", List.of("P1"),
                                "cvss_v3",
                                        Map.of(
                                                "version",
                                                "3.1",
                                                "vectorString",
                                                vector,
                                                "baseScore",
                                                5.4,
                                                "baseSeverity",
                                                "MEDIUM"))),
                "remediations", remedies);
    }
}
