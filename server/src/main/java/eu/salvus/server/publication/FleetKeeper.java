package eu.salvus.server.publication;

import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.twin.TwinChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the fleet as the twins are, in the background. */
@Component
@AtTheCentre
class FleetKeeper implements SmartLifecycle {

    private final Background background;

    FleetKeeper(Fleet fleet, ApplicationEventPublisher news) {
        background = new Background("fleet", () -> {
            if (fleet.build()) {
                news.publishEvent(new Known());
            }
        });
    }

    /** What organisations have is known for the first time, or is so much another thing that it is counted anew whom something concerns. */
    record Known() {}

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    public void changed(ProfilesChanged changed) {
        background.wake();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    public void changed(TwinChanged changed) {
        background.wake();
    }

    @Override
    public void start() {
        background.start();
    }

    @Override
    public void stop() {
        background.stop();
    }

    @Override
    public boolean isRunning() {
        return background.isRunning();
    }
}
