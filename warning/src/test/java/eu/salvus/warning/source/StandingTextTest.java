package eu.salvus.warning.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.salvus.warning.source.Watch.Standing;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StandingTextTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");

    @Test
    void what_is_read_is_what_was_written() throws UnreadableException {
        Standing full = new Standing(
                new SourceState(
                        new Marks("W/\"1\"", "Sun, 22 Nov 2026 12:00:00 GMT"),
                        "abc",
                        new TreeMap<>(Map.of("CVE-2020-0001", "x y", "é\n\"", ""))),
                new Breaker(7, NOON),
                new Health(
                        NOON,
                        NOON.plusSeconds(1),
                        NOON.plusSeconds(2),
                        NOON.plusSeconds(3),
                        Failure.TOO_SLOW,
                        "words\nof it",
                        4),
                NOON.plusSeconds(5));

        assertThat(StandingText.read(StandingText.write(full))).isEqualTo(full);
        assertThat(StandingText.read(StandingText.write(Standing.NEW))).isEqualTo(Standing.NEW);
        assertThat(StandingText.write(full)).doesNotContain("\n");
    }

    @Test
    void a_text_that_is_something_else_is_refused_with_its_place() {
        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> StandingText.read("nothing"));
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> StandingText.read("{\"due\": \"soon\"}"))
                .withMessageContaining("$.due: 'soon' is no time");
    }
}
