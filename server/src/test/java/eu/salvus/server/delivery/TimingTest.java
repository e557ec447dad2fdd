package eu.salvus.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.alert.Priority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Timing.Quiet NIGHT = new Timing.Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0));
    private static final Plan AT_ONCE = new Plan(Rhythm.AT_ONCE, 8, DayOfWeek.MONDAY);

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T21:59, 2026-11-22T21:59",
        "2026-11-22T22:00, 2026-11-23T07:00",
        "2026-11-23T03:10, 2026-11-23T07:00",
        "2026-11-23T07:00, 2026-11-23T07:00",
    })
    void what_comes_at_night_is_told_in_the_morning(String comes, String told) {
        Timing timing = new Timing(PARIS, NIGHT, true);
        assertThat(timing.earliest(paris(comes), AT_ONCE, Priority.OUT_OF_CYCLE))
                .isEqualTo(paris(told));
    }

    @Test
    void what_cannot_wait_wakes_only_those_who_said_so() {
        Instant night = paris("2026-11-23T03:10");
        Plan weekly = new Plan(Rhythm.WEEKLY, 8, DayOfWeek.FRIDAY);
        assertThat(new Timing(PARIS, NIGHT, true).earliest(night, weekly, Priority.IMMEDIATE))
                .isEqualTo(night);
        assertThat(new Timing(PARIS, NIGHT, false).earliest(night, AT_ONCE, Priority.IMMEDIATE))
                .isEqualTo(paris("2026-11-23T07:00"));
    }

    @Test
    void a_digest_that_falls_into_quiet_hours_waits_for_their_end() {
        Plan atThree = new Plan(Rhythm.DAILY, 3, DayOfWeek.MONDAY);
        assertThat(new Timing(PARIS, NIGHT, true).earliest(paris("2026-11-22T12:00"), atThree, Priority.SCHEDULED))
                .isEqualTo(paris("2026-11-23T07:00"));
    }

    @Test
    void an_hour_that_the_clocks_leave_out_comes_when_they_have_gone_on() {
        Plan atTwo = new Plan(Rhythm.DAILY, 2, DayOfWeek.MONDAY);
        assertThat(new Timing(PARIS, null, true).earliest(paris("2026-03-28T12:00"), atTwo, Priority.SCHEDULED))
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    /** In Paris the clocks go back from three to two on 25 October 2026: half past two is at 00:30 and at 01:30 of universal time. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-25T00:15:00Z, 2026-10-25T00:30:00Z",
        "2026-10-25T00:45:00Z, 2026-10-25T00:45:00Z",
        "2026-10-25T01:15:00Z, 2026-10-25T01:30:00Z",
        "2026-10-25T01:45:00Z, 2026-10-25T01:45:00Z",
    })
    void quiet_hours_that_end_in_the_hour_that_comes_twice_end_in_it(String comes, String told) {
        Timing timing = new Timing(PARIS, new Timing.Quiet(LocalTime.of(22, 0), LocalTime.of(2, 30)), true);
        assertThat(timing.awake(Instant.parse(comes))).isEqualTo(Instant.parse(told));
    }

    @ParameterizedTest
    @CsvSource({
        // Raised in the morning for a digest, told at once from 21:00 or 23:00 on.
        "2026-11-22T10:00, 2026-11-22T21:00, AT_ONCE, 2026-11-22T21:00",
        "2026-11-22T10:00, 2026-11-22T23:00, AT_ONCE, 2026-11-23T07:00",
        // What is due already does not wait for the next digest.
        "2026-11-21T20:00, 2026-11-22T09:00, DAILY, 2026-11-22T09:00",
        "2026-11-22T08:30, 2026-11-22T09:00, DAILY, 2026-11-23T08:00",
    })
    void what_waits_is_told_as_the_plan_of_now_says_and_never_in_quiet_hours(
            String raised, String now, Rhythm rhythm, String told) {
        Timing timing = new Timing(PARIS, NIGHT, true);
        Plan plan = new Plan(rhythm, 8, DayOfWeek.MONDAY);
        assertThat(timing.earliest(paris(raised), paris(now), plan, Priority.SCHEDULED))
                .isEqualTo(paris(told));
        assertThat(timing.earliest(paris(raised), paris(now), plan, Priority.IMMEDIATE))
                .isEqualTo(paris(now));
    }

    /** The oracle goes on minute by minute until somebody may be told. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void it_is_the_first_minute_that_plan_and_quiet_hours_allow(long seed) {
        Random random = new Random(seed);
        List<ZoneId> zones = List.of(PARIS, ZoneId.of("UTC"), ZoneId.of("America/Lima"), ZoneId.of("Asia/Kathmandu"));
        for (int time = 0; time < 20; time++) {
            ZoneId zone = zones.get(random.nextInt(zones.size()));
            LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(60));
            Timing.@Nullable Quiet quiet =
                    random.nextInt(4) == 0 ? null : new Timing.Quiet(from, from.plusMinutes(1 + random.nextInt(1000)));
            Timing timing = new Timing(zone, quiet, random.nextBoolean());
            Plan plan = new Plan(
                    Rhythm.values()[random.nextInt(3)], random.nextInt(24), DayOfWeek.of(1 + random.nextInt(7)));
            Instant now = Instant.parse("2026-06-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(40_000)));
            assertThat(timing.earliest(now, plan, Priority.SCHEDULED))
                    .as(timing + " " + plan + " " + now)
                    .isEqualTo(slowly(timing, plan, now));
        }
    }

    private static Instant slowly(Timing timing, Plan plan, Instant now) {
        ZonedDateTime at = now.atZone(timing.zone());
        while (!isMoment(plan, at)) {
            at = at.plusMinutes(1);
        }
        Timing.Quiet quiet = timing.quiet();
        while (quiet != null && isQuiet(quiet, at.toLocalTime())) {
            at = at.plusMinutes(1);
        }
        return at.toInstant();
    }

    private static boolean isMoment(Plan plan, ZonedDateTime at) {
        boolean hour = at.getHour() == plan.hour() && at.getMinute() == 0;
        return switch (plan.rhythm()) {
            case AT_ONCE -> true;
            case DAILY -> hour;
            case WEEKLY -> hour && at.getDayOfWeek() == plan.weekday();
        };
    }

    /** Whether walking on from the beginning of quiet hours one meets a time before their end. */
    private static boolean isQuiet(Timing.Quiet quiet, LocalTime time) {
        long since = Math.floorMod(ChronoUnit.MINUTES.between(quiet.from(), time), 1440);
        return since < Math.floorMod(ChronoUnit.MINUTES.between(quiet.from(), quiet.until()), 1440);
    }

    private static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
