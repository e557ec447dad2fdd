package eu.salvus.server.subscription;

import eu.salvus.server.warning.AlertDesk;
import eu.salvus.server.warning.ArrivalTimes;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.alert.SourceId;
import eu.salvus.warning.stix.AdvisoryReport;
import eu.salvus.warning.taxii.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes from a centre: announced, awaited, heard. Each step is one transaction with the place up to which it was read, so that whenever the
 * program is killed, each advisory is heard once.
 */
@Service
class CentreInbox {

    /** A document is announced in the moment in which it is published: a mirror or a cache may need some seconds more. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final FollowedCentreRows rows;
    private final AwaitedDocuments awaited;
    private final HeardDocuments heard;
    private final AlertDesk desk;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    CentreInbox(
            FollowedCentreRows rows,
            AwaitedDocuments awaited,
            HeardDocuments heard,
            AlertDesk desk,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.rows = rows;
        this.awaited = awaited;
        this.heard = heard;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /** Awaits what was announced so far; the same is told again, for the collection has not been read to its end. */
    @Transactional
    public void put(UUID subscription, List<Announced> announced) {
        if (rows.hold(subscription)) {
            awaited.add(subscription, announced);
        }
    }

    /** Awaits what was announced, and remembers that the collection has been read up to there. */
    @Transactional
    public void put(UUID subscription, List<Announced> announced, UUID collection, Cursor cursor) {
        if (rows.hold(subscription)) {
            awaited.add(subscription, announced);
            rows.move(collection, cursor);
        }
    }

    /**
     * Hears a document that was awaited. An announcement that takes back what its document does not take back changes nothing: whoever may add to the
     * collection can announce so, and what is still published holds.
     *
     * @param bytes as they came
     * @return how many alerts are new or raised again
     */
    @Transactional
    public int hear(
            FollowedCentre subscription, Awaited document, Advisory advisory, byte[] bytes, ArrivalTimes times) {
        // First the organisation, as whoever hears does; a later revision may have taken its place meanwhile.
        AlertDesk.Heard told = desk.hear(subscription.organisation(), by(subscription), advisory, bytes, times);
        if (heard.put(subscription.id(), document.report())) {
            events.publishEvent(new CentreTold(subscription.organisation(), SourceId.of(advisory)));
        }
        awaited.take(subscription.id(), document);
        return told.fresh().size() + told.again().size();
    }

    /**
     * Hears that an advisory was taken back whose document is not there any more.
     *
     * @return how many alerts were raised again; nothing where this centre never told of it there
     */
    @Transactional
    public OptionalInt hearWithdrawal(FollowedCentre subscription, Awaited document, ArrivalTimes times) {
        AdvisoryReport report = document.report();
        if (!heard.has(subscription.id(), report.common().id(), report.address())) {
            return OptionalInt.empty();
        }
        SourceId source = new SourceId(report.publisher(), report.trackingId());
        AlertDesk.Heard told = desk.withdraw(subscription.organisation(), source, times);
        awaited.take(subscription.id(), document);
        return OptionalInt.of(told.again().size());
    }

    /** Puts a document off that could not be had, the longer the more often it was tried; those after it go on. */
    @Transactional
    public void park(Awaited document, Trouble trouble) {
        awaited.park(document.id(), trouble, next(document.tries()));
    }

    private Instant next(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, 20));
        return clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static String by(FollowedCentre subscription) {
        return subscription.title();
    }
}
