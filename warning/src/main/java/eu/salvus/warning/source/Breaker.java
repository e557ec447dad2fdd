package eu.salvus.warning.source;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a source alone that keeps failing: closed while it works; open after {@link #TOLERATED} failures in a row, for a time that
 * doubles with each further failure; then half open, which lets one attempt through to see. The times are drawn apart, so that a
 * thousand hospitals do not all come back at once.
 *
 * @param failures in a row
 * @param until when it opens no longer; null when closed
 */
public record Breaker(int failures, @Nullable Instant until) {

    /** Failures in a row before it opens. */
    public static final int TOLERATED = 3;

    /** The first time it stays open, before it is drawn. */
    public static final Duration FIRST = Duration.ofMinutes(2);

    /** The longest time it stays open, before it is drawn. */
    public static final Duration LONGEST = Duration.ofHours(6);

    /** Of a source that works, or was never asked. */
    public static final Breaker CLOSED = new Breaker(0, null);

    private static final double LEAST_SHARE = 0.5;

    /** What it lets through. */
    public enum Position {
        /** Everything. */
        CLOSED,
        /** Nothing. */
        OPEN,
        /** One attempt. */
        HALF_OPEN
    }

    /** Where it stands at a time. */
    public Position position(Instant now) {
        if (until == null) {
            return Position.CLOSED;
        }
        return now.isBefore(until) ? Position.OPEN : Position.HALF_OPEN;
    }

    /** After an attempt that worked. */
    public Breaker succeeded() {
        return CLOSED;
    }

    /**
     * After an attempt that failed.
     *
     * @param seed of this instance and source
     */
    public Breaker failed(Instant now, long seed) {
        int more = failures + 1;
        return new Breaker(more, more < TOLERATED ? null : now.plus(pause(more, seed)));
    }

    /** min(longest, first × 2^(failures beyond the tolerated)), of which between a half and the whole is drawn. */
    private static Duration pause(int failures, long seed) {
        int doublings = Math.min(failures - TOLERATED, 20);
        long most = Math.min(LONGEST.toMillis(), FIRST.toMillis() << doublings);
        double share = LEAST_SHARE + (1 - LEAST_SHARE) * new SplittableRandom(seed * 31 + failures).nextDouble();
        return Duration.ofMillis(Math.round(most * share));
    }
}
