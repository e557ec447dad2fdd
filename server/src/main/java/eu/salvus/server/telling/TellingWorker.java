package eu.salvus.server.telling;

import eu.salvus.server.telling.Due.Mark;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes what is to be told when something changed, and sends it: each organisation to each centre by itself, so that a slow one delays no other. */
@Component
class TellingWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TellingWorker.class);

    private static final int MOST_MARKS = 200;

    /** So many work on the database at a time, of its ten connections; whoever waits for another machine holds none. */
    private static final int PLACES = 4;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final TellingRows tellings;
    private final Due due;
    private final TellingStep step;
    private final ProductStep products;
    private final TellingPost post;
    private final InstantSource clock;
    private final Semaphore asked = new Semaphore(0);
    private final Semaphore places = new Semaphore(PLACES);
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    TellingWorker(
            TellingRows tellings,
            Due due,
            TellingStep step,
            ProductStep products,
            TellingPost post,
            InstantSource clock) {
        this.tellings = tellings;
        this.due = due;
        this.step = step;
        this.products = products;
        this.post = post;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void marked(TellingEars.Marked marked) {
        asked.release();
    }

    @Override
    public void start() {
        running = true;
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
                boolean more = look();
                if (!more) {
                    asked.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.error("what is told waits, after a failure", failure);
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

    /** Does what there is; whether there may be more. */
    private boolean look() {
        int marks = 0;
        for (Mark mark : due.oldest(MOST_MARKS)) {
            if (!running) {
                return false;
            }
            take(mark);
            marks++;
        }
        for (UUID telling : tellings.due(clock.instant())) {
            if (busy.add(telling)) {
                workers.execute(() -> send(telling));
            }
        }
        return marks == MOST_MARKS;
    }

    private void take(Mark mark) {
        try {
            if (mark.alert() == null) {
                products.take(mark);
            } else {
                step.take(mark);
            }
        } catch (RuntimeException failure) {
            LOG.error("what there is to tell of an alert is found out later, after a failure", failure);
            due.later(mark.id(), clock.instant().plus(AFTER_FAILURE));
        }
    }

    private void putOff(UUID telling) {
        try {
            post.putOff(telling);
        } catch (RuntimeException away) {
            LOG.error("that something is sent later could not be stored", away);
        }
    }

    private void send(UUID telling) {
        try {
            post.send(telling, places, () -> running);
        } catch (RuntimeException failure) {
            LOG.error("what is told is sent later, after a failure", failure);
            putOff(telling);
        } finally {
            busy.remove(telling);
        }
    }
}
