package eu.salvus.warning.provider;

import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.source.UnreadableException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what a domain publishes, as CSAF 2.0, section 7.3.1, says: the well-known address and {@code security.txt}, both always, for
 * the second may name more; the name {@code csaf.data.security.DOMAIN} when neither led anywhere.
 */
final class Discovery {

    static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_TEXT = 64 * 1024;
    private static final String WELL_KNOWN = "/.well-known/csaf/provider-metadata.json";
    private static final Pattern NUMBERS = Pattern.compile("[\\d.]+|\\[.*");

    private final Door door;
    private final Map<String, ProviderMetadata> found = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    Discovery(Door door) {
        this.door = door;
    }

    /** What was tried and led nowhere. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * Finds the metadata of a domain.
     *
     * @param site such as {@code https://example.org}
     */
    List<ProviderMetadata> find(URI site) {
        take(site.resolve(WELL_KNOWN));
        securityText(site).forEach(this::take);
        String host = site.getHost();
        if (found.isEmpty() && host != null && !NUMBERS.matcher(host).matches()) {
            take(URI.create("https://csaf.data.security." + host + "/"));
        }
        return List.copyOf(found.values());
    }

    /** The root's file counts only where the well-known one is missing. */
    private List<URI> securityText(URI site) {
        for (String path : List.of("/.well-known/security.txt", "/security.txt")) {
            URI file = site.resolve(path);
            Optional<byte[]> text = asked(file, MOST_TEXT);
            if (text.isPresent()) {
                return SecurityText.providers(file, text.get());
            }
        }
        return List.of();
    }

    private void take(URI address) {
        asked(address, MOST_BYTES).ifPresent(bytes -> {
            try {
                ProviderMetadata metadata = MetadataReader.read(address, bytes);
                found.putIfAbsent(metadata.canonical(), metadata);
            } catch (UnreadableException other) {
                notes.add(String.valueOf(other.getMessage()));
            }
        });
    }

    private Optional<byte[]> asked(URI address, int mostBytes) {
        try {
            return Optional.of(door.ask(Request.of(address, mostBytes)).body());
        } catch (DoorException failure) {
            notes.add(String.valueOf(failure.getMessage()));
            return Optional.empty();
        }
    }
}
