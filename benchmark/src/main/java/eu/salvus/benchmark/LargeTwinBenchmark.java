package eu.salvus.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A twin of 50,000 assets, from its file: read, validated and simulated in a process of its own that may use 2 GB. */
final class LargeTwinBenchmark implements Benchmark {

    private static final double SECONDS = 6;
    private static final double MEGABYTES = 2048;

    @Override
    public String name() {
        return "large-twin";
    }

    @Override
    public List<Result> measure() {
        try {
            Path folder = Files.createTempDirectory("salvus-large-twin");
            Path file = folder.resolve("large.yaml");
            try {
                Files.writeString(file, LargeTwin.text());
                return measure(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Result> measure(Path file) {
        Command command = Command.run(
                Path.of("").toAbsolutePath(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-XX:+UseParallelGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeTwin.class.getName(),
                        file.toString()));
        String[] figures = command.output().strip().split("\\s+");
        return List.of(
                Result.shown(name() + " assets", figure(figures, 0), "assets", 50_000, "wanted"),
                Result.cost(name() + " load", figure(figures, 1), "s of CPU", SECONDS),
                Result.cost(name() + " memory", figure(figures, 2), "MB", MEGABYTES),
                Result.shown(name() + " preparation", figure(figures, 3), "s of CPU", SECONDS, "load"),
                Result.shown(name() + " per run", figure(figures, 4), "ms of CPU", 4, "demo"));
    }

    private static double figure(String[] figures, int index) {
        return Double.parseDouble(figures[index]);
    }
}
