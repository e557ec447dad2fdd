package eu.salvus.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.language.Language;
import eu.salvus.cli.language.Messages;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long nanos;

    private ProgressBar bar(boolean terminal) {
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                err,
                false,
                false,
                terminal,
                StandardCharsets.UTF_8,
                Map.of(),
                Locale.UK,
                Surroundings.USUAL_COMMAND);
        return new ProgressBar(
                new Terminal(surroundings, new Messages(Language.EN), Colour.NEVER), "Runs", () -> nanos);
    }

    @Test
    void it_grows_on_one_line_and_is_wiped_away() {
        try (ProgressBar bar = bar(true)) {
            bar.moved(0, 4);
            nanos += 1_000_000_000;
            bar.moved(2, 4);
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("\rRuns " + "░".repeat(30) + " 0% \u001b[K" + "\rRuns " + "█".repeat(15) + "░".repeat(15)
                        + " 50% 1 s left \u001b[K" + "\r\u001b[K");
    }

    @Test
    void it_is_drawn_ten_times_a_second_at_most_and_never_goes_back() {
        try (ProgressBar bar = bar(true)) {
            bar.moved(1, 100);
            int drawn = err.size();
            bar.moved(2, 100);
            nanos += 200_000_000;
            bar.moved(1, 100);
            assertThat(err.size()).isEqualTo(drawn);
        }
    }

    @Test
    void away_from_a_terminal_it_says_nothing() {
        try (ProgressBar bar = bar(false)) {
            bar.moved(1, 2);
        }
        assertThat(err.size()).isZero();
    }

    @Test
    void the_time_left_follows_the_pace_so_far() {
        try (ProgressBar bar = bar(true)) {
            bar.moved(0, 1000);
            nanos += 10_000_000_000L;
            bar.moved(100, 1000);
            nanos += 10_000_000_000L;
            bar.moved(700, 1000);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("10% 2 minutes left", "70% 9 s left");
    }
}
