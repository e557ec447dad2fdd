package eu.salvus.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts attempts, and makes each one that follows too many wait twice as long as the one before. It is kept in memory, and no longer than is
 * useful: a new start of the program forgives everybody.
 */
final class Attempts {

    /** More than that many keys only come from an attack by very many machines; the oldest are forgotten first. */
    private static final int MOST_KEYS = 100_000;

    private final InstantSource clock;
    private final Limit limit;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    Attempts(InstantSource clock, Limit limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * How many are too many.
     *
     * @param free that many attempts wait for nothing
     * @param first how long the one after them waits
     * @param longest no wait is longer
     * @param forgotten after that time without an attempt the count begins anew
     */
    record Limit(int free, Duration first, Duration longest, Duration forgotten) {

        Duration after(int attempts) {
            if (attempts < free) {
                return Duration.ZERO;
            }
            Duration delay = first;
            for (int more = free; more < attempts && delay.compareTo(longest) < 0; more++) {
                delay = delay.multipliedBy(2);
            }
            return delay.compareTo(longest) < 0 ? delay : longest;
        }
    }

    /**
     * Begins an attempt. It counts before anybody knows how it ends, so that many at the same time do not slip through.
     *
     * @throws TooManyAttemptsException when it has to wait
     */
    synchronized void begin(String key) {
        Instant now = clock.instant();
        Count known = counts.remove(key);
        if (known == null || !now.isBefore(known.last().plus(limit.forgotten()))) {
            known = new Count(0, now, now);
        }
        if (now.isBefore(known.next())) {
            counts.put(key, known);
            throw new TooManyAttemptsException(Duration.between(now, known.next()));
        }
        int attempts = known.attempts() + 1;
        counts.put(key, new Count(attempts, now, now.plus(limit.after(attempts))));
        if (counts.size() > MOST_KEYS) {
            counts.remove(counts.keySet().iterator().next());
        }
    }

    /**
     * Lets an attempt be made that is counted only if it fails, by {@link #begin}: many good ones at the same time hold up nobody.
     *
     * @throws TooManyAttemptsException when it has to wait
     */
    synchronized void require(String key) {
        Count known = counts.get(key);
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.next())) {
            throw new TooManyAttemptsException(Duration.between(now, known.next()));
        }
    }

    /** The attempt was good: those before it were mistakes. */
    synchronized void succeeded(String key) {
        counts.remove(key);
    }

    /** The attempt was good, but tells nothing of others under the same key: it alone is not counted. */
    synchronized void uncount(String key) {
        counts.computeIfPresent(
                key,
                (same, count) ->
                        count.attempts() <= 1 ? null : new Count(count.attempts() - 1, count.last(), count.last()));
    }

    private record Count(int attempts, Instant last, Instant next) {}
}
