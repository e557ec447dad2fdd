package eu.salvus.server.publication;

import eu.salvus.server.publication.PublicationRows.Told;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.CollectionReaders;
import eu.salvus.server.support.CollectionReaders.Reader;
import eu.salvus.server.support.ObjectsAdded;
import eu.salvus.server.support.OwnCollections;
import eu.salvus.server.twin.Twins;
import eu.salvus.server.warning.AlertDesk;
import eu.salvus.server.warning.ArrivalTimes;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.csaf.CsafAdvisories;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hears what is published for those readers whose hospitals are on this instance. How far each has heard is kept in the transaction of the hearing, so
 * that a program that ended meanwhile goes on where it was, and hears nothing twice.
 */
@Service
@AtTheCentre
class HostedReaders {

    private static final Logger LOG = LoggerFactory.getLogger(HostedReaders.class);
    private static final long MINUTE_MILLIS = 60_000;

    private final PublisherRows publishers;
    private final PublicationRows rows;
    private final OwnCollections collections;
    private final CollectionReaders readers;
    private final Twins twins;
    private final AlertDesk desk;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("hosted").factory());

    HostedReaders(
            PublisherRows publishers,
            PublicationRows rows,
            OwnCollections collections,
            CollectionReaders readers,
            Twins twins,
            AlertDesk desk,
            TransactionOperations transactions,
            InstantSource clock) {
        this.publishers = publishers;
        this.rows = rows;
        this.collections = collections;
        this.readers = readers;
        this.twins = twins;
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    public void added(ObjectsAdded added) {
        wake();
    }

    /** Whoever was let in since, and what failed before, has its turn too. */
    @Scheduled(fixedDelay = MINUTE_MILLIS, initialDelay = 1_000)
    void wake() {
        if (!over.get() && !wanted.getAndSet(true)) {
            one.execute(() -> {
                wanted.set(false);
                hearAll();
            });
        }
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        over.set(true);
        // Never interrupted: an embedded database closes its file when somebody who writes to it is.
        one.shutdown();
    }

    private void hearAll() {
        try {
            publishers.find().ifPresent(speaker -> {
                for (UUID collection : collections.ids(speaker.organisation())) {
                    readers.readers(collection).stream()
                            .filter(reader -> !twins.all(reader.organisation()).isEmpty())
                            .forEach(reader -> hear(speaker, collection, reader));
                }
            });
        } catch (RuntimeException failure) {
            LOG.error("what is published could not be heard for those hosted here; it is tried again", failure);
        }
    }

    private void hear(Speaker speaker, UUID collection, Reader reader) {
        for (Told told : rows.toldAfter(collection, reader.heardTo())) {
            if (over.get()) {
                return;
            }
            Advisory advisory = CsafAdvisories.read("document", told.document()).advisory();
            transactions.executeWithoutResult(begun -> {
                if (advisory != null) {
                    desk.hear(
                            reader.organisation(),
                            speaker.settings().publisher().name(),
                            advisory,
                            told.document(),
                            new ArrivalTimes(told.publishedAt(), told.publishedAt(), clock.instant()));
                }
                readers.heard(collection, reader.organisation(), told.added());
            });
        }
    }
}
