package eu.salvus.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Who calls by a token where no session counts. Nobody guesses 256 bits, but each guess would ask the database: an address from which too many unknown ones
 * came has to wait. A token that was good lately does not, so that one program with an old token silences no other behind the same address.
 */
@Component
public class Programs {

    private static final int MOST_REMEMBERED = 50_000;

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final ApiTokens tokens;
    private final InstantSource clock;
    private final Attempts unknown;
    private final Map<String, Instant> good = new LinkedHashMap<>();

    Programs(ApiTokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
        unknown = new Attempts(
                clock, new Attempts.Limit(100, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(10)));
    }

    /**
     * Whom a request comes from; nothing when it shows no token, or one that nobody has.
     *
     * @throws TooManyAttemptsException when too many unknown tokens came from there, and this one is not known to be good
     */
    public Optional<Caller> caller(HttpServletRequest request) {
        return ShownToken.bearerOrBasic(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(token -> caller(token, Address.of(request)));
    }

    private Optional<Caller> caller(String token, String address) {
        String hash = Tokens.hash(token);
        if (!wasGood(hash)) {
            unknown.require(address);
        }
        Optional<Caller> caller =
                tokens.find(token).map(known -> known.getPrincipal() instanceof Caller somebody ? somebody : null);
        if (caller.isPresent()) {
            remember(hash);
        } else {
            forget(hash);
            unknown.begin(address);
        }
        return caller;
    }

    private synchronized boolean wasGood(String hash) {
        Instant since = good.get(hash);
        return since != null && clock.instant().isBefore(since.plus(REMEMBERED));
    }

    private synchronized void remember(String hash) {
        good.remove(hash);
        good.put(hash, clock.instant());
        if (good.size() > MOST_REMEMBERED) {
            good.remove(good.keySet().iterator().next());
        }
    }

    private synchronized void forget(String hash) {
        good.remove(hash);
    }
}
