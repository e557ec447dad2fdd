package eu.salvus.server.delivery;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When somebody wants to be told.
 *
 * @param rhythm how often
 * @param hour of the day for what is told daily or weekly, 0 to 23
 * @param weekday for what is told weekly
 */
record Plan(Rhythm rhythm, int hour, DayOfWeek weekday) {

    /** The first time from a moment on at which it wants to be told; an hour that the clocks leave out comes when they have gone on. */
    ZonedDateTime next(ZonedDateTime from) {
        if (rhythm == Rhythm.AT_ONCE) {
            return from;
        }
        ZonedDateTime next = from.truncatedTo(ChronoUnit.DAYS).with(LocalTime.of(hour, 0));
        while (next.isBefore(from) || rhythm == Rhythm.WEEKLY && next.getDayOfWeek() != weekday) {
            next = next.toLocalDate().plusDays(1).atTime(hour, 0).atZone(from.getZone());
        }
        return next;
    }
}
