package eu.salvus.benchmark;

import java.util.List;

/** The three graph measures on ten times as many steps; only printed. */
final class LargeGraphBenchmark implements Benchmark {

    private static final double PASS = 1;
    private static final double SHARE = 0.1;

    @Override
    public String name() {
        return "large-graph";
    }

    @Override
    public List<Result> measure() {
        GeneratedHospital hospital = new GeneratedHospital(Sizes.LARGE);
        Limit limit = Limit.of(hospital, PASS);
        Layers saturated = hospital.layers(GeneratedHospital.NEVER_STOPPED);
        Layers contained = Containment.at(hospital, SHARE);
        return List.of(
                shown("large first-passage", limit.runs(), limit),
                shown("large attack-alone", AttackAloneBenchmark.runsPerSecond(hospital, PASS), limit),
                shown("large all-layers-saturated", CpuClock.perSecond(saturated::run, PASS), limit),
                shown("large all-layers-contained", CpuClock.perSecond(contained::run, PASS), limit));
    }

    private static Result shown(String name, double runs, Limit limit) {
        return Result.shown(name, runs, "runs/s", limit.runs(), "first passage");
    }
}
