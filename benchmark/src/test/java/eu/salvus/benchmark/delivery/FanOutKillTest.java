package eu.salvus.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.benchmark.application.RunningApplication;
import eu.salvus.benchmark.application.RunningApplication.Launch;
import eu.salvus.benchmark.application.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The centre is killed while it tells the practices on its own instance of what it has just published. */
@Tag("full")
class FanOutKillTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Launch LAUNCH = new Launch("centre", 0, 1024);
    private static final int PRACTICES = 12;
    private static final int KILLS = 12;
    private static final int LONGEST = 600;
    private static final long PATIENCE = 60_000_000_000L;
    private static final long STEP = 100;

    @Test
    void everyPracticeIsAlertedOnceOfEachDocumentThatWasPublished(@TempDir Path data)
            throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> options = List.of("--data", data.toString());
        RunningApplication application = RunningApplication.start(ROOT, LAUNCH, options);
        try {
            Centre centre = Centre.found(application);
            List<Visitor> practices = centre.practices(PRACTICES);
            for (Visitor practice : practices) {
                practice.good("POST", "/api/practice/things", Map.of("things", List.of(), "others", devices()));
            }
            int cut = 0;
            List<Visitor> there = practices;
            for (int kill = 1; kill <= KILLS; kill++) {
                String when = "seed " + seed + ", kill " + kill;
                Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
                centre.publish(List.of(new Bulletin(kill, 1, now, now)));
                Thread.sleep(random.nextInt(LONGEST));
                // Counted before it: after a start all is heard before anybody has asked.
                cut += alerted(there) < kill * PRACTICES ? 1 : 0;
                application.kill();
                application = RunningApplication.start(ROOT, LAUNCH, options);
                centre = centre.at(application);
                there = new ArrayList<>();
                for (Visitor practice : practices) {
                    there.add(practice.at(application.address()));
                }
                awaitAlerts(there, kill, when);
                for (Visitor practice : there) {
                    assertThat(titles(practice)).as(when).isEqualTo(expected(kill));
                }
            }
            assertThat(cut).as("kills in the middle of it").isPositive();
        } finally {
            application.kill();
        }
    }

    /** One device for each document there will be; nobody knows its version. */
    private static List<Map<String, String>> devices() {
        return IntStream.rangeClosed(1, KILLS)
                .mapToObj(number -> Map.of("vendor", Bulletin.maker(number), "product", Bulletin.product(number)))
                .toList();
    }

    private static List<String> expected(int published) {
        return IntStream.rangeClosed(1, published)
                .mapToObj(number -> Bulletin.maker(number) + " " + Bulletin.product(number))
                .sorted()
                .toList();
    }

    private static void awaitAlerts(List<Visitor> practices, int each, String when)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (alerted(practices) < each * practices.size()) {
            assertThat(System.nanoTime())
                    .as(when + ": some practice was never told")
                    .isLessThan(end);
            Thread.sleep(STEP);
        }
    }

    private static int alerted(List<Visitor> practices) throws IOException, InterruptedException {
        int alerts = 0;
        for (Visitor practice : practices) {
            alerts += titles(practice).size();
        }
        return alerts;
    }

    private static List<String> titles(Visitor practice) throws IOException, InterruptedException {
        List<String> titles = new ArrayList<>();
        for (JsonNode alert : practice.get("/api/alerts").get("items")) {
            titles.add(alert.get("title").stringValue());
        }
        titles.sort(null);
        return titles;
    }
}
