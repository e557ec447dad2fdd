package eu.salvus.server.publication;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.publication.PublicationRows.Revision;
import eu.salvus.server.publication.PublicationRows.Row;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.OwnCollections;
import eu.salvus.twin.Words;
import eu.salvus.warning.publication.Acceptance;
import eu.salvus.warning.publication.Announcement;
import eu.salvus.warning.publication.Publication;
import eu.salvus.warning.publication.RefusedPublicationException;
import eu.salvus.warning.publication.Withdrawal;
import eu.salvus.warning.taxii.CollectionStore;
import eu.salvus.warning.taxii.CollectionStore.Fate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes: the document, its revision, the report that tells of it, and the entry in the log, in one transaction or not at all. One
 * publishes at a time.
 */
@Service
@AtTheCentre
class Publishing {

    private static final int CONFLICT = 409;

    private final PublisherRows publishers;
    private final PublicationRows rows;
    private final OwnCollections collections;
    private final CollectionStore store;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Ids ids;

    Publishing(
            PublisherRows publishers,
            PublicationRows rows,
            OwnCollections collections,
            CollectionStore store,
            AuditLog audit,
            InstantSource clock,
            Ids ids) {
        this.publishers = publishers;
        this.rows = rows;
        this.collections = collections;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Publishes a document, or the next revision of one. The very same once more changes nothing.
     *
     * @param collection who may read it, unless everyone may; a revision stays where its document is
     * @param received when it came in
     * @throws RefusedPublicationException when it is not taken, with all that speaks against it; nothing is kept of it
     */
    @Transactional
    Row publish(Caller caller, UUID collection, byte[] document, Instant received) throws RefusedPublicationException {
        Speaker speaker = speaking(caller);
        if (!collections.owns(caller.organisation(), collection)) {
            throw NotFoundException.of("collection", collection);
        }
        Acceptance acceptance = new Acceptance(speaker.settings().publisher(), speaker.key());
        Row before =
                rows.named(caller.organisation(), acceptance.fileName(document)).orElse(null);
        if (before != null && !before.collection().equals(collection)) {
            throw new RefusedException(CONFLICT, "publication-elsewhere");
        }
        Publication earlier = before == null ? null : rows.whole(before);
        if (before != null && earlier != null && Arrays.equals(earlier.document(), document)) {
            return before;
        }
        Publication publication = acceptance.take(document, earlier, after(before));
        Row row = new Row(
                before == null ? ids.next() : before.id(),
                caller.organisation(),
                collection,
                publication.entry(),
                publication.revision(),
                publication.withdrawn());
        keep(caller, speaker, row, publication, received);
        return row;
    }

    /**
     * Takes something back: by a revision that says so, so that whoever has the earlier one hears of it.
     *
     * @throws RefusedPublicationException when the revision breaks a rule
     */
    @Transactional
    Row withdraw(Caller caller, UUID id, String reason) throws RefusedPublicationException {
        speaking(caller);
        Row row = rows.find(caller.organisation(), id).orElseThrow(() -> NotFoundException.of("publication", id));
        if (row.withdrawn()) {
            throw new RefusedException(CONFLICT, "publication-withdrawn");
        }
        Instant now = clock.instant();
        return publish(caller, row.collection(), Withdrawal.of(rows.whole(row), reason, now), now);
    }

    private void keep(Caller caller, Speaker speaker, Row row, Publication publication, Instant received) {
        Instant validated = clock.instant();
        List<Fate> fates = store.add(
                row.collection(),
                Announcement.of(
                                publication,
                                speaker.settings().publisher().namespace(),
                                speaker.provider().address(publication.entry()),
                                null)
                        .toObjects());
        if (fates.getLast() != Fate.ADDED) {
            throw new RefusedException(CONFLICT, "announcement-taken");
        }
        int number = rows.revisions(row.id()).size() + 1;
        rows.save(
                row,
                publication,
                new Revision(
                        number,
                        row.revision(),
                        row.withdrawn(),
                        row.entry().tlp(),
                        collections.lastAdded(row.organisation(), row.collection()),
                        received,
                        validated,
                        clock.instant(),
                        caller.actor()));
        publishers.changed();
        audit.write(
                caller,
                row.withdrawn() ? Act.PUBLICATION_WITHDRAWN : Act.PUBLISHED,
                "publication/" + row.id(),
                Map.of(
                        "collection",
                        row.collection().toString(),
                        "tlp",
                        Words.of(row.entry().tlp()),
                        "number",
                        number));
    }

    private Speaker speaking(Caller caller) {
        Optional<Speaker> speaker = publishers.held();
        if (speaker.isEmpty()) {
            throw new RefusedException(CONFLICT, "publisher-missing");
        }
        if (!speaker.get().organisation().equals(caller.organisation())) {
            throw NotFoundException.of("publisher", caller.organisation());
        }
        return speaker.get();
    }

    /** Now, but later than the revision before, even where the clock was set back: versions in collections are told apart by milliseconds. */
    private Instant after(@Nullable Row before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant least = before == null ? now : before.entry().updated().plusMillis(1);
        return now.isBefore(least) ? least : now;
    }
}
