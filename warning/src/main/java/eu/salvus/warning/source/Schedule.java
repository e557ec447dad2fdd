package eu.salvus.warning.source;

import java.time.Duration;

/**
 * How often a source is asked, and when its silence is strange.
 *
 * @param every time between two polls
 * @param missing how long without a successful poll until people are told
 * @param quiet how long without anything new until people are told: it may answer and yet be dead
 */
public record Schedule(Duration every, Duration missing, Duration quiet) {
    /** Checks that each is longer than nothing. */
    public Schedule {
        if (!every.isPositive() || !missing.isPositive() || !quiet.isPositive()) {
            throw new IllegalArgumentException("a schedule must take time: " + every + ", " + missing + ", " + quiet);
        }
    }
}
