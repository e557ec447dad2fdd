package eu.salvus.server.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WayTest {

    private static final Instant FETCHED = Instant.parse("2026-11-20T10:00:04Z");

    @Test
    void each_step_is_told_from_the_one_before_and_the_whole_from_the_publication() {
        assertThat(way("https://a.example", FETCHED.minusSeconds(4)).steps())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        AlertStep.ARRIVED, Duration.ofSeconds(4),
                        AlertStep.VALIDATED, Duration.ofMillis(10),
                        AlertStep.MATCHED, Duration.ofMillis(20),
                        AlertStep.STORED, Duration.ofMillis(30),
                        AlertStep.WHOLE, Duration.ofMillis(4_060),
                        AlertStep.SEEN, Duration.ofMinutes(5)));
    }

    @Test
    void dates_that_cannot_be_or_are_days_old_say_nothing_of_how_fast_it_came() {
        assertThat(way("https://a.example", FETCHED.plusMillis(1)).dated()).isEqualTo(Way.Dated.AHEAD);
        assertThat(way("https://a.example", FETCHED.minus(Duration.ofDays(2))).dated())
                .isEqualTo(Way.Dated.RIGHTLY);
        Way old = way("https://a.example", FETCHED.minus(Duration.ofDays(2)).minusMillis(1));
        assertThat(old.dated()).isEqualTo(Way.Dated.OLD);
        assertThat(old.steps()).doesNotContainKeys(AlertStep.ARRIVED, AlertStep.WHOLE);
        assertThat(old.steps()).containsKeys(AlertStep.MATCHED, AlertStep.SEEN);
        assertThat(way("https://a.example", null).dated()).isEqualTo(Way.Dated.NOT_DATED);
    }

    @Test
    void what_is_raised_by_a_change_of_what_is_here_did_not_arrive() {
        Way changed = way(null, FETCHED.minusSeconds(4));
        assertThat(changed.dated()).isEqualTo(Way.Dated.NOT_ARRIVED);
        assertThat(changed.steps().keySet()).containsExactlyInAnyOrder(AlertStep.STORED, AlertStep.SEEN);
        Instant matched = FETCHED.plus(Duration.ofDays(10));
        Way bought = new Way(
                "https://a.example",
                new StoredAlert.Times(
                        FETCHED.minusSeconds(4), FETCHED, FETCHED.plusMillis(10), matched, matched, null, null));
        assertThat(bought.dated()).isEqualTo(Way.Dated.NOT_ARRIVED);
    }

    @Test
    void of_a_hundred_times_half_nine_tenths_and_the_slowest_are_told() {
        List<Duration> times = IntStream.rangeClosed(1, 100)
                .mapToObj(second -> Duration.ofSeconds(101 - second))
                .toList();
        assertThat(Spread.of(times)).isEqualTo(new Spread(50, 90, 99, 100));
        assertThat(Spread.of(List.of(Duration.ofMillis(1_500)))).isEqualTo(new Spread(1.5, 1.5, 1.5, 1.5));
        assertThat(Spread.of(List.of())).isNull();
    }

    @Test
    void each_publisher_is_told_alone_the_one_with_most_alerts_first() {
        SpeedPayload speed = SpeedPayload.of(
                30,
                List.of(
                        way("https://a.example", FETCHED.minusSeconds(4)),
                        way("https://b.example", FETCHED.plusSeconds(4)),
                        way("https://b.example", FETCHED.minusSeconds(8)),
                        way(null, FETCHED)));
        assertThat(speed.all().alerts()).isEqualTo(4);
        assertThat(speed.all().leftOut()).isEqualTo(new SpeedPayload.LeftOut(0, 1, 0, 1));
        assertThat(speed.publishers())
                .extracting(SpeedPayload.Publisher::namespace)
                .containsExactly("https://b.example", "https://a.example");
        assertThat(speed.publishers().getFirst().group().steps().getFirst())
                .isEqualTo(new SpeedPayload.Step("arrived", 1, new Spread(8, 8, 8, 8)));
    }

    private static Way way(@Nullable String publisher, @Nullable Instant published) {
        Instant stored = FETCHED.plusMillis(60);
        return new Way(
                publisher,
                new StoredAlert.Times(
                        published,
                        FETCHED,
                        FETCHED.plusMillis(10),
                        FETCHED.plusMillis(30),
                        stored,
                        null,
                        stored.plus(Duration.ofMinutes(5))));
    }
}
