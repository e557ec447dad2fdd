package eu.salvus.server.source;

import eu.salvus.server.identity.Organisations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks each source when it is due, each on a thread of its own: a slow one delays no other. Nobody is asked where the settings say so, nor
 * before an organisation stays: who only looks at the demo hospital sends nothing anywhere.
 */
@Component
class SourceClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SourceClock.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    /** What could not be kept is not asked for again at once. */
    private static final Duration REST = Duration.ofMinutes(5);

    private final SourceRows rows;
    private final UsualSources usual;
    private final Asking asking;
    private final Silences silences;
    private final SourceSettings settings;
    private final Organisations organisations;
    private final InstantSource clock;
    private final Semaphore woken = new Semaphore(0);
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();
    private volatile boolean running;

    SourceClock(
            SourceRows rows,
            UsualSources usual,
            Asking asking,
            Silences silences,
            SourceSettings settings,
            Organisations organisations,
            InstantSource clock) {
        this.rows = rows;
        this.usual = usual;
        this.asking = asking;
        this.silences = silences;
        this.settings = settings;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public void start() {
        usual.complete();
        running = true;
        if (settings.asked()) {
            Thread.ofVirtual().name("sources").start(this::serve);
        }
    }

    @Override
    public void stop() {
        running = false;
        woken.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Something is due sooner than it was. */
    void wake() {
        woken.release();
    }

    /** Whether one is being asked just now. */
    boolean isBusy(String id) {
        return busy.contains(id);
    }

    private void serve() {
        while (running) {
            try {
                if (woken.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
                look();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.error("the clock of the sources goes on after a failure", failure);
            }
        }
    }

    private void look() {
        if (!running || !organisations.anyStays()) {
            return;
        }
        Instant now = clock.instant();
        for (StoredSource source : rows.all()) {
            Instant due = source.standing().due();
            boolean rests = now.isBefore(resting.getOrDefault(source.id(), Instant.MIN));
            if (source.active() && !rests && (due == null || !now.isBefore(due)) && busy.add(source.id())) {
                Thread.ofVirtual().name("source-" + source.id()).start(() -> ask(source.id()));
            }
        }
        silences.look();
    }

    private void ask(String id) {
        try {
            resting.remove(id);
            asking.turn(id);
        } catch (RuntimeException failure) {
            if (running) {
                LOG.error("what a source said could not be kept", failure);
            }
            resting.put(id, clock.instant().plus(REST));
        } finally {
            busy.remove(id);
        }
    }
}
