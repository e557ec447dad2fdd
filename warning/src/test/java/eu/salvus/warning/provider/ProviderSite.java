package eu.salvus.warning.provider;

import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.source.Site;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A provider on this machine: metadata, a feed, documents with their hashes. */
final class ProviderSite implements AutoCloseable {

    final Site site = new Site();
    private final Map<String, byte[]> documents = new TreeMap<>();
    private String updated = "2026-01-01T00:00:00Z";

    /** A minimal document. */
    static byte[] document(String id, String title) {
        return document(id, title, "WHITE");
    }

    static byte[] document(String id, String title, String label) {
        return ("{\"document\": {\"category\": \"csaf_base\", \"csaf_version\": \"2.0\", \"title\": \"" + title + "\","
                        + "\"distribution\": {\"tlp\": {\"label\": \"" + label + "\"}},"
                        + "\"publisher\": {\"category\": \"vendor\", \"name\": \"P\", \"namespace\": \"https://p.example\"},"
                        + "\"tracking\": {\"id\": \"" + id + "\", \"version\": \"1\", \"status\": \"final\","
                        + "\"initial_release_date\": \"2026-01-01T00:00:00Z\","
                        + "\"current_release_date\": \"2026-01-01T00:00:00Z\","
                        + "\"revision_history\": [{\"date\": \"2026-01-01T00:00:00Z\", \"number\": \"1\","
                        + "\"summary\": \"First\"}]}}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Publishes a document with its hash. */
    ProviderSite publish(String name, byte[] bytes) {
        documents.put(name, bytes);
        site.put("/csaf/" + name, bytes);
        site.put(
                "/csaf/" + name + ".sha512",
                HexFormat.of().formatHex(Fingerprint.digest("SHA-512", bytes)) + "  " + name + "\n");
        return list();
    }

    ProviderSite withdraw(String name) {
        documents.remove(name);
        site.remove("/csaf/" + name);
        return list();
    }

    /** The same again, with other dates everywhere. */
    ProviderSite redate(String time) {
        updated = time;
        return list();
    }

    private ProviderSite list() {
        site.put("/provider-metadata.json", metadata("""
                {"rolie": {"feeds": [{"summary": "all", "tlp_label": "WHITE", "url": "{site}/csaf/feed.json"}]}}"""));
        site.put(
                "/csaf/feed.json",
                "{\"feed\": {\"id\": \"f\", \"updated\": \"" + updated + "\", \"entry\": ["
                        + documents.keySet().stream().map(this::entry).collect(Collectors.joining(",")) + "]}}");
        return this;
    }

    private String entry(String name) {
        return "{\"id\": \"x\", \"updated\": \"" + updated + "\", \"link\": ["
                + "{\"rel\": \"self\", \"href\": \"{site}/csaf/" + name + "\"},"
                + "{\"rel\": \"hash\", \"href\": \"{site}/csaf/" + name + ".sha512\"}],"
                + "\"content\": {\"type\": \"application/json\", \"src\": \"{site}/csaf/" + name + "\"}}";
    }

    static String metadata(String distribution) {
        return """
                {"canonical_url": "{site}/provider-metadata.json", "metadata_version": "2.0",
                 "last_updated": "2026-01-01T00:00:00Z", "role": "csaf_provider",
                 "publisher": {"category": "vendor", "name": "P", "namespace": "https://p.example"},
                 "distributions": [%s]}""".formatted(distribution);
    }

    @Override
    public void close() {
        site.close();
    }
}
