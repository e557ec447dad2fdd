package eu.salvus.benchmark;

import java.util.List;

/** All layers, with sensors and reactions that never stop the attack, against bare first passage. */
final class SaturatedBenchmark implements Benchmark {

    private static final double REQUIRED = 0.25;
    private static final double PASS = 0.5;

    @Override
    public String name() {
        return "all-layers-saturated";
    }

    @Override
    public List<Result> measure() {
        GeneratedHospital hospital = new GeneratedHospital(Sizes.EVERYDAY);
        Limit limit = Limit.of(hospital, PASS);
        Layers layers = hospital.layers(GeneratedHospital.NEVER_STOPPED);
        return List.of(
                Result.rate(
                        name(),
                        CpuClock.perSecond(layers::run, PASS),
                        "runs/s",
                        limit.runs(),
                        "first passage",
                        REQUIRED),
                Result.shown(
                        name() + " steps", Containment.meanReached(layers), "steps", limit.reached(), "first passage"));
    }
}
