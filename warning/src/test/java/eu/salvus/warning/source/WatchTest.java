package eu.salvus.warning.source;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.source.Health.Sign;
import eu.salvus.warning.source.Watch.Standing;
import eu.salvus.warning.source.Watch.Turn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Schedule SCHEDULE =
            new Schedule(Duration.ofMinutes(10), Duration.ofHours(2), Duration.ofDays(30));
    private static final Door SHUT = request -> {
        throw new DoorException(DoorException.Reason.UNREACHABLE, request.address(), "nobody answers");
    };
    private static final Door OPEN = request -> new Answer(request.address(), 200, Map.of(), new byte[] {1});

    private Instant now = NOON;

    @Test
    void a_source_is_asked_at_once_and_then_when_it_is_due() {
        Watch watch = watch(OPEN);

        Turn first = watch.turn(Standing.NEW);
        now = NOON.plus(SCHEDULE.every()).minusMillis(1);
        Turn early = watch.turn(first.standing());
        now = NOON.plus(SCHEDULE.every());
        Turn due = watch.turn(first.standing());

        assertThat(first.asked()).isTrue();
        assertThat(first.news()).containsExactly(new News.Gone("old"));
        assertThat(early.asked()).isFalse();
        assertThat(early.standing()).isSameAs(first.standing());
        assertThat(due.asked()).isTrue();
    }

    @Test
    void a_source_that_fails_keeps_what_was_known_and_says_what_happened() {
        Turn good = watch(OPEN).turn(Standing.NEW);
        now = NOON.plus(SCHEDULE.every());

        Turn bad = watch(SHUT).turn(good.standing());

        assertThat(bad.news()).isEmpty();
        assertThat(bad.standing().state()).isEqualTo(good.standing().state());
        assertThat(bad.standing().health().failure()).isEqualTo("https://example.org/list: nobody answers");
        assertThat(bad.standing().health().why()).isEqualTo(Failure.UNREACHABLE);
        assertThat(bad.standing().health().lastSuccess()).isEqualTo(NOON);
        assertThat(bad.standing().health().sign(SCHEDULE, now)).isEqualTo(Sign.FAILING);
    }

    @Test
    void a_source_that_keeps_failing_is_left_alone_and_one_success_brings_it_back() {
        Standing standing = Standing.NEW;
        for (int failures = 0; failures < Breaker.TOLERATED; failures++) {
            standing = watch(SHUT).turn(standing).standing();
            now = now.plus(SCHEDULE.every());
        }
        Instant until = standing.breaker().until();
        assertThat(until).isNotNull().isEqualTo(standing.due());

        now = until.minusMillis(1);
        assertThat(watch(OPEN).turn(standing).asked()).isFalse();
        now = until;
        Turn back = watch(OPEN).turn(standing);

        assertThat(back.asked()).isTrue();
        assertThat(back.standing().breaker()).isEqualTo(Breaker.CLOSED);
        assertThat(back.standing().health().sign(SCHEDULE, now)).isEqualTo(Sign.WELL);
    }

    @Test
    void silence_is_told_both_of_who_does_not_answer_and_of_who_has_nothing_new() {
        Health never = Health.UNKNOWN;
        Health failing = never.failed(NOON, Failure.BROKEN, "down");
        Health answering = never.succeeded(NOON, true, 0);
        Instant later = NOON.plus(SCHEDULE.missing());

        assertThat(never.sign(SCHEDULE, NOON)).isEqualTo(Sign.NEW);
        assertThat(failing.sign(SCHEDULE, later.minusMillis(1))).isEqualTo(Sign.FAILING);
        assertThat(failing.sign(SCHEDULE, later)).isEqualTo(Sign.MISSING);
        assertThat(answering.sign(SCHEDULE, later)).isEqualTo(Sign.MISSING);
        Instant month = NOON.plus(SCHEDULE.quiet());
        assertThat(answering.succeeded(month.minusMillis(1), false, 0).sign(SCHEDULE, month.minusMillis(1)))
                .isEqualTo(Sign.WELL);
        assertThat(answering.succeeded(month, false, 0).sign(SCHEDULE, month)).isEqualTo(Sign.QUIET);
    }

    @Test
    void a_defect_in_a_source_is_a_failure_of_it_alone() {
        Source defective = source((door, last) -> {
            throw new IllegalStateException("a defect");
        });

        Turn turn = new Watch(defective, OPEN, clock(), 1).turn(Standing.NEW);

        assertThat(turn.standing().health().failure()).contains("a defect");
        assertThat(turn.standing().health().why()).isEqualTo(Failure.DEFECT);
        assertThat(turn.standing().breaker().failures()).isEqualTo(1);
    }

    private Watch watch(Door door) {
        return new Watch(
                source((open, last) -> {
                    open.ask(Request.of(URI.create("https://example.org/list"), 10));
                    return new Found(List.of(new News.Gone("old")), SourceState.of(Map.of("a", "b")), List.of());
                }),
                door,
                clock(),
                1);
    }

    private InstantSource clock() {
        return () -> now;
    }

    private interface Poll {
        Found poll(Door door, SourceState last) throws DoorException;
    }

    private static Source source(Poll poll) {
        return new Source() {
            @Override
            public String id() {
                return "test";
            }

            @Override
            public Schedule schedule() {
                return SCHEDULE;
            }

            @Override
            public Found poll(Door door, SourceState last, InstantSource clock) throws DoorException {
                return poll.poll(door, last);
            }
        };
    }
}
