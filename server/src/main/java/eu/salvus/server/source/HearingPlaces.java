package eu.salvus.server.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A few places for organisations to hear in: each takes one at most, so that one that is slow delays no other. */
@Component
class HearingPlaces {

    private static final Logger LOG = LoggerFactory.getLogger(HearingPlaces.class);

    /** Of the ten connections to the database, which people and whoever hands something in share. */
    static final int PLACES = 3;

    /** An organisation that cannot hear just now is left alone for so long. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Semaphore free = new Semaphore(PLACES);
    private final Set<UUID> taken = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Instant> resting = new ConcurrentHashMap<>();
    private volatile Runnable freed = () -> {};

    HearingPlaces(InstantSource clock) {
        this.clock = clock;
    }

    /** Calls somebody whenever a place becomes free. */
    void whenFreed(Runnable call) {
        freed = call;
    }

    /** Those that hear just now. */
    Set<UUID> taken() {
        return Set.copyOf(taken);
    }

    /** Whether one may be given a place: it has none, and need not be left alone. */
    boolean isReady(UUID organisation) {
        Instant now = clock.instant();
        resting.values().removeIf(until -> !now.isBefore(until));
        return !taken.contains(organisation) && !resting.containsKey(organisation);
    }

    /** Gives one a place, once there is one. What fails is done again after a rest. */
    void give(UUID organisation, Runnable work) {
        free.acquireUninterruptibly();
        taken.add(organisation);
        Thread.ofPlatform()
                .name("hearing of one")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(() -> work(organisation, work));
    }

    private void work(UUID organisation, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("an organisation hears what sources brought later", failure);
            resting.put(organisation, clock.instant().plus(REST));
        } finally {
            taken.remove(organisation);
            free.release();
            freed.run();
        }
    }

    /** Waits for those who hear to end. They are not interrupted: an embedded database closes its file when somebody who writes to it is. */
    void await(Duration patience) throws InterruptedException {
        if (free.tryAcquire(PLACES, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            free.release(PLACES);
        }
    }
}
