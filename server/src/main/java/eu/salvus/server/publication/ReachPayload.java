package eu.salvus.server.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom something would reach, in numbers that point at nobody.
 *
 * @param everyone whether anybody at all may read it
 * @param readers organisations that may read the collection, besides the own one
 * @param hosted how many of them have their hospitals on this Salvus
 * @param telling how many of them, elsewhere, told what they use; null for fewer than five
 * @param concerned how many of both have something it may concern; null for fewer than five
 * @param countedAt as of when both were counted; null where that is still to be done
 * @param secondNeeded whether a second analyst has to say yes
 */
record ReachPayload(
        boolean everyone,
        int readers,
        int hosted,
        @Nullable Integer telling,
        @Nullable Integer concerned,
        @Nullable Instant countedAt,
        boolean secondNeeded) {

    /** What is smaller is not told. */
    static final int LEAST = 5;

    static @Nullable Integer told(int count) {
        return count < LEAST ? null : count;
    }
}
