package eu.salvus.benchmark;

import java.util.List;

/** Bare first passage on a generated graph: it is the limit of the others, and has a floor of its own. */
final class FirstPassageBenchmark implements Benchmark {

    private static final double FLOOR = 20e6;
    private static final double PASS = 0.5;

    @Override
    public String name() {
        return "first-passage";
    }

    @Override
    public List<Result> measure() {
        Limit limit = Limit.of(new GeneratedHospital(Sizes.EVERYDAY), PASS);
        return List.of(
                Result.shown("first-passage", limit.runs(), "runs/s", limit.runs(), "itself"),
                Result.rate("first-passage edges", limit.edgesPerSecond() / 1e6, "million/s", FLOOR / 1e6, "floor", 1));
    }
}
