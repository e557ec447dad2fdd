package eu.salvus.cli.file;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.yaml.TwinReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Salvus is killed without warning at any moment, and nothing half-written is left under the name that was asked for. */
@Tag("full")
class KillTest {

    private static final int KILLS = 25;

    private static Process start(Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "eu.salvus.cli.Salvus",
                        "twin",
                        "new",
                        "--archetype",
                        "district-hospital",
                        "--defaults",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void aKilledCommandLeavesTheWholeFileOrNone(@TempDir Path folder) throws IOException, InterruptedException {
        Path whole = folder.resolve("whole.yaml");
        long began = System.nanoTime();
        assertThat(start(whole).waitFor()).isZero();
        long usual = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        long seed = began;
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            Path out = folder.resolve("twin-" + kill + ".yaml");
            Process process = start(out);
            // The last third of the usual time is when the file is written.
            long wait = usual * 2 / 3 + random.nextLong(Math.max(1, usual / 2));
            if (!process.waitFor(wait, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            if (Files.exists(out)) {
                assertThat(out).as("seed " + seed + ", kill " + kill).hasSameBinaryContentAs(whole);
            }
        }
        assertThat(TwinReader.read(whole).errors()).isEmpty();
    }
}
