package eu.salvus.server.delivery;

import eu.salvus.warning.alert.Priority;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is not to be disturbed.
 *
 * @param zone where they live
 * @param quiet the hours; null for none
 * @param breakThrough whether what is to be dealt with at once is told all the same
 */
record Timing(ZoneId zone, @Nullable Quiet quiet, boolean breakThrough) {

    /** Nobody said anything: never quiet. */
    static final Timing USUAL = new Timing(ZoneId.of("Europe/Paris"), null, true);

    /**
     * Hours of each day.
     *
     * @param from when they begin
     * @param until when they end, the next day where that is not after their beginning
     */
    record Quiet(LocalTime from, LocalTime until) {

        boolean holds(LocalTime time) {
            return from.isBefore(until)
                    ? !time.isBefore(from) && time.isBefore(until)
                    : !time.isBefore(from) || time.isBefore(until);
        }
    }

    /** Whether something is told at once whatever the hour. */
    boolean breaksThrough(Priority priority) {
        return breakThrough && priority == Priority.IMMEDIATE;
    }

    /** When something that is known now is told. */
    Instant earliest(Instant now, Plan plan, Priority priority) {
        return breaksThrough(priority) ? now : awake(plan.next(now.atZone(zone)).toInstant());
    }

    /** When something that waits since a time is told now that the plan or the quiet hours are others: as they say, or now where that is over. */
    Instant earliest(Instant since, Instant now, Plan plan, Priority priority) {
        Instant planned = earliest(since, plan, priority);
        return planned.isAfter(now) ? planned : breaksThrough(priority) ? now : awake(now);
    }

    /** A time, or the end of the quiet hours it lies in. */
    Instant awake(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        if (quiet == null || !quiet.holds(local.toLocalTime())) {
            return time;
        }
        ZonedDateTime end = local.toLocalDate().atTime(quiet.until()).atZone(zone);
        // Where the clocks go back an hour comes twice: after the first end comes the second one, and only then the
        // next day's.
        ZonedDateTime second = end.withLaterOffsetAtOverlap();
        ZonedDateTime next =
                local.toLocalDate().plusDays(1).atTime(quiet.until()).atZone(zone);
        return Stream.of(end, second, next)
                .filter(local::isBefore)
                .findFirst()
                .orElse(next)
                .toInstant();
    }
}
