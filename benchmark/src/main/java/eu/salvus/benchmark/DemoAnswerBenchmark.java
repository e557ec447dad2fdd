package eu.salvus.benchmark;

import java.nio.file.Path;
import java.util.List;

/** The story of the demo, from the launcher to the last line, once built. */
final class DemoAnswerBenchmark implements Benchmark {

    private static final double BOUND = 5;

    @Override
    public String name() {
        return "demo-answer";
    }

    @Override
    public List<Result> measure() {
        Path root =
                Path.of(System.getProperty("salvus.root", ".")).toAbsolutePath().normalize();
        List<String> words = List.of(root.resolve("salvus").toString(), "demo");
        Command.run(root, words);
        Command warm = Command.run(root, words);
        return List.of(
                Result.cost(name() + " cost", warm.cpuSeconds(), "s of CPU", BOUND),
                Result.shown(name() + " wait", warm.wallSeconds(), "s", BOUND, "on a free machine"));
    }
}
