package eu.salvus.server.publication;

import eu.salvus.server.source.ThreatsChanged;
import eu.salvus.server.support.AtTheCentre;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Completes the queue in the background. */
@Component
@AtTheCentre
class QueueKeeper implements SmartLifecycle {

    private final Background background;

    QueueKeeper(WeaknessNews news, QueueCount count) {
        background = new Background("queue", () -> {
            news.go();
            count.go();
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    public void changed(ThreatsChanged changed) {
        background.wake();
    }

    @EventListener
    public void known(FleetKeeper.Known known) {
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
