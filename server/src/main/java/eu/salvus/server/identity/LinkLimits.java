package eu.salvus.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Slows down who tries links that lead nowhere. Nobody guesses 256 bits; but nobody needs to try for long either. */
@Component
public class LinkLimits {

    private final Attempts attempts;

    LinkLimits(InstantSource clock) {
        attempts = new Attempts(
                clock, new Attempts.Limit(30, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofMinutes(10)));
    }

    /**
     * Somebody opens a link.
     *
     * @throws TooManyAttemptsException when too many from there led nowhere
     */
    public void begin(HttpServletRequest request) {
        attempts.begin(Address.of(request));
    }

    /** It led somewhere, and does not count. */
    public void found(HttpServletRequest request) {
        attempts.uncount(Address.of(request));
    }
}
