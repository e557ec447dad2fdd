package eu.salvus.benchmark;

import eu.salvus.simulation.attack.AttackRun;
import java.util.List;

/** The attack alone, with unlimited hands and nobody watching, against bare first passage. */
final class AttackAloneBenchmark implements Benchmark {

    private static final double REQUIRED = 0.6;
    private static final double PASS = 0.5;

    @Override
    public String name() {
        return "attack-alone";
    }

    @Override
    public List<Result> measure() {
        GeneratedHospital hospital = new GeneratedHospital(Sizes.EVERYDAY);
        Limit limit = Limit.of(hospital, PASS);
        return List.of(
                Result.rate(name(), runsPerSecond(hospital, PASS), "runs/s", limit.runs(), "first passage", REQUIRED));
    }

    static double runsPerSecond(GeneratedHospital hospital, double passSeconds) {
        AttackRun run = new AttackRun(hospital.attackAlone());
        return CpuClock.perSecond(number -> run.execute(1, number), passSeconds);
    }
}
