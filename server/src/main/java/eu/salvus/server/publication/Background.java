package eu.salvus.server.publication;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread of least priority that does something whenever it is woken, and now and then; many calls in a row become one. */
final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    /** Many calls within it become one; nobody who looks at a page notices. */
    private static final Duration GATHER = Duration.ofMillis(500);

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final String name;
    private final Runnable work;
    private final Semaphore woken = new Semaphore(0);
    private final Semaphore ended = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread worker;

    /** Does nothing before it is started. */
    Background(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    void wake() {
        woken.release();
    }

    void start() {
        running = true;
        worker = Thread.ofPlatform()
                .name(name)
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(this::serve);
    }

    /** Waits some seconds for what is being done. */
    void stop() {
        running = false;
        ended.release();
        woken.release();
        Thread last = worker;
        if (last != null) {
            try {
                // Not interrupted: an embedded database closes its file when somebody who writes to it is.
                last.join(PATIENCE);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
        }
    }

    boolean isRunning() {
        return running;
    }

    private void serve() {
        while (running) {
            woken.drainPermits();
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.error("{} goes on after a failure", name, failure);
            }
            try {
                boolean called = woken.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                if (called && running && ended.tryAcquire(GATHER.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
