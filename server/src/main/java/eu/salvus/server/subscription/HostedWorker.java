package eu.salvus.server.subscription;

import eu.salvus.server.identity.Organisation;
import eu.salvus.server.identity.Organisations;
import eu.salvus.server.publication.PublishedDocuments;
import eu.salvus.server.subscription.HostedRows.Failure;
import eu.salvus.server.subscription.HostedRows.Place;
import eu.salvus.server.subscription.HostedStep.Due;
import eu.salvus.server.subscription.HostedStep.Late;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.ObjectsAdded;
import eu.salvus.server.support.OwnCollections;
import eu.salvus.server.twin.TwinChanged;
import eu.salvus.server.twin.Twins;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Takes organisations on this instance on when something was published, at the start, and now and then: a few at a time, each by itself, so that
 * one that is slow takes one of a few places, and delays no other.
 */
@Component
@AtTheCentre
class HostedWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HostedWorker.class);

    /** Of the ten connections to the database, which people and the hearing of sources share. */
    private static final int PLACES = 4;

    /** Those that failed come before what is new, and must not keep it waiting: a hundred take some seconds. */
    private static final int MOST_AGAIN = 100;

    /** Nothing is lost without it: it finds what a failure or a change of rights left behind. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    /** Of the end of the program; what is not done by then is done at the next start. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final PublishedDocuments published;
    private final OwnCollections collections;
    private final Organisations organisations;
    private final Twins twins;
    private final HostedRows rows;
    private final HostedInbox inbox;
    private final HostedStep step;
    private final Semaphore asked = new Semaphore(0);
    private final Semaphore places = new Semaphore(PLACES);
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final Set<UUID> seenBusy = ConcurrentHashMap.newKeySet();
    private ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    HostedWorker(
            PublishedDocuments published,
            OwnCollections collections,
            Organisations organisations,
            Twins twins,
            HostedRows rows,
            HostedInbox inbox,
            HostedStep step) {
        this.published = published;
        this.collections = collections;
        this.organisations = organisations;
        this.twins = twins;
        this.rows = rows;
        this.inbox = inbox;
        this.step = step;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void added(ObjectsAdded objects) {
        asked.release();
    }

    /** Whoever describes a first twin hears from then on, and all that still stands. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(TwinChanged twin) {
        asked.release();
    }

    @Override
    public void start() {
        running = true;
        inbox.takeUp();
        workers = Executors.newVirtualThreadPerTaskExecutor();
        workers.execute(this::serve);
    }

    @Override
    public void stop() {
        running = false;
        asked.release();
        workers.shutdown();
        try {
            workers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void serve() {
        while (running) {
            try {
                asked.drainPermits();
                look();
                asked.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.error("organisations hear what is published later, after a failure", failure);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        Map<UUID, List<Supplier<Late>>> work = new LinkedHashMap<>();
        for (Failure failure : rows.due(MOST_AGAIN)) {
            work.computeIfAbsent(failure.organisation(), same -> new ArrayList<>())
                    .add(() -> step.again(failure));
        }
        for (Due due : due()) {
            work.computeIfAbsent(due.organisation(), same -> new ArrayList<>()).add(() -> step.go(due, () -> running));
        }
        for (Map.Entry<UUID, List<Supplier<Late>>> each : work.entrySet()) {
            if (!running) {
                return;
            }
            // Told first, so that whoever is just done with it sees that there is more.
            seenBusy.add(each.getKey());
            if (!busy.contains(each.getKey())) {
                seenBusy.remove(each.getKey());
                places.acquire();
                busy.add(each.getKey());
                workers.execute(() -> work(each.getKey(), each.getValue()));
            }
        }
    }

    private void work(UUID organisation, List<Supplier<Late>> steps) {
        Late late = Late.NOTHING;
        try {
            for (Supplier<Late> each : steps) {
                late = late.and(each.get());
            }
        } catch (RuntimeException failure) {
            LOG.error("an organisation hears what is published later, after a failure", failure);
        }
        try {
            step.tell(organisation, late);
        } catch (RuntimeException failure) {
            LOG.error("an organisation is told later of what it missed, after a failure", failure);
        } finally {
            busy.remove(organisation);
            places.release();
            if (seenBusy.remove(organisation)) {
                asked.release();
            }
        }
    }

    /**
     * Who has not heard all of a collection they may; those first who may read what is not for everyone. Who has no twin here has nothing that anybody could
     * hear it for: thousands of hospitals have an account at a centre, and their twins at home.
     */
    List<Due> due() {
        Map<UUID, Instant> hosted = twins.since();
        List<UUID> staying = organisations.staying().stream()
                .map(Organisation::id)
                .filter(hosted::containsKey)
                .toList();
        List<Due> due = new ArrayList<>();
        for (UUID collection : published.collections()) {
            Instant last = collections.lastAdded(collection);
            Instant lastClear = published.lastClear(collection);
            Set<UUID> readers = collections.readers(collection);
            Map<UUID, Place> heard = new HashMap<>(rows.places(collection));
            for (UUID organisation : staying) {
                Place place = heard.getOrDefault(organisation, Place.START);
                boolean readsAll = readers.contains(organisation);
                if (place.after().isBefore(readsAll ? last : lastClear) || readsAll != place.readsAll()) {
                    due.add(new Due(
                            collection,
                            organisation,
                            place,
                            readsAll,
                            last,
                            Objects.requireNonNull(hosted.get(organisation))));
                }
            }
        }
        due.sort(Comparator.comparing(Due::readsAll).reversed());
        return due;
    }
}
