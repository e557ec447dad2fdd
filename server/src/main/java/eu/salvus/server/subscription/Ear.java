package eu.salvus.server.subscription;

import eu.salvus.warning.source.DoorException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to one centre: one thread hears its bell, another goes round when it rang, when something is due, and every few minutes where there is no
 * bell. The first never touches the database, so that it may be interrupted.
 */
final class Ear {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);

    /** Near real time for whoever has no bell: 15,000 hospitals are 83 questions a second to the centre. */
    private static final Duration WITHOUT_BELL = Duration.ofMinutes(3);

    /** Only for a ring that was lost: 17 questions a second of 15,000 hospitals. */
    private static final Duration WITH_BELL = Duration.ofMinutes(15);

    /** After a centre went away, doubled each time and drawn between half and whole: 15,000 hospitals come back spread over minutes. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(4);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** A centre without a bell gets one with its next release at the earliest. */
    private static final Duration NO_BELL = Duration.ofHours(1);

    private final UUID id;
    private final List<URI> bells;
    private final Map<String, String> headers;
    private final Tasks tasks;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rang = lock.newCondition();
    private boolean ringing;
    private boolean asked;
    private volatile boolean running = true;
    private volatile boolean live;
    private volatile @Nullable Instant sign;
    private @Nullable Thread goer;
    private final List<Thread> listeners = new java.util.ArrayList<>();

    /**
     * What a centre gives signs of.
     *
     * @param live whether its bell is heard
     * @param at when it last gave one on it; null when it never did
     */
    record Sign(boolean live, @Nullable Instant at) {

        /** Of one that nobody listens to. */
        static final Sign NONE = new Sign(false, null);
    }

    /** What an ear does. */
    interface Tasks {

        /** Goes round once; false when the centre gave no usable answer. */
        boolean round(Ear ear);

        /** How long until something that was put off is due. */
        Duration untilDue();

        /** Hears a bell, until it ends. */
        void hear(URI bell, Map<String, String> headers, Ear ear) throws DoorException;
    }

    /**
     * An ear.
     *
     * @param bells where the centre rings
     * @param headers for it
     */
    Ear(UUID id, List<URI> bells, Map<String, String> headers, Tasks tasks, InstantSource clock) {
        this.id = id;
        this.bells = List.copyOf(bells);
        this.headers = Map.copyOf(headers);
        this.tasks = tasks;
        this.clock = clock;
    }

    void start() {
        goer = Thread.ofVirtual().name("subscription").start(this::go);
        for (URI bell : bells) {
            listeners.add(Thread.ofVirtual().name("bell").start(() -> listen(bell)));
        }
    }

    /** Lets it come to its end. */
    void stop() {
        running = false;
        listeners.forEach(Thread::interrupt);
        ring();
    }

    /** Waits for its end. */
    void join(Duration most) throws InterruptedException {
        Thread last = goer;
        if (last != null) {
            last.join(most);
        }
    }

    boolean goesOn() {
        return running;
    }

    Sign sign() {
        return new Sign(live, sign);
    }

    /** There may be something. */
    void ring() {
        lock.lock();
        try {
            ringing = true;
            rang.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Somebody wants it asked now, whether it answered before or not. */
    void ask() {
        lock.lock();
        try {
            asked = true;
            rang.signal();
        } finally {
            lock.unlock();
        }
    }

    /** A line of the bell; false to hear no more. */
    boolean line(String line) {
        live = true;
        sign = clock.instant();
        if (line.startsWith("data:")) {
            ring();
        }
        return running;
    }

    private void go() {
        Waits waits = new Waits(id, FIRST_WAIT, LONGEST_WAIT);
        int failures = 0;
        while (running) {
            Duration wait;
            try {
                failures = tasks.round(this) ? 0 : failures + 1;
                Duration usual = live ? WITH_BELL : WITHOUT_BELL;
                Duration due = tasks.untilDue();
                wait = failures > 0 ? waits.after(failures) : usual.compareTo(due) < 0 ? usual : due;
            } catch (RuntimeException failure) {
                LOG.error("listening to a centre goes on after a failure", failure);
                failures++;
                wait = waits.after(failures);
            }
            await(wait, failures > 0);
        }
    }

    /** A centre that does not answer is left alone though its bell rings, or a bell that rings without end would have it asked without end. */
    private void await(Duration most, boolean whole) {
        long nanos = most.toNanos();
        lock.lock();
        try {
            while (running && nanos > 0 && !asked && (whole || !ringing)) {
                nanos = rang.awaitNanos(nanos);
            }
            ringing = false;
            asked = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        } finally {
            lock.unlock();
        }
    }

    private void listen(URI bell) {
        Waits waits = new Waits(id, FIRST_WAIT, LONGEST_WAIT);
        int failures = 0;
        while (running) {
            Duration wait;
            Instant before = clock.instant();
            try {
                tasks.hear(bell, headers, this);
                failures = 0;
                wait = waits.after(1);
            } catch (DoorException failure) {
                Instant heard = sign;
                failures = heard != null && !heard.isBefore(before) ? 1 : failures + 1;
                wait = failure.absent() ? NO_BELL : waits.after(failures);
            } catch (RuntimeException failure) {
                LOG.error("listening to a bell goes on after a failure", failure);
                failures++;
                wait = waits.after(failures);
            }
            live = false;
            try {
                if (running) {
                    TimeUnit.MILLISECONDS.sleep(wait.toMillis());
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
