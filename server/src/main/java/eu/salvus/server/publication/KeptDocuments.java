package eu.salvus.server.publication;

import eu.salvus.server.publication.PublicationRows.Whole;
import eu.salvus.server.support.AtTheCentre;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is published, found by the names of its files; what was asked for last is kept unpacked, for all that listen ask for the same at once. */
@Component
@AtTheCentre
class KeptDocuments {

    /** A burst of a hundred large advisories. */
    private static final long MOST_BYTES = 16 << 20;

    private final PublicationRows rows;
    private final Map<Asked, Whole> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    KeptDocuments(PublicationRows rows) {
        this.rows = rows;
    }

    /** What is asked for, in one state of the provider: after each publication all is asked of the database anew. */
    private record Asked(UUID organisation, long version, String fileName) {}

    /** What is published now under the name of a file. */
    Optional<Whole> named(Speaker speaker, String fileName) {
        Asked asked = new Asked(speaker.organisation(), speaker.version(), fileName);
        Whole known = known(asked);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Whole> found = rows.whole(speaker.organisation(), fileName);
        found.ifPresent(whole -> keep(asked, whole));
        return found;
    }

    private synchronized @Nullable Whole known(Asked asked) {
        return kept.get(asked);
    }

    private synchronized void keep(Asked asked, Whole whole) {
        if (bytes(whole) > MOST_BYTES || kept.putIfAbsent(asked, whole) != null) {
            return;
        }
        bytes += bytes(whole);
        for (Iterator<Whole> oldest = kept.values().iterator(); bytes > MOST_BYTES; oldest.remove()) {
            bytes -= bytes(oldest.next());
        }
    }

    private static int bytes(Whole whole) {
        return whole.publication().document().length;
    }
}
