package eu.salvus.warning.publication;

import eu.salvus.warning.Tlp;
import eu.salvus.warning.publication.ProviderSettings.Publisher;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code provider-metadata.json} of CSAF 2.0, section 7.1.7.
 *
 * @param settings of the provider
 * @param fingerprint of its key
 * @param keyPath where the key is, below the provider's folder
 */
record MetadataWriter(ProviderSettings settings, String fingerprint, String keyPath) {

    static final String FILE = "provider-metadata.json";

    /**
     * The metadata.
     *
     * @param labels that have a feed and a folder
     * @param updated when anything last changed
     */
    byte[] metadata(Set<Tlp> labels, Instant updated) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("canonical_url", address(FILE));
        ArrayNode distributions = root.putArray("distributions");
        ArrayNode feeds = distributions.addObject().putObject("rolie").putArray("feeds");
        for (Tlp label : labels) {
            feeds.addObject()
                    .put("summary", "TLP:" + LabelNames.of(label))
                    .put("tlp_label", LabelNames.of(label))
                    .put("url", address(LabelNames.feed(label)));
            distributions.addObject().put("directory_url", address(LabelNames.folder(label)));
        }
        root.put("last_updated", updated.toString());
        root.put("list_on_CSAF_aggregators", settings.listed());
        root.put("metadata_version", "2.0");
        root.put("mirror_on_CSAF_aggregators", settings.mirrored());
        root.putArray("public_openpgp_keys")
                .addObject()
                .put("fingerprint", fingerprint)
                .put("url", address(keyPath));
        publisher(root.putObject("publisher"), settings.publisher());
        root.put("role", "csaf_trusted_provider");
        return DocumentJson.bytes(root);
    }

    private String address(String path) {
        return settings.address().resolve(path).toString();
    }

    private static void publisher(ObjectNode written, Publisher publisher) {
        written.put("category", publisher.category());
        if (publisher.contactDetails() != null) {
            written.put("contact_details", publisher.contactDetails());
        }
        if (publisher.issuingAuthority() != null) {
            written.put("issuing_authority", publisher.issuingAuthority());
        }
        written.put("name", publisher.name());
        written.put("namespace", publisher.namespace());
    }
}
