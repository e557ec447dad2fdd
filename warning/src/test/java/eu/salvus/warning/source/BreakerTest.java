package eu.salvus.warning.source;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.source.Breaker.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final long SEED = 7;

    @Test
    void it_bears_two_failures_and_opens_at_the_third() {
        Breaker two = Breaker.CLOSED.failed(NOON, SEED).failed(NOON, SEED);
        Breaker three = two.failed(NOON, SEED);

        assertThat(two.position(NOON)).isEqualTo(Position.CLOSED);
        assertThat(three.position(NOON)).isEqualTo(Position.OPEN);
    }

    @Test
    void it_lets_one_attempt_through_when_its_time_is_over() {
        Breaker open = failedTimes(3);
        Instant end = Objects.requireNonNull(open.until());

        assertThat(open.position(end.minusMillis(1))).isEqualTo(Position.OPEN);
        assertThat(open.position(end)).isEqualTo(Position.HALF_OPEN);
        assertThat(open.succeeded().position(end)).isEqualTo(Position.CLOSED);
        assertThat(open.failed(end, SEED).position(end)).isEqualTo(Position.OPEN);
    }

    @Test
    void each_wait_lies_between_a_half_and_the_whole_of_a_time_that_doubles_up_to_the_longest() {
        for (int failures = Breaker.TOLERATED; failures < 60; failures++) {
            long whole = (long) Math.min(
                    Breaker.LONGEST.toMillis(), Breaker.FIRST.toMillis() * Math.pow(2, failures - Breaker.TOLERATED));
            Duration wait = Duration.between(
                    NOON, Objects.requireNonNull(failedTimes(failures).until()));

            assertThat(wait.toMillis()).as("after %d failures", failures).isBetween(whole / 2, whole);
        }
    }

    @Test
    void instances_come_back_at_different_times_and_each_the_same_way_again() {
        Set<Instant> times = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            Instant until = Objects.requireNonNull(
                    new Breaker(2, null).failed(NOON, seed).until());
            times.add(until);
            assertThat(new Breaker(2, null).failed(NOON, seed).until()).isEqualTo(until);
        }
        assertThat(times).hasSizeGreaterThan(95);
    }

    private static Breaker failedTimes(int times) {
        Breaker breaker = Breaker.CLOSED;
        for (int i = 0; i < times; i++) {
            breaker = breaker.failed(NOON, SEED);
        }
        return breaker;
    }
}
