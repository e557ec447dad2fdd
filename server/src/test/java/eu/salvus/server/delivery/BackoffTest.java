package eu.salvus.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 2", "4, 4, 5"})
    void what_was_refused_is_tried_again_hours_later(int tries, int least, int most) {
        assertThat(Backoff.afterRefusal(UUID.fromString("0190b8a0-0000-7000-8000-000000000001"), tries))
                .isBetween(Duration.ofHours(least), Duration.ofHours(most));
    }

    @ParameterizedTest
    @CsvSource({"1, 15, 30", "2, 30, 60", "5, 240, 480", "8, 1800, 3600", "70, 1800, 3600"})
    void one_waits_twice_as_long_each_time_up_to_an_hour_and_up_to_a_half_less_by_chance(
            int tries, int least, int most) {
        assertThat(waits(tries))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most)));
    }

    @Test
    void not_all_come_at_the_same_time() {
        assertThat(waits(8).distinct().count()).isGreaterThan(200);
        UUID one = new UUID(1, 2);
        assertThat(IntStream.range(9, 40)
                        .mapToObj(tries -> Backoff.after(one, tries))
                        .distinct()
                        .count())
                .isGreaterThan(20);
    }

    private static Stream<Duration> waits(int tries) {
        return IntStream.range(0, 1000)
                .mapToObj(number ->
                        Backoff.after(UUID.nameUUIDFromBytes(new byte[] {(byte) number, (byte) (number >> 8)}), tries));
    }
}
