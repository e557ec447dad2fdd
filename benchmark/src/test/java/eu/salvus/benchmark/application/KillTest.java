package eu.salvus.benchmark.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application is killed at any moment while people change things; what it acknowledged is there when it comes back. */
@Tag("full")
class KillTest {

    private static final int KILLS = 50;
    private static final int LONGEST = 1_500;
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void everyAcknowledgedChangeIsInTheDatabaseOfTheFolder(@TempDir Path data)
            throws IOException, InterruptedException {
        killAgainAndAgain(data, List.of("--data", data.toString()));
    }

    @Test
    void everyAcknowledgedChangeIsInPostgresql(@TempDir Path data) throws IOException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            killAgainAndAgain(
                    data,
                    List.of("--data", data.toString(), "--database", postgres.getJdbcUrl("postgres", "postgres")));
        }
    }

    private static void killAgainAndAgain(Path data, List<String> options) throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        prepareFasterStarts(data.resolve("first"));
        RunningApplication application = RunningApplication.start(ROOT, options);
        try {
            List<Writer> writers = writers(Staff.found(application).administrator());
            int acknowledged = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                List<Thread> threads = new ArrayList<>();
                for (Writer writer : writers) {
                    threads.add(Thread.ofVirtual().start(writer::write));
                }
                Thread.sleep(random.nextInt(LONGEST));
                application.kill();
                for (Thread thread : threads) {
                    thread.join();
                }
                String when = "seed " + seed + ", kill " + kill + ", the application said: " + application.said();
                application = RunningApplication.start(ROOT, options);
                for (Writer writer : writers) {
                    acknowledged += writer.look(application.address(), when);
                }
            }
            Visitor administrator = writers.getFirst().visitor();
            assertThat(administrator.get("/api/audit/check").get("whole").booleanValue())
                    .isTrue();
            assertThat(acknowledged).as("changes acknowledged").isGreaterThan(KILLS);
        } finally {
            application.kill();
        }
    }

    private static void prepareFasterStarts(Path data) {
        RunningApplication.start(ROOT, List.of("--data", data.toString())).close();
    }

    private static List<Writer> writers(Visitor administrator) throws IOException, InterruptedException {
        return List.of(
                new VersionWriter(administrator),
                new VersionWriter(administrator),
                new TwinWriter(administrator),
                new SimulationWriter(administrator));
    }
}
