package eu.salvus.server.subscription;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;

/** How long to leave a centre alone that does not answer: longer each time, and drawn, so that not all hospitals come back at once. */
public final class Waits {

    private static final int MOST_DOUBLINGS = 20;

    private final SplittableRandom chance;
    private final Duration first;
    private final Duration longest;

    /**
     * Waits of one subscription.
     *
     * @param id of it, of which the chance is made
     * @param first after one failure
     * @param longest after any number
     */
    public Waits(UUID id, Duration first, Duration longest) {
        this.chance = new SplittableRandom(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
        this.first = first;
        this.longest = longest;
    }

    /** The next wait, between its half and its whole. */
    public Duration after(int failures) {
        Duration whole = first.multipliedBy(1L << Math.min(Math.max(0, failures - 1), MOST_DOUBLINGS));
        long millis = Math.min(whole.toMillis(), longest.toMillis());
        return Duration.ofMillis(chance.nextLong(millis / 2, millis + 1));
    }
}
