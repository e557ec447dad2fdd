package eu.salvus.warning.provider;

import eu.salvus.warning.provider.ProviderMetadata.Directory;
import eu.salvus.warning.provider.ProviderMetadata.Distribution;
import eu.salvus.warning.provider.ProviderMetadata.Feed;
import eu.salvus.warning.provider.ProviderMetadata.Key;
import eu.salvus.warning.provider.ProviderMetadata.Role;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.ForeignJson;
import eu.salvus.warning.source.Redirects;
import eu.salvus.warning.source.UnreadableException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code provider-metadata.json} of CSAF 2.0 and 2.1; what cannot be used is noted with its place, and the rest is used. */
final class MetadataReader {

    /** Each is fetched; who signs with more of them wants to keep us busy. */
    private static final int MOST_KEYS = 50;

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{40}|[0-9A-F]{64}");

    private final URI address;
    private final List<String> notes = new ArrayList<>();

    private MetadataReader(URI address) {
        this.address = address;
    }

    /** Whether a document is one: it names itself and its publisher. */
    static boolean isOne(JsonNode root) {
        return root.path("canonical_url").isString() && root.path("publisher").isObject();
    }

    static ProviderMetadata read(URI address, byte[] bytes) throws UnreadableException {
        return read(address, ForeignJson.read(address.toString(), bytes));
    }

    static ProviderMetadata read(URI address, JsonNode root) throws UnreadableException {
        if (!isOne(root)) {
            throw new UnreadableException(
                    address.toString(),
                    "$",
                    "canonical_url and publisher are missing",
                    "is this a provider-metadata.json?");
        }
        return new MetadataReader(address).metadata(root);
    }

    private ProviderMetadata metadata(JsonNode root) {
        JsonNode publisher = root.path("publisher");
        Role role = Role.of(root.path("role").asString("csaf_provider"));
        if (role == null) {
            note("$.role", root.path("role") + " is no role; csaf_provider is taken");
        }
        return new ProviderMetadata(
                address,
                root.path("canonical_url").stringValue(),
                publisher.path("name").asString(address.getHost()),
                publisher.path("namespace").asString(""),
                role == null ? Role.CSAF_PROVIDER : role,
                distributions(root.path("distributions")),
                keys(root.path("public_openpgp_keys")),
                notes);
    }

    private List<Distribution> distributions(JsonNode all) {
        List<Distribution> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            JsonNode one = all.path(i);
            String place = "$.distributions[" + i + "]";
            if (one.has("directory_url")) {
                directory(one.path("directory_url"), null, place + ".directory_url", found);
            }
            if (one.has("directory")) {
                JsonNode directory = one.path("directory");
                directory(directory.path("url"), directory.path("tlp_label"), place + ".directory.url", found);
            }
            JsonNode feeds = one.path("rolie").path("feeds");
            for (int f = 0; f < feeds.size(); f++) {
                URI feed = address(feeds.path(f).path("url"), place + ".rolie.feeds[" + f + "].url");
                if (feed != null) {
                    found.add(new Feed(feed, Labels.of(text(feeds.path(f).path("tlp_label")))));
                }
            }
        }
        if (found.isEmpty()) {
            note(
                    "$.distributions",
                    "it lists no feed and no directory that can be asked, so there is nothing to fetch");
        }
        return found;
    }

    private void directory(JsonNode url, @Nullable JsonNode label, String place, List<Distribution> found) {
        URI directory = address(url, place);
        if (directory != null) {
            String text = directory.toString();
            found.add(new Directory(
                    text.endsWith("/") ? directory : URI.create(text + "/"),
                    label == null ? null : Labels.of(text(label))));
        }
    }

    private List<Key> keys(JsonNode all) {
        List<Key> found = new ArrayList<>();
        if (all.size() > MOST_KEYS) {
            note("$.public_openpgp_keys", "there are " + all.size() + " keys; the first " + MOST_KEYS + " are used");
        }
        for (int i = 0; i < Math.min(all.size(), MOST_KEYS); i++) {
            String place = "$.public_openpgp_keys[" + i + "]";
            URI url = address(all.path(i).path("url"), place + ".url");
            String fingerprint = text(all.path(i).path("fingerprint"));
            fingerprint =
                    fingerprint == null ? null : fingerprint.replace(" ", "").toUpperCase(Locale.ROOT);
            if (fingerprint != null && !FINGERPRINT.matcher(fingerprint).matches()) {
                note(place + ".fingerprint", "'" + fingerprint + "' is no fingerprint; the key is not used");
            } else if (url != null) {
                found.add(new Key(url, fingerprint));
            }
        }
        return found;
    }

    private @Nullable URI address(JsonNode value, String place) {
        try {
            URI found = address.resolve(value.isString() ? value.stringValue().strip() : "::");
            Redirects.check(address, found);
            return found;
        } catch (IllegalArgumentException | DoorException wrong) {
            note(place, value + " is no address that can be asked (https://…); it is left out");
            return null;
        }
    }

    private void note(String place, String text) {
        notes.add(address + ": " + place + ": " + text);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.stringValue() : null;
    }
}
