package eu.salvus.warning.publication;

import eu.salvus.warning.Tlp;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a ROLIE feed (RFC 8322) in the JSON of CSAF 2.0, section 7.1.15. */
final class RolieWriter {

    private static final String SCHEMA = "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json";

    private final URI address;
    private final String publisher;

    RolieWriter(ProviderSettings settings) {
        address = settings.address();
        publisher = settings.publisher().name();
    }

    /**
     * A feed.
     *
     * @param entries of this label, in their order
     * @param updated when it last changed
     */
    byte[] feed(Tlp label, List<Entry> entries, Instant updated) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode feed = root.putObject("feed");
        feed.put("id", LabelNames.feedId(label));
        feed.put("title", publisher + " (TLP:" + LabelNames.of(label) + ")");
        link(feed.putArray("link"), "self", LabelNames.feed(label));
        feed.putArray("category")
                .addObject()
                .put("scheme", "urn:ietf:params:rolie:category:information-type")
                .put("term", "csaf");
        feed.put("updated", updated.toString());
        ArrayNode all = feed.putArray("entry");
        entries.forEach(entry -> write(entry, all.addObject()));
        return DocumentJson.bytes(root);
    }

    private void write(Entry entry, ObjectNode written) {
        written.put("id", entry.trackingId());
        written.put("title", entry.title());
        ArrayNode links = written.putArray("link");
        link(links, "self", entry.path());
        link(links, "hash", entry.path() + ".sha256");
        link(links, "hash", entry.path() + ".sha512");
        link(links, "signature", entry.path() + ".asc");
        written.put("published", entry.published().toString());
        written.put("updated", entry.updated().toString());
        written.putObject("content")
                .put("type", "application/json")
                .put("src", address.resolve(entry.path()).toString());
        written.putObject("format").put("schema", SCHEMA).put("version", "2.0");
    }

    private void link(ArrayNode links, String relation, String path) {
        links.addObject().put("rel", relation).put("href", address.resolve(path).toString());
    }
}
