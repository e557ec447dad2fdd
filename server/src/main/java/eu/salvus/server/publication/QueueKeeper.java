package eu.salvus.server.publication;

import eu.salvus.server.support.AtTheCentre;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Completes the queue in the background. */
@Component
@AtTheCentre
class QueueKeeper implements SmartLifecycle {

    private final Background background;

    QueueKeeper(QueueCount count) {
        background = new Background("queue", count::go);
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
