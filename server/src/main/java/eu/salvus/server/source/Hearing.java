package eu.salvus.server.source;

import eu.salvus.server.identity.OrganisationEnded;
import eu.salvus.server.twin.TwinChanged;
import eu.salvus.server.warning.LessonsChanged;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets organisations hear what sources brought, in the background, as soon as there is something to hear. */
@Component
public class Hearing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final HearingRound round;
    private final HearingRows rows;
    private final HearingPlaces places;
    private final ApplicationEventPublisher events;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread worker;

    Hearing(HearingRound round, HearingRows rows, HearingPlaces places, ApplicationEventPublisher events) {
        this.round = round;
        this.rows = rows;
        this.places = places;
        this.events = events;
        places.whenFreed(woken::release);
    }

    /** What was bought today may have been warned of last year. */
    @EventListener
    public void changed(TwinChanged changed) {
        anew(changed.organisation());
    }

    /** What was passed over may be meant after all, now that people taught something, or it holds no more. */
    @EventListener
    public void taught(LessonsChanged changed) {
        anew(changed.organisation());
    }

    /** Whether an organisation has yet to hear anew something that was here before it was as it is. */
    public boolean awaitsLate(UUID organisation) {
        return rows.awaitsLate(organisation);
    }

    private void anew(UUID organisation) {
        rows.wantAnew(organisation);
        events.publishEvent(new Asking.Brought());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void wake(Asking.Brought brought) {
        woken.release();
    }

    /** Forgets how far an organisation was that has ended. */
    @EventListener
    @Order(1)
    public void forget(OrganisationEnded ended) {
        rows.forget(ended.organisation());
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform()
                .name("hearing")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(this::serve);
    }

    @Override
    public void stop() {
        running = false;
        woken.release();
        Thread last = worker;
        if (last != null) {
            try {
                // Not interrupted: an embedded database closes its file when somebody who writes to it is.
                last.join(PATIENCE);
                places.await(PATIENCE);
            } catch (InterruptedException interruption) {
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
            boolean more = false;
            try {
                woken.drainPermits();
                more = round.go(() -> running);
            } catch (RuntimeException failure) {
                LOG.error("hearing goes on after a failure", failure);
            }
            try {
                if (!more && woken.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
