package eu.salvus.warning.provider;

import eu.salvus.warning.provider.ProviderMetadata.Directory;
import eu.salvus.warning.provider.ProviderMetadata.Feed;
import eu.salvus.warning.provider.ProviderMetadata.Role;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.ForeignJson;
import eu.salvus.warning.source.Redirects;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.source.UnreadableException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the providers behind what somebody typed: a domain, provider metadata, a ROLIE feed, a directory, or an aggregator's list. */
public final class Providers {

    private final Door door;
    private final Notes notes = new Notes();

    /** Nothing found yet. */
    public Providers(Door door) {
        this.door = door;
    }

    /**
     * What was found.
     *
     * @param providers in their order
     * @param failures providers of a list that could not be read, in English
     * @param notes what people should know though it stopped nothing
     * @param listed whether they stand in the list of an aggregator, which says who each of them is
     */
    public record FoundProviders(
            List<ProviderMetadata> providers, List<String> failures, List<String> notes, boolean listed) {
        /** Copies the lists. */
        public FoundProviders {
            providers = List.copyOf(providers);
            failures = List.copyOf(failures);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Finds them.
     *
     * @param text {@code example.org}, or an address
     * @throws DoorException when the address gives no answer, or nothing can be found behind the domain
     * @throws UnreadableException when it is something else
     */
    public FoundProviders find(String text) throws DoorException, UnreadableException {
        URI address = address(text);
        String path = String.valueOf(address.getPath());
        if (path.isEmpty() || path.equals("/")) {
            return domain(address);
        }
        if (path.endsWith("/")) {
            return only(bare(address, new Directory(address, null)));
        }
        byte[] bytes = door.ask(Request.of(address, Limits.USUAL.listBytes())).body();
        JsonNode root = ForeignJson.read(address.toString(), bytes);
        if (Aggregator.isOne(root)) {
            return members(address, root);
        }
        if (RolieFeed.isOne(root)) {
            return only(bare(address, new Feed(address, null)));
        }
        return only(MetadataReader.read(address, root));
    }

    private static URI address(String text) throws DoorException, UnreadableException {
        try {
            URI address = URI.create(text.contains("://") ? text.strip() : "https://" + text.strip());
            Redirects.check(address);
            return address;
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableException(text, "", "this is no address", "write example.org or https://example.org/…");
        }
    }

    private FoundProviders domain(URI site) throws UnreadableException {
        Discovery discovery = new Discovery(door);
        List<ProviderMetadata> found = discovery.find(site);
        if (found.isEmpty()) {
            throw new UnreadableException(
                    site.toString(),
                    "",
                    "no CSAF provider is found behind this domain: " + String.join("; ", discovery.notes()),
                    "give the address of its provider-metadata.json or of a ROLIE feed");
        }
        return new FoundProviders(found, List.of(), notes.all(), false);
    }

    /** The provider's own metadata come first: its mirror is only as good as the aggregator. */
    private FoundProviders members(URI address, JsonNode root) {
        List<ProviderMetadata> found = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Aggregator.Member member : Aggregator.read(address, root, notes)) {
            List<String> tried = new ArrayList<>();
            ProviderMetadata metadata = null;
            for (URI each : member.addresses()) {
                try {
                    byte[] bytes =
                            door.ask(Request.of(each, Discovery.MOST_BYTES)).body();
                    metadata = MetadataReader.read(each, bytes);
                    break;
                } catch (DoorException | UnreadableException failure) {
                    tried.add(String.valueOf(failure.getMessage()));
                }
            }
            if (metadata == null) {
                failures.add(member.name() + ": " + String.join("; ", tried));
            } else {
                tried.forEach(notes::add);
                found.add(member.namespace().isEmpty() ? metadata : metadata.of(member.namespace()));
            }
        }
        return new FoundProviders(found, failures, notes.all(), true);
    }

    private FoundProviders only(ProviderMetadata provider) {
        return new FoundProviders(List.of(provider), List.of(), notes.all(), false);
    }

    /** A list without metadata: nothing is known of its keys, so no signature proves anything. */
    private static ProviderMetadata bare(URI address, ProviderMetadata.Distribution list) {
        return new ProviderMetadata(
                address,
                address.toString(),
                address.getHost(),
                "",
                Role.CSAF_PUBLISHER,
                List.of(list),
                List.of(),
                List.of());
    }
}
