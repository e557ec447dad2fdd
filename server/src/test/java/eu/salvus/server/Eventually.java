package eu.salvus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;

/** Waits for what others do in the background. */
public final class Eventually {

    private static final int TRIES = 1200;
    private static final long PAUSE = 25;

    private Eventually() {}

    /** Waits until something is so; it fails after half a minute. */
    public static void until(BooleanSupplier reached) {
        for (int tries = 0; !reached.getAsBoolean(); tries++) {
            assertThat(tries).as("tries in vain").isLessThan(TRIES);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interruption);
            }
        }
    }
}
