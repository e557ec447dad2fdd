package eu.salvus.server.subscription;

import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.UnreadableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Who speaks at each centre that is listened to: asked once an hour, not with each advisory, for thousands ask the same centre in the same second. */
@Component
class Speakers {

    private static final Duration FRESH = Duration.ofHours(1);

    private final Door door;
    private final InstantSource clock;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    Speakers(Door door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    private record Known(Speaker speaker, Instant asOf) {}

    /**
     * Who speaks, as it was said within the hour.
     *
     * @throws UnreadableException when there are no provider metadata, or they name no publisher
     * @throws DoorException when the centre gives no answer
     */
    Speaker at(FollowedCentre subscription) throws DoorException, UnreadableException {
        Known last = known.get(subscription.id());
        return last == null || !last.asOf().plus(FRESH).isAfter(clock.instant()) ? anew(subscription) : last.speaker();
    }

    /** The same, asked just now. */
    Speaker anew(FollowedCentre subscription) throws DoorException, UnreadableException {
        Speaker now = Speaker.at(door, subscription.address());
        known.put(subscription.id(), new Known(now, clock.instant()));
        return now;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(FollowedCentreChanged changed) {
        known.remove(changed.id());
    }
}
