package eu.salvus.twin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Twin;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For any twin: written and read back it is equal. The seed is in the name of the test. */
class RoundTripTest {
    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_random_twin_written_and_read_back_is_equal(long seed) {
        Twin twin = RandomTwins.twin(seed, 1 + (int) (seed % 6));
        String text = TwinWriter.write(twin);
        Reading reading = TwinReader.read("seed-" + seed, text);
        assertThat(reading.errors()).as(text).isEmpty();
        assertThat(reading.twin()).isEqualTo(twin);
        assertThat(TwinWriter.write(reading.twinOrThrow())).isEqualTo(text);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_comment_at_every_value_changes_nothing_that_is_read(long seed) {
        Twin twin = RandomTwins.twin(seed, 1 + (int) (seed % 3));
        String text = TwinWriter.write(twin, path -> (path.hashCode() + seed) % 3 == 0 ? "about " + path : null);
        assertThat(TwinReader.read("seed-" + seed, text).twinOrThrow()).isEqualTo(twin);
    }
}
