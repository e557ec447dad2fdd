package eu.salvus.warning.provider;

import eu.salvus.warning.Tlp;
import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.source.ForeignJson;
import eu.salvus.warning.source.UnreadableException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a ROLIE feed (RFC 8322) in the JSON of CSAF. Its dates are not looked at: publishers get them wrong. */
final class RolieFeed {

    private static final int MARK = 16;

    private final URI address;
    private final @Nullable Tlp label;
    private final List<Listed> documents = new ArrayList<>();
    private final Notes notes;

    private RolieFeed(URI address, @Nullable Tlp label, Notes notes) {
        this.address = address;
        this.label = label;
        this.notes = notes;
    }

    static boolean isOne(JsonNode root) {
        return root.path("feed").isObject();
    }

    static List<Listed> read(URI address, @Nullable Tlp label, byte[] bytes, Notes notes) throws UnreadableException {
        JsonNode root = ForeignJson.read(address.toString(), bytes);
        JsonNode entries = root.path("feed").path("entry");
        if (!isOne(root) || !entries.isArray()) {
            throw new UnreadableException(
                    address.toString(), "$.feed.entry", "there is no such list", "is this a ROLIE feed?");
        }
        RolieFeed feed = new RolieFeed(address, label, notes);
        for (int i = 0; i < entries.size(); i++) {
            feed.read(entries.path(i), "$.feed.entry[" + i + "]");
        }
        return feed.documents;
    }

    private void read(JsonNode entry, String place) {
        URI document = address(entry.path("content").path("src"));
        URI longHash = null;
        URI shortHash = null;
        URI signature = null;
        for (JsonNode link : entry.path("link")) {
            URI target = address(link.path("href"));
            String path = target == null ? "" : String.valueOf(target.getPath());
            switch (link.path("rel").asString("")) {
                case "self" -> document = document == null && path.endsWith(".json") ? target : document;
                case "hash" -> {
                    longHash = path.endsWith(".sha512") ? target : longHash;
                    shortHash = path.endsWith(".sha256") ? target : shortHash;
                }
                case "signature" -> signature = target;
                default -> {}
            }
        }
        if (document == null) {
            notes.add(address + ": " + place + ": it names no document; the entry is left out");
        } else {
            documents.add(new Listed(
                    document,
                    longHash == null ? shortHash : longHash,
                    signature,
                    label,
                    Fingerprint.of(entry.toString()).substring(0, MARK)));
        }
    }

    private @Nullable URI address(JsonNode value) {
        try {
            return value.isString() ? address.resolve(value.stringValue().strip()) : null;
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }
}
