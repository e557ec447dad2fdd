package eu.salvus.server.work;

import java.time.Duration;

/** Wakes all who wait for work. Whoever remembers the count before looking misses nothing that is asked for between looking and waiting. */
final class WakeUps {

    private long count;

    /** Something was asked for. */
    synchronized void wake() {
        count++;
        notifyAll();
    }

    /** How often something was asked for so far. */
    synchronized long count() {
        return count;
    }

    /**
     * Waits, unless something was asked for since.
     *
     * @param seen the count at which there was nothing to do
     * @param most no longer than that; a wait may end earlier without a reason
     */
    synchronized void await(long seen, Duration most) throws InterruptedException {
        if (count == seen) {
            wait(most.toMillis());
        }
    }
}
