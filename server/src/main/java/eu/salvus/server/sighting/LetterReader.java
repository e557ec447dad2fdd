package eu.salvus.server.sighting;

import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.LetterBoxes;
import eu.salvus.server.support.LetterBoxes.Box;
import eu.salvus.server.support.ObjectsAdded;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Reads letter boxes when something was added, at the start, and now and then. */
@Component
@AtTheCentre
class LetterReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LetterReader.class);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final LetterBoxes boxes;
    private final LetterReading reading;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread reader;

    LetterReader(LetterBoxes boxes, LetterReading reading) {
        this.boxes = boxes;
        this.reading = reading;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void added(ObjectsAdded objects) {
        asked.release();
    }

    @Override
    public void start() {
        running = true;
        reader = Thread.ofVirtual().name("letter-boxes").start(this::serve);
    }

    @Override
    public void stop() {
        running = false;
        asked.release();
        Thread last = reader;
        if (last != null) {
            try {
                last.join(PATIENCE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
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
                boxes.all().forEach(this::read);
                asked.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failure) {
                LOG.error("letter boxes are read later, after a failure", failure);
                pause();
            }
        }
    }

    /** One that cannot be read holds up no other, even where memory did not suffice for it. */
    private void read(Box box) {
        try {
            while (running && reading.read(box)) {
                Thread.yield();
            }
        } catch (RuntimeException | Error failure) {
            LOG.error("a letter box is read later, after a failure", failure);
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
