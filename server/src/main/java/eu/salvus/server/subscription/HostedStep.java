package eu.salvus.server.subscription;

import eu.salvus.server.publication.PublishedDocuments;
import eu.salvus.server.publication.PublishedDocuments.Published;
import eu.salvus.server.subscription.HostedRows.Failure;
import eu.salvus.server.subscription.HostedRows.Place;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.warning.Tlp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes one organisation on this instance on, to the end of a collection. */
@Component
@AtTheCentre
class HostedStep {

    private static final Logger LOG = LoggerFactory.getLogger(HostedStep.class);

    private static final int PAGE = 20;

    private final PublishedDocuments published;
    private final HostedInbox inbox;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher news;
    private final InstantSource clock;

    HostedStep(
            PublishedDocuments published,
            HostedInbox inbox,
            TransactionOperations transactions,
            ApplicationEventPublisher news,
            InstantSource clock) {
        this.published = published;
        this.inbox = inbox;
        this.transactions = transactions;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What an organisation has to hear of a collection.
     *
     * @param place how far it has heard it
     * @param readsAll whether it may read all of it, as it was when this was looked up
     * @param last when the last object was added to the collection
     * @param since when it described its first twin: what was added before was no news to anybody there
     */
    record Due(UUID collection, UUID organisation, Place place, boolean readsAll, Instant last, Instant since) {

        /** Whoever may read more than before hears it from its beginning; what they know is not heard again. */
        Instant from() {
            return readsAll && !place.readsAll() ? Instant.EPOCH : place.after();
        }
    }

    /**
     * What an organisation had missed.
     *
     * @param documents how many that concern it
     * @param alerts how many alerts came of them
     */
    record Late(int documents, int alerts) {

        static final Late NOTHING = new Late(0, 0);

        Late and(Late other) {
            return new Late(documents + other.documents, alerts + other.alerts);
        }
    }

    /** Hears all there is. One document that cannot be heard is left for later, and those after it are heard. */
    Late go(Due due, BooleanSupplier goesOn) {
        Tally tally = new Tally(due.since());
        Instant after = due.from();
        boolean readsAll = due.readsAll();
        List<Published> page;
        do {
            page = readsAll
                    ? published.after(due.collection(), after, PAGE)
                    : published.clearAfter(due.collection(), after, PAGE);
            for (Published each : page) {
                if (!goesOn.getAsBoolean()) {
                    return Late.NOTHING;
                }
                after = each.added();
                if (readsAll || each.tlp() == Tlp.CLEAR) {
                    readsAll &= hear(due, each, new Place(readsAll, after), tally);
                }
            }
        } while (page.size() == PAGE);
        inbox.move(
                due.collection(),
                due.organisation(),
                new Place(readsAll, due.last().isAfter(after) ? due.last() : after));
        return tally.late();
    }

    /** False when it turned out that it may not read that any more. */
    private boolean hear(Due due, Published each, Place place, Tally tally) {
        try {
            OptionalInt raised = Patience.with(
                    () -> inbox.hear(due.collection(), due.organisation(), each, place, tally.isLate(each)));
            raised.ifPresent(alerts -> tally.count(each, alerts));
            return raised.isPresent();
        } catch (RuntimeException failure) {
            LOG.error("an organisation could not hear what was published", failure);
            inbox.pass(due.collection(), due.organisation(), each.added(), place, failure);
            return true;
        }
    }

    /** Tries once more what could not be heard. */
    Late again(Failure failure) {
        Tally tally = new Tally(Instant.EPOCH);
        List<Published> found =
                published.after(failure.collection(), failure.added().minusNanos(1_000), 1);
        if (found.isEmpty() || !found.getFirst().added().equals(failure.added())) {
            inbox.settle(failure);
            return Late.NOTHING;
        }
        try {
            Published each = found.getFirst();
            Patience.with(() -> inbox.hearAgain(failure, each, tally.isLate(each)))
                    .ifPresent(alerts -> tally.count(each, alerts));
        } catch (RuntimeException again) {
            LOG.error("an organisation still could not hear what was published", again);
            inbox.failed(failure, again);
        }
        return tally.late();
    }

    /** Says that an organisation has caught up. */
    void tell(UUID organisation, Late late) {
        CaughtUp caughtUp = new CaughtUp(organisation, clock.instant(), late.documents(), late.alerts());
        transactions.executeWithoutResult(status -> news.publishEvent(caughtUp));
    }

    /** What an organisation had missed. */
    private final class Tally {

        private final Instant since;
        private int documents;
        private int alerts;

        Tally(Instant since) {
            this.since = since;
        }

        boolean isLate(Published each) {
            return each.added().isBefore(since) || CaughtUp.isLate(each.added(), clock.instant());
        }

        void count(Published each, int raised) {
            if (raised > 0 && isLate(each)) {
                documents++;
                alerts += raised;
            }
        }

        Late late() {
            return new Late(documents, alerts);
        }
    }
}
