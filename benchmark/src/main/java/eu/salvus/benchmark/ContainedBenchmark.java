package eu.salvus.benchmark;

import java.util.List;

/** All layers, with reactions that hold the attack at a tenth of the steps on average. */
final class ContainedBenchmark implements Benchmark {

    private static final double SHARE = 0.1;
    private static final double FLOOR = 1_000;
    private static final double PASS = 0.5;

    @Override
    public String name() {
        return "all-layers-contained";
    }

    @Override
    public List<Result> measure() {
        GeneratedHospital hospital = new GeneratedHospital(Sizes.EVERYDAY);
        Layers layers = Containment.at(hospital, SHARE);
        return List.of(
                Result.rate(name(), CpuClock.perSecond(layers::run, PASS), "runs/s", FLOOR, "floor", 1),
                Result.shown(
                        name() + " steps",
                        Containment.meanReached(layers),
                        "steps",
                        SHARE * hospital.graph().steps(),
                        "a tenth"));
    }
}
