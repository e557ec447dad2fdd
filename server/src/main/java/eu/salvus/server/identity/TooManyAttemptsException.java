package eu.salvus.server.identity;

import java.time.Duration;

/** Somebody tried too often to show who they are, and has to wait. */
public final class TooManyAttemptsException extends RuntimeException {

    private final Duration delay;

    TooManyAttemptsException(Duration delay) {
        super("too many attempts; the next one is taken in " + delay);
        this.delay = delay;
    }

    /** How long to wait; at least one second. */
    public Duration delay() {
        return delay.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : delay;
    }
}
