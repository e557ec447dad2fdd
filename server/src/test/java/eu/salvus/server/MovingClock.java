package eu.salvus.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;

/** The true time, and later when a test says so. */
@Primary
public final class MovingClock implements InstantSource {

    private final Clock clock = Clock.systemUTC();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return clock.instant().plus(ahead.get());
    }

    /** Time passes. */
    public void advance(Duration time) {
        ahead.accumulateAndGet(time, Duration::plus);
    }
}
