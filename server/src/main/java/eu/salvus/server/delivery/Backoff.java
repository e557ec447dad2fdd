package eu.salvus.server.delivery;

import java.time.Duration;
import java.util.UUID;

/** When one tries again: after half a minute, then twice as long each time up to an hour, each time up to a half sooner, so that not all come at once. */
final class Backoff {

    /** What was first tried so long ago is given up. */
    static final Duration PATIENCE = Duration.ofDays(3);

    static final Duration SHORTEST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofHours(1);

    /** What a mail server refuses for good may be taken some hours later: mailboxes fill and are emptied, settings are put right. */
    static final int MOST_REFUSALS = 5;

    private static final int MOST_DOUBLINGS = 10;
    private static final int STEPS = 1 << 10;

    private Backoff() {}

    /** How long one waits after a refusal: hours, the longer the more often it was refused. */
    static Duration afterRefusal(UUID message, int tries) {
        return LONGEST.multipliedBy(tries).plus(after(message, tries));
    }

    /**
     * How long one waits.
     *
     * @param message its id gives the chance, another one after each attempt
     * @param tries how often it was tried; 1 or more
     */
    static Duration after(UUID message, int tries) {
        Duration whole = SHORTEST.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        Duration longest = whole.compareTo(LONGEST) < 0 ? whole : LONGEST;
        // Ids are random; multiplying by an odd number that is far from any power of two spreads the attempts of one.
        long mixed = (message.getLeastSignificantBits() + tries) * 0x9E3779B97F4A7C15L;
        int step = (int) (mixed >>> Long.SIZE - 10);
        return longest.minus(longest.multipliedBy(step).dividedBy(2L * STEPS));
    }
}
