package eu.salvus.server.subscription;

import eu.salvus.server.publication.PublishedDocuments.Published;
import eu.salvus.server.storage.StorageFailure;
import eu.salvus.server.subscription.HostedRows.Failure;
import eu.salvus.server.subscription.HostedRows.Place;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.CollectionReaders;
import eu.salvus.server.support.Missed;
import eu.salvus.server.twin.Twins;
import eu.salvus.server.warning.AlertDesk;
import eu.salvus.server.warning.ArrivalTimes;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.alert.SourceId;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.source.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has organisations on this instance hear what it publishes: each document, and how far they have heard, in one transaction. */
@Service
@AtTheCentre
class HostedInbox {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** More than lead to the longest wait; a count that grows on does not run over. */
    private static final int MOST_DOUBLINGS = 20;

    /** Within about a day and a half; what fails so often fails because of what it is. */
    private static final int MOST_TRIES = 12;

    /** More than the places have in work, so that each of a burst is read once; an advisory read takes some hundred kilobytes. */
    private static final int MOST_KEPT = 32;

    /** What was published is no advisory that can be read here. */
    private static final class UnreadableDocumentException extends IllegalStateException {

        UnreadableDocumentException(String name) {
            super("published, and no advisory: " + name);
        }
    }

    private final HostedRows rows;
    private final CollectionReaders readers;
    private final Twins twins;
    private final AlertDesk desk;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    /** What was read for one organisation is read for all. */
    private final Map<String, Advisory> kept = new LinkedHashMap<>(MOST_KEPT, 1, true);

    HostedInbox(
            HostedRows rows,
            CollectionReaders readers,
            Twins twins,
            AlertDesk desk,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.rows = rows;
        this.readers = readers;
        this.twins = twins;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Has one organisation hear one document, if it may read it at that moment: whom the centre has left out meanwhile hears it no more.
     *
     * @param place how far it will have heard then
     * @param late whether it was there before anybody could have heard it: then people are told of it with what else was missed
     * @return how many alerts are new or raised again; nothing where it may not read it
     */
    @Transactional
    public OptionalInt hear(UUID collection, UUID organisation, Published published, Place place, boolean late) {
        if (!mayHear(collection, organisation, published)) {
            move(collection, organisation, new Place(false, place.after()));
            return OptionalInt.empty();
        }
        int raised = hear(organisation, published, late);
        move(collection, organisation, place);
        return OptionalInt.of(raised);
    }

    /** Has it hear what it could not hear before; nothing where it may not read it any more. */
    @Transactional
    public OptionalInt hearAgain(Failure failure, Published published, boolean late) {
        settle(failure);
        if (!mayHear(failure.collection(), failure.organisation(), published)) {
            rows.leaveOut(failure.collection(), failure.organisation());
            return OptionalInt.empty();
        }
        return OptionalInt.of(hear(failure.organisation(), published, late));
    }

    /** Held first, as whoever hears does: the right is that of the moment at which it hears, not of that at which it began to wait. */
    private boolean mayHear(UUID collection, UUID organisation, Published published) {
        rows.hold(organisation);
        return published.tlp() == Tlp.CLEAR || readers.mayRead(collection, organisation);
    }

    /** Goes on without one that could not be heard, which is tried again later. */
    @Transactional
    public void pass(UUID collection, UUID organisation, Instant added, Place place, RuntimeException why) {
        failed(new Failure(collection, organisation, added, 0), why);
        move(collection, organisation, place);
    }

    /** Tries again the later the more often it failed, and gives up in the end. */
    @Transactional
    public void failed(Failure failure, RuntimeException why) {
        readers.missed(failure.collection(), failure.organisation(), failure.added(), reason(why));
        if (failure.tries() + 1 >= MOST_TRIES) {
            rows.failed(failure, null);
            return;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failure.tries(), MOST_DOUBLINGS));
        rows.failed(failure, clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
    }

    /** Takes up what was given up. */
    @Transactional
    public void takeUp() {
        rows.takeUp();
    }

    @Transactional
    public void settle(Failure failure) {
        rows.settled(failure);
        readers.madeUpFor(failure.collection(), failure.organisation(), failure.added());
    }

    private static Missed reason(RuntimeException why) {
        return why instanceof UnreadableDocumentException
                ? Missed.DOCUMENT
                : StorageFailure.of(why) == null ? Missed.COMPARISON : Missed.DATABASE;
    }

    /**
     * Remembers how far an organisation has heard. Of whoever may read all of it, and has twins here to hear it for, whoever publishes is told so; others
     * may have an account here and read by TAXII where their twins are.
     */
    @Transactional
    public void move(UUID collection, UUID organisation, Place place) {
        rows.move(collection, organisation, place);
        if (place.readsAll() && !twins.all(organisation).isEmpty()) {
            readers.heard(collection, organisation, place.after());
        }
    }

    private int hear(UUID organisation, Published published, boolean late) {
        Instant fetched = clock.instant();
        Advisory advisory = read(published.document());
        ArrivalTimes times = new ArrivalTimes(published.added(), fetched, clock.instant(), late);
        AlertDesk.Heard heard = desk.hear(organisation, "centre", advisory, published.document(), times);
        if (heard.known()) {
            events.publishEvent(new CentreTold(organisation, SourceId.of(advisory)));
        }
        return heard.fresh().size() + heard.again().size();
    }

    private Advisory read(byte[] document) {
        String name = Fingerprint.of(document);
        synchronized (kept) {
            Advisory known = kept.get(name);
            if (known != null) {
                return known;
            }
        }
        Advisory advisory = CsafAdvisories.read(name, document).advisory();
        if (advisory == null) {
            throw new UnreadableDocumentException(name);
        }
        // Whoever is on the instance of a centre has chosen it.
        advisory = advisory.chosen();
        synchronized (kept) {
            kept.put(name, advisory);
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return advisory;
    }
}
