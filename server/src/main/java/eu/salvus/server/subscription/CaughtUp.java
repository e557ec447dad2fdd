package eu.salvus.server.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An organisation has heard all that was published for it: whoever tells people tells them together of what it had missed. Each alert says itself when it
 * was published.
 *
 * @param organisation whose alerts
 * @param at when it was done
 * @param documents how many it had missed that concern it; none where all was news
 * @param alerts how many alerts came of them
 */
public record CaughtUp(UUID organisation, Instant at, int documents, int alerts) {

    /** Whoever was away longer catches up, and is told of it all at once; within it a poll or two may have failed. */
    private static final Duration FRESH = Duration.ofHours(1);

    /** Whether something that was added at a time was missed by whoever hears it only now. */
    static boolean isLate(Instant added, Instant now) {
        return added.isBefore(now.minus(FRESH));
    }
}
