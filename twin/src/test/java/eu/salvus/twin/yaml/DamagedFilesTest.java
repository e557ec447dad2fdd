package eu.salvus.twin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a file, reading it ends in a twin or in errors with places, never in an exception. */
class DamagedFilesTest {
    private static final byte[] EXAMPLE = Example.TEXT.getBytes(StandardCharsets.UTF_8);
    private static final String[] SCRAPS = {
        "*a",
        "&a ",
        "!!x ",
        "? ",
        ": ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "|\n",
        ">-\n",
        "\"",
        "'",
        "#",
        "---\n",
        "...\n",
        "%YAML 9\n",
        "\t",
        "\0",
        "\uFEFF",
        "\u2028",
        "🏥",
        "null",
        "~",
        "<<: ",
        "-",
        "0",
        "1e999",
        ".nan",
        "true",
        "\\",
        "\r",
        "@",
        "`",
        "\n\n",
        "  ",
        ",",
        "a: ",
        "id: ward-pc-1, "
    };

    @TempDir
    private Path folder;

    @Test
    void a_damaged_file_gives_errors_with_places() throws IOException {
        damage(0, 400);
    }

    @Tag("full")
    @Test
    void many_damaged_files_give_errors_with_places() throws IOException {
        damage(1000, 10_000);
    }

    private void damage(long first, int number) throws IOException {
        Path file = folder.resolve("t.yaml");
        int invalid = 0;
        for (long seed = first; seed < first + number; seed++) {
            Files.write(file, damaged(new Random(seed)));
            Reading reading;
            try {
                reading = TwinReader.read(file);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed, e);
            }
            assertThat(reading.twin() == null)
                    .as("seed " + seed)
                    .isEqualTo(!reading.errors().isEmpty());
            invalid += reading.errors().isEmpty() ? 0 : 1;
            for (Problem error : reading.errors()) {
                assertThat(error.file()).as("seed " + seed).isEqualTo(file.toString());
                assertThat(error.message()).as("seed " + seed).isNotBlank();
            }
            if (reading.twin() != null) {
                TwinDocument document = TwinDocument.load(file);
                assertThat(document.files().get(file.toString()))
                        .as("seed " + seed)
                        .isEqualTo(Files.readAllBytes(file));
                assertThat(TwinReader.read("again", TwinWriter.write(reading.twin()))
                                .twinOrThrow())
                        .as("seed " + seed)
                        .isEqualTo(reading.twin());
            }
        }
        assertThat(invalid).isGreaterThan(number / 2);
    }

    private static byte[] damaged(Random random) {
        byte[] bytes = EXAMPLE.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(40));
            byte[] scrap = SCRAPS[random.nextInt(SCRAPS.length)].getBytes(StandardCharsets.UTF_8);
            bytes = switch (random.nextInt(6)) {
                case 0 -> spliced(bytes, at, to, new byte[0]);
                case 1 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
                case 2 -> spliced(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
                case 3 -> spliced(bytes, at, at, new byte[] {(byte) random.nextInt(128)});
                default -> spliced(bytes, at, random.nextBoolean() ? at : at + 1, scrap);
            };
        }
        return random.nextInt(20) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] scrap) {
        byte[] spliced = new byte[bytes.length - (to - from) + scrap.length];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(scrap, 0, spliced, from, scrap.length);
        System.arraycopy(bytes, to, spliced, from + scrap.length, bytes.length - to);
        return spliced;
    }
}
