package eu.salvus.benchmark;

import eu.salvus.benchmark.application.Readers;
import eu.salvus.benchmark.application.Readers.Read;
import eu.salvus.benchmark.application.RunningApplication;
import eu.salvus.benchmark.application.Staff;
import eu.salvus.benchmark.application.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The application under its readers: 200 people of one hospital who read pages and think for five seconds, while 20 simulations of that
 * hospital run or wait. The readers share the two cores with the application, as its database does.
 */
final class LoadBenchmark implements Benchmark {

    private static final int MOST_SAID = 10_000;
    private static final int READERS = 200;
    private static final int SIMULATIONS = 20;
    private static final int RUNS = 20_000;
    private static final int USUAL_RUNS = 500;
    private static final Duration THINK = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration COUNTED = Duration.ofSeconds(60);
    private static final double LIMIT = 500;
    private static final double IDLE_LIMIT = 400;
    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.99;
    private static final long PAUSE = 200;

    @Override
    public String name() {
        return "load";
    }

    @Override
    public List<Result> measure() {
        Path root = Path.of(System.getProperty("salvus.root", ".")).toAbsolutePath();
        try {
            Path data = Files.createTempDirectory("salvus-load");
            try (RunningApplication application = RunningApplication.start(root, List.of("--data", data.toString()))) {
                return measure(application);
            } finally {
                Folders.remove(data);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interruption);
        }
    }

    private static List<Result> measure(RunningApplication application) throws IOException, InterruptedException {
        double idle = application.megabytes();
        Staff staff = Staff.found(application);
        Visitor administrator = staff.administrator();
        String twin = administrator
                .good("POST", "/api/twins", Map.of("archetype", "district-hospital"))
                .get("id")
                .stringValue();
        String done = simulate(administrator, twin, USUAL_RUNS);
        while (!state(administrator, done).equals("done")) {
            Thread.sleep(PAUSE);
        }
        List<Visitor> visitors = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            visitors.add(staff.invite("security-officer"));
        }
        for (int simulation = 0; simulation < SIMULATIONS; simulation++) {
            simulate(administrator, twin, RUNS);
        }
        List<Read> reads = new Readers(visitors, pages(twin, done), THINK).read(WARM_UP, COUNTED);
        refuse(reads, application.said());
        double finished = finished(administrator);
        print(reads);
        return List.of(
                Result.cost("a read, 99 of 100", quantile(reads, NEARLY_ALL), "ms", LIMIT),
                Result.cost("a read, half of all", quantile(reads, MEDIAN), "ms", LIMIT),
                Result.shown("reads a second", reads.size() / (double) COUNTED.toSeconds(), "1/s", READERS, "readers"),
                Result.shown("simulations not finished", SIMULATIONS - finished, "", SIMULATIONS, "asked"),
                Result.cost("idle server, resident", idle, "MB", IDLE_LIMIT),
                Result.shown("under load, resident", application.megabytes(), "MB", IDLE_LIMIT, "idle limit"));
    }

    /** What the pages of the application ask for when somebody opens them. */
    private static List<List<String>> pages(String twin, String simulation) {
        String hospital = "/api/twins/" + twin;
        String result = "/api/simulations/" + simulation;
        return List.of(
                List.of("/", "/api/me", "/api/twins", "/api/simulations"),
                List.of("/api/me", hospital, hospital + "/graph", hospital + "/versions"),
                List.of("/api/me", hospital, hospital + "/scenarios"),
                List.of("/api/me", result, result + "/result", result + "/replay"),
                List.of("/api/me", "/api/simulations"));
    }

    private static String simulate(Visitor visitor, String twin, int runs) throws IOException, InterruptedException {
        return visitor.good(
                        "POST",
                        "/api/simulations",
                        Map.of("twin", twin, "scenario", "ransomware-remote-access", "runs", runs))
                .get("id")
                .stringValue();
    }

    private static String state(Visitor visitor, String simulation) throws IOException, InterruptedException {
        return visitor.get("/api/simulations/" + simulation).get("state").stringValue();
    }

    private static long finished(Visitor visitor) throws IOException, InterruptedException {
        JsonNode items = visitor.get("/api/simulations").get("items");
        return items.valueStream()
                .filter(one -> one.get("state").stringValue().equals("done"))
                .filter(one -> one.get("runs").intValue() == RUNS)
                .count();
    }

    private static void refuse(List<Read> reads, String said) {
        List<Read> failed =
                reads.stream().filter(read -> !read.failure().isEmpty()).toList();
        if (!failed.isEmpty()) {
            throw new IllegalStateException(
                    failed.size() + " of " + reads.size() + " reads failed, the first: " + failed.getFirst()
                            + "; the application said: "
                            + said.substring(0, Math.min(said.length(), MOST_SAID)));
        }
    }

    private static void print(List<Read> reads) {
        Map<String, List<Read>> sorts = reads.stream()
                .collect(Collectors.groupingBy(
                        read -> read.path().replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "{id}"),
                        TreeMap::new,
                        Collectors.toList()));
        sorts.forEach((path, some) -> System.err.printf(
                "  %-34s %6d reads, p50 %6.1f ms, p99 %6.1f ms%n",
                path, some.size(), quantile(some, MEDIAN), quantile(some, NEARLY_ALL)));
    }

    private static double quantile(List<Read> reads, double share) {
        double[] sorted =
                reads.stream().mapToDouble(Read::milliseconds).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) Math.floor(sorted.length * share))];
    }
}
