package eu.salvus.server.warning;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an alert came, the last time it was raised.
 *
 * @param publisher namespace of whose advisory raised it; null where it was a change of what is here
 * @param times when it came how far
 */
record Way(@Nullable String publisher, StoredAlert.Times times) {

    /**
     * What is dated longer before its arrival was published before anybody listened, or is dated back: no measure of how fast it came. Those who ask once a day
     * for what bears only a day are within it.
     */
    static final Duration OLD = Duration.ofDays(2);

    /** Whether it can be said how long it took from its publication, and if not, why. */
    enum Dated {
        RIGHTLY,
        /** No date. */
        NOT_DATED,
        /** Dated after it was here. */
        AHEAD,
        /** Dated long before it was here. */
        OLD,
        /** Nothing arrived: what is here has changed, and what was here for days concerns it now. */
        NOT_ARRIVED
    }

    Dated dated() {
        Instant published = times.published();
        boolean kept = times.fetched().plus(OLD).isBefore(times.matched());
        if (publisher == null || kept) {
            return Dated.NOT_ARRIVED;
        }
        if (published == null) {
            return Dated.NOT_DATED;
        }
        if (published.isAfter(times.fetched())) {
            return Dated.AHEAD;
        }
        return published.plus(OLD).isBefore(times.fetched()) ? Dated.OLD : Dated.RIGHTLY;
    }

    /** How long each step took that was taken, and of which that can be said. */
    Map<AlertStep, Duration> steps() {
        Map<AlertStep, Duration> steps = new EnumMap<>(AlertStep.class);
        Instant published = dated() == Dated.RIGHTLY ? times.published() : null;
        put(steps, AlertStep.ARRIVED, published, times.fetched());
        put(steps, AlertStep.WHOLE, published, times.stored());
        if (dated() != Dated.NOT_ARRIVED) {
            put(steps, AlertStep.VALIDATED, times.fetched(), times.validated());
            put(steps, AlertStep.MATCHED, times.validated(), times.matched());
        }
        put(steps, AlertStep.STORED, times.matched(), times.stored());
        put(steps, AlertStep.SENT, times.stored(), times.sent());
        put(steps, AlertStep.SEEN, times.stored(), times.seen());
        return Collections.unmodifiableMap(steps);
    }

    private static void put(
            Map<AlertStep, Duration> steps, AlertStep step, @Nullable Instant from, @Nullable Instant until) {
        if (from != null && until != null) {
            // A clock that was put back makes no step shorter than nothing.
            steps.put(step, from.isAfter(until) ? Duration.ZERO : Duration.between(from, until));
        }
    }
}
