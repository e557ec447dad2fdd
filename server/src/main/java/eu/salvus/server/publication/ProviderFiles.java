package eu.salvus.server.publication;

import eu.salvus.server.publication.PublicationRows.Row;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.publication.Entry;
import eu.salvus.warning.publication.Publication;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * The files of the provider as one reader may see them: each sees a provider of just what is for everyone and what was told in collections
 * they may read, so that its lists are whole for them and say nothing of the rest.
 */
@Service
@AtTheCentre
class ProviderFiles {

    private static final Duration TEXT_HOLDS = Duration.ofDays(180);

    /** Lists of so many kinds of readers are kept. */
    private static final int MOST_KEPT = 16;

    private static final String FOUR_FILES = "(\\.sha256|\\.sha512|\\.asc)$";

    private final PublisherRows publishers;
    private final PublicationRows rows;
    private final KeptDocuments documents;
    private final InstantSource clock;
    private final Map<Seen, NavigableMap<String, byte[]>> kept = new LinkedHashMap<>(MOST_KEPT, 1, true);

    ProviderFiles(PublisherRows publishers, PublicationRows rows, KeptDocuments documents, InstantSource clock) {
        this.publishers = publishers;
        this.rows = rows;
        this.documents = documents;
        this.clock = clock;
    }

    /** The state of the provider, and what somebody may read of it. */
    private record Seen(UUID organisation, long version, Set<UUID> collections) {}

    /**
     * A file.
     *
     * @param path below the provider's folder
     * @param readable collections whose objects the reader may read; none for everyone
     */
    Optional<byte[]> file(String path, Set<UUID> readable) {
        Optional<Speaker> speaker = publishers.find();
        if (speaker.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> document = document(speaker.get(), path, readable);
        return document.isPresent()
                ? document
                : Optional.ofNullable(lists(speaker.get(), readable).get(path));
    }

    /** The lines of {@code security.txt}. */
    Optional<byte[]> securityText() {
        return publishers
                .find()
                .map(speaker -> speaker.provider()
                        .securityText(clock.instant().plus(TEXT_HOLDS).truncatedTo(ChronoUnit.DAYS)));
    }

    private Optional<byte[]> document(Speaker speaker, String path, Set<UUID> readable) {
        String json = path.replaceFirst(FOUR_FILES, "");
        return documents
                .named(speaker, json.substring(json.lastIndexOf('/') + 1))
                .filter(whole -> whole.row().entry().path().equals(json) && isFor(whole.row(), readable))
                .map(whole -> part(whole.publication(), path.substring(json.length())));
    }

    private static byte[] part(Publication publication, String ending) {
        return switch (ending) {
            case ".sha256" -> publication.sha256File();
            case ".sha512" -> publication.sha512File();
            case ".asc" -> publication.signature();
            default -> publication.document();
        };
    }

    private NavigableMap<String, byte[]> lists(Speaker speaker, Set<UUID> readable) {
        Seen seen = new Seen(speaker.organisation(), speaker.version(), Set.copyOf(readable));
        // One makes them, and who asks meanwhile waits: all that listen ask at once when something is published.
        synchronized (kept) {
            NavigableMap<String, byte[]> known = kept.get(seen);
            if (known != null) {
                return known;
            }
            NavigableMap<String, byte[]> fresh = speaker.provider().lists(entries(speaker, readable));
            kept.keySet().removeIf(other -> other.version() < seen.version());
            kept.put(seen, fresh);
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            return fresh;
        }
    }

    private List<Entry> entries(Speaker speaker, Set<UUID> readable) {
        return rows.all(speaker.organisation()).stream()
                .filter(row -> isFor(row, readable))
                .map(Row::entry)
                .toList();
    }

    private static boolean isFor(Row row, Set<UUID> readable) {
        return row.entry().tlp() == Tlp.CLEAR || readable.contains(row.collection());
    }
}
