package eu.salvus.server.subscription;

import eu.salvus.server.subscription.FollowedCentre.Chosen;
import eu.salvus.warning.source.DoorException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Listens to all centres that organisations here subscribe to, each by an {@link Ear} of its own: a slow one is slow for nobody else. */
@Component
class Ears implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final FollowedCentreRows rows;
    private final AwaitedDocuments awaited;
    private final CentreRound round;
    private final BellDoor door;
    private final InstantSource clock;
    private final Map<UUID, Ear> ears = new ConcurrentHashMap<>();
    private volatile boolean running;

    Ears(FollowedCentreRows rows, AwaitedDocuments awaited, CentreRound round, BellDoor door, InstantSource clock) {
        this.rows = rows;
        this.awaited = awaited;
        this.round = round;
        this.door = door;
        this.clock = clock;
    }

    /** What a centre gives signs of. */
    Ear.Sign sign(UUID id) {
        Ear ear = ears.get(id);
        return ear == null ? Ear.Sign.NONE : ear.sign();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(FollowedCentreChanged changed) {
        if (!changed.there()) {
            Ear gone = ears.remove(changed.id());
            if (gone != null) {
                gone.stop();
            }
        } else if (running) {
            Ear there = ears.get(changed.id());
            if (there == null) {
                begin(changed.id());
            } else {
                there.ask();
            }
        }
    }

    @Override
    public void start() {
        running = true;
        rows.all().forEach(this::begin);
    }

    @Override
    public void stop() {
        running = false;
        ears.values().forEach(Ear::stop);
        try {
            for (Ear ear : ears.values()) {
                ear.join(PATIENCE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        ears.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void begin(UUID id) {
        rows.find(id).ifPresent(subscription -> {
            Map<String, String> headers =
                    Map.of("Authorization", "Bearer " + rows.token(id), "Accept", "text/event-stream");
            Ear ear = new Ear(id, bells(subscription), headers, new Work(id), clock);
            if (ears.putIfAbsent(id, ear) == null) {
                ear.start();
            }
        });
    }

    /** Where the API roots of its collections ring: the standard knows no bell, ours does. */
    private static List<URI> bells(FollowedCentre subscription) {
        return subscription.collections().stream()
                .map(Chosen::address)
                .map(address -> address.resolve("../../bell/"))
                .distinct()
                .toList();
    }

    private final class Work implements Ear.Tasks {

        private final UUID id;

        Work(UUID id) {
            this.id = id;
        }

        @Override
        public boolean round(Ear ear) {
            return round.go(id, ear::goesOn);
        }

        @Override
        public Duration untilDue() {
            return awaited.next(id)
                    .map(next -> Duration.between(clock.instant(), next))
                    .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                    .orElse(LONGEST);
        }

        @Override
        public void hear(URI bell, Map<String, String> headers, Ear ear) throws DoorException {
            door.listen(bell, headers, ear::line);
        }
    }
}
