package eu.salvus.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Slows down who tries links that lead nowhere. Nobody guesses 256 bits; but nobody needs to try for long either. */
@Component
public class LinkLimits {

    private final Attempts attempts;
    private final Attempts letters;
    private final Attempts writers;

    LinkLimits(InstantSource clock) {
        writers = new Attempts(
                clock, new Attempts.Limit(30, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(1)));
        letters = new Attempts(
                clock, new Attempts.Limit(3, Duration.ofMinutes(10), Duration.ofHours(12), Duration.ofDays(1)));
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

    /**
     * Somebody has a letter sent to an address that may be anybody's.
     *
     * @return the address, as it is kept
     * @throws eu.salvus.server.RefusedException when nothing could ever be sent there
     * @throws TooManyAttemptsException when too many were sent there, or from where it was asked
     */
    public String beginLetter(String typed, HttpServletRequest request) {
        Email email = Email.checked(typed);
        writers.begin(Address.of(request));
        letters.begin(email.text());
        return email.text();
    }

    /** It led somewhere, and does not count. */
    public void found(HttpServletRequest request) {
        attempts.uncount(Address.of(request));
    }
}
