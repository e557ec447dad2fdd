package eu.salvus.benchmark;

import eu.salvus.benchmark.delivery.Delivery;
import eu.salvus.benchmark.delivery.Delivery.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * From a document at the centre to an alert stored in each subscribed hospital: one centre as a process, and 15,000 virtual hospitals
 * ({@code SALVUS_HOSPITALS=N} for fewer, {@code SALVUS_CENTRE_MEGABYTES=N} for a centre with less memory than 4096 MB) in this one, on the same two cores and
 * the same disk. A virtual hospital does what a real one
 * does but for encryption, its database and its screens; its processor time counts against the centre's here, where in truth each hospital
 * brings its own.
 */
final class DeliveryBenchmark implements Benchmark {

    private static final int HOSPITALS = 15_000;
    private static final double AIM = 10;
    /** What a hospital waits on average whose system asks once an hour, as those in use do. */
    private static final double HOURLY = 1_800;

    private static final int WARM_UP = 9;
    private static final double HARDLY_MORE = 1.5;
    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.99;
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;
    private static final double MILLIS = 1e3;

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public List<Result> measure() {
        Path root = Path.of(System.getProperty("salvus.root", ".")).toAbsolutePath();
        int hospitals = Integer.parseInt(System.getenv().getOrDefault("SALVUS_HOSPITALS", "" + HOSPITALS));
        try {
            Path data = Files.createTempDirectory("salvus-delivery");
            try (Delivery delivery = new Delivery(root, data, hospitals)) {
                return measure(delivery, hospitals);
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

    private static List<Result> measure(Delivery delivery, int hospitals) throws IOException, InterruptedException {
        List<Result> results = new ArrayList<>();
        long began = System.nanoTime();
        delivery.subscribe();
        tell(
                results,
                Result.shown(
                        "hospitals listening",
                        hospitals,
                        "",
                        (System.nanoTime() - began) / NANOS,
                        "seconds until all did"));
        tell(
                results,
                Result.shown(
                        "centre with all listening, resident", delivery.megabytes(), "MB", hospitals, "hospitals"));
        Told first = delivery.one();
        tell(
                results,
                Result.shown("the first document after the start, p99", quantile(first, NEARLY_ALL), "s", AIM, "aim"));
        // A centre runs for months: what its Java has not translated yet is the first minutes' alone.
        for (int document = 0; document < WARM_UP; document++) {
            delivery.one();
        }
        Duration centreBefore = delivery.processorTimeOfCentre();
        Duration hereBefore = processorTime();
        long requestsBefore = delivery.requests();
        Told one = delivery.one();
        tell(
                results,
                Result.shown(
                        "one document, requests", delivery.requests() - requestsBefore, "", hospitals, "hospitals"));
        tell(
                results,
                Result.shown(
                        "one document, processor time of the centre",
                        delivery.processorTimeOfCentre().minus(centreBefore).toMillis() / MILLIS,
                        "s",
                        processorTime().minus(hereBefore).toMillis() / MILLIS,
                        "of all hospitals together"));
        tell(results, Result.shown("one document, p50", quantile(one, MEDIAN), "s", HOURLY, "asking once an hour"));
        tell(results, Result.cost("one document, p99", quantile(one, NEARLY_ALL), "s", AIM));
        tell(results, Result.shown("one document, last hospital", last(one), "s", AIM, "aim for p99"));
        tell(results, Result.shown("one document, hospitals alerted", one.alerted(), "", hospitals, "hospitals"));
        Told slow = delivery.besideSlowOnes();
        // Two documents on the same machine differ by that much by themselves.
        tell(
                results,
                Result.cost(
                        "one document beside hospitals that read nothing, p99",
                        quantile(slow, NEARLY_ALL),
                        "s",
                        HARDLY_MORE * quantile(one, NEARLY_ALL)));
        Told burst = delivery.burst();
        tell(
                results,
                Result.shown(
                        "100 documents at once, p50 of the last",
                        quantile(burst, MEDIAN),
                        "s",
                        HOURLY,
                        "asking once an hour"));
        tell(
                results,
                Result.shown("100 documents at once, last hospital", last(burst), "s", HOURLY, "asking once an hour"));
        Told again = delivery.republished();
        tell(results, Result.cost("alerts of 100 documents under new dates", again.alerted(), "", 0));
        Told killed = delivery.killedMeanwhile();
        tell(
                results,
                Result.shown("centre killed meanwhile, last hospital", last(killed), "s", last(one), "not killed"));
        tell(results, Result.cost("documents out of order for who comes back", delivery.disordered(), "", 0));
        tell(results, Result.cost("documents a hospital never stored", delivery.lost(), "", 0));
        tell(results, Result.cost("documents stored twice", delivery.twice(), "", 0));
        tell(
                results,
                Result.shown("requests answered", delivery.requests(), "", delivery.bytes() / MEGA, "MB of answers"));
        return results;
    }

    /** Each at once, too: the whole takes most of an hour, and what was measured is not lost when somebody ends it. */
    private static void tell(List<Result> results, Result result) {
        results.add(result);
        System.err.printf("%s: %.1f %s%n", result.name(), result.value(), result.unit());
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double quantile(Told told, double share) {
        return told.seconds()[Math.min(told.seconds().length - 1, (int) (told.seconds().length * share))];
    }

    private static double last(Told told) {
        return told.seconds()[told.seconds().length - 1];
    }
}
