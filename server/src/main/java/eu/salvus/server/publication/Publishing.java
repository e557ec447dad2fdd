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
import eu.salvus.warning.publication.Entry;
import eu.salvus.warning.publication.Publication;
import eu.salvus.warning.publication.RefusedPublicationException;
import eu.salvus.warning.publication.Withdrawal;
import eu.salvus.warning.taxii.CollectionStore;
import eu.salvus.warning.taxii.CollectionStore.Fate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes: the document, its revision, the report that tells of it, and the entry in the log, in one transaction or not at all. One
 * publishes at a time.
 */
@Service
@AtTheCentre
class Publishing {

    /** Who acts on a false alarm says so within the day; who has the account of one analyst undoes no more than what that one said within it. */
    private static final Duration OWN_MISTAKE = Duration.ofDays(1);

    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    private final PublisherRows publishers;
    private final PublicationRows rows;
    private final Proposals proposals;
    private final Audience audience;
    private final OwnCollections collections;
    private final CollectionStore store;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final InstantSource clock;
    private final Ids ids;

    Publishing(
            PublisherRows publishers,
            PublicationRows rows,
            Proposals proposals,
            Audience audience,
            OwnCollections collections,
            CollectionStore store,
            AuditLog audit,
            ApplicationEventPublisher news,
            InstantSource clock,
            Ids ids) {
        this.publishers = publishers;
        this.rows = rows;
        this.proposals = proposals;
        this.audience = audience;
        this.collections = collections;
        this.store = store;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What came of a submission.
     *
     * @param row what is published; null where it waits
     * @param proposal what waits for a second analyst; null where it is published
     */
    record Outcome(@Nullable Row row, Proposals.@Nullable Row proposal) {}

    /**
     * Publishes a document, or the next revision of one; where it reaches many, a second analyst is asked first. The very same once more
     * changes nothing.
     *
     * @throws RefusedPublicationException when it is not taken, with all that speaks against it; nothing is kept of it
     */
    @Transactional
    Outcome submit(Caller caller, Submission submission) throws RefusedPublicationException {
        Speaker speaker = held(caller);
        Taking taking = taking(speaker, submission);
        if (taking.same() != null) {
            return new Outcome(taking.same(), null);
        }
        return decide(caller, speaker, submission, taking);
    }

    /** Publishes what few would hear of, as far as its author tells anybody alone, and has the rest wait. */
    private Outcome decide(Caller caller, Speaker speaker, Submission submission, Taking taking) {
        Entry entry = taking.publication().entry();
        Optional<Proposals.Whole> waiting = proposals.named(caller.organisation(), entry.fileName());
        if (waiting.isPresent()) {
            return new Outcome(null, same(waiting.get(), submission));
        }
        int readers = audience.of(speaker, Set.of(caller.actor()), submission.collection(), entry.tlp());
        if (readers < speaker.approvalFrom()) {
            return new Outcome(publish(caller, speaker, submission, taking, caller.actor()), null);
        }
        Proposals.Row proposal = proposals.add(caller, submission, entry, readers);
        audit.write(caller, Act.PUBLICATION_PROPOSED, "proposal/" + proposal.id(), Map.of("readers", readers));
        return new Outcome(null, proposal);
    }

    /**
     * What waits already, where it is the very same: two documents of one id would each be taken for a revision of the other.
     *
     * @throws RefusedException when it is not the same, or for another group
     */
    private static Proposals.Row same(Proposals.Whole waiting, Submission submission) {
        if (!waiting.row().collection().equals(submission.collection())
                || !Arrays.equals(waiting.document(), submission.document())) {
            throw new RefusedException(CONFLICT, "proposal-waits", waiting.row().title());
        }
        return waiting.row();
    }

    /**
     * Publishes what another analyst proposed.
     *
     * @param seen the SHA-256, in hexadecimal, of the document that was looked at
     * @throws RefusedPublicationException when something newer was published meanwhile
     */
    @Transactional
    Row approve(Caller caller, UUID id, String seen) throws RefusedPublicationException {
        Speaker speaker = held(caller);
        Proposals.Whole whole = proposals.held(caller.organisation(), id);
        Proposals.Row proposal = whole.row();
        if (proposal.askedBy().equals(caller.actor())) {
            throw new RefusedException(FORBIDDEN, "own-proposal");
        }
        if (!whole.fingerprint().equals(seen)) {
            throw new RefusedException(CONFLICT, "proposal-unseen");
        }
        Submission submission = whole.submission();
        Taking taking = taking(speaker, submission);
        Row row = taking.same() != null
                ? taking.same()
                : publish(caller, speaker, submission, taking, proposal.askedBy());
        rows.approved(row.id(), caller.actor());
        proposals.remove(id);
        audit.write(caller, Act.PROPOSAL_APPROVED, "publication/" + row.id(), Map.of("by", proposal.askedBy()));
        return row;
    }

    /** Lets a proposal go, whoever made it. */
    @Transactional
    void refuse(Caller caller, UUID id) {
        held(caller);
        proposals.held(caller.organisation(), id);
        proposals.remove(id);
        audit.write(caller, Act.PROPOSAL_REFUSED, "proposal/" + id, Map.of());
    }

    /**
     * A document that was found to be right.
     *
     * @param before what stands in its place; null for nothing
     * @param same where this very document is published already; null where it is not
     */
    private record Taking(
            Publication publication,
            @Nullable Row before,
            @Nullable Row same) {}

    private Taking taking(Speaker speaker, Submission submission) throws RefusedPublicationException {
        UUID collection = submission.collection();
        if (!collections.owns(speaker.organisation(), collection)) {
            throw NotFoundException.of("collection", collection);
        }
        Acceptance acceptance = new Acceptance(speaker.settings().publisher(), speaker.key());
        Row before = rows.named(speaker.organisation(), acceptance.fileName(submission.document()))
                .orElse(null);
        if (before != null && !before.collection().equals(collection)) {
            throw new RefusedException(CONFLICT, "publication-elsewhere");
        }
        Publication earlier = before == null ? null : rows.whole(before);
        if (earlier != null && Arrays.equals(earlier.document(), submission.document())) {
            return new Taking(earlier, before, before);
        }
        return new Taking(acceptance.take(submission.document(), earlier, after(before)), before, null);
    }

    private Row publish(Caller caller, Speaker speaker, Submission submission, Taking taking, String by) {
        Publication publication = taking.publication();
        Row before = taking.before();
        Row row = new Row(
                before == null ? ids.next() : before.id(),
                caller.organisation(),
                submission.collection(),
                publication.entry(),
                publication.revision(),
                publication.withdrawn());
        keep(caller, speaker, row, taking, submission, by);
        return row;
    }

    /**
     * Takes something back: by a revision that says so, so that whoever has the earlier one hears of it. It waits as any other, for many would take it for
     * the all-clear; but whoever published or approved all there is of it takes it back alone within a day.
     *
     * @throws RefusedPublicationException when the revision breaks a rule
     */
    @Transactional
    Outcome withdraw(Caller caller, UUID id, String reason) throws RefusedPublicationException {
        Speaker speaker = held(caller);
        Row row = rows.find(caller.organisation(), id).orElseThrow(() -> NotFoundException.of("publication", id));
        if (row.withdrawn()) {
            throw new RefusedException(CONFLICT, "publication-withdrawn");
        }
        Instant now = clock.instant();
        Submission submission =
                new Submission(row.collection(), Withdrawal.of(rows.whole(row), reason, now), null, null, now);
        Taking taking = taking(speaker, submission);
        return rows.isAllOf(id, caller.actor(), now.minus(OWN_MISTAKE))
                ? new Outcome(publish(caller, speaker, submission, taking, caller.actor()), null)
                : decide(caller, speaker, submission, taking);
    }

    private void keep(Caller caller, Speaker speaker, Row row, Taking taking, Submission submission, String by) {
        Publication publication = taking.publication();
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
                        submission.received(),
                        validated,
                        clock.instant(),
                        by),
                submission.draft());
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
        // After the log, whose row of the organisation decisions about the queue hold first too.
        if (submission.weakness() != null) {
            news.publishEvent(new WeaknessAnswered(row.organisation(), submission.weakness(), row.id(), by));
        }
    }

    /** Who speaks, if it is the caller's organisation. */
    Speaker speaking(Caller caller) {
        return own(caller, publishers.find());
    }

    /** The same; nobody else publishes until the end of the transaction. */
    Speaker held(Caller caller) {
        return own(caller, publishers.held());
    }

    private static Speaker own(Caller caller, Optional<Speaker> speaker) {
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
