package eu.salvus.benchmark;

import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetypes;
import java.util.List;
import java.util.Objects;

/**
 * Ten thousand runs of the hospital of the demo on two cores. Measured is the processor time of the whole process, warm-up,
 * compilation and collection included; two free cores need half of it.
 */
final class DemoEnsembleBenchmark implements Benchmark {

    private static final int RUNS = 10_000;
    private static final int CORES = 2;
    private static final double BOUND = 20;
    private static final double MILLIS = 1e3;

    @Override
    public String name() {
        return "demo-ensemble";
    }

    @Override
    public List<Result> measure() {
        Twin twin = Archetypes.named("district-hospital")
                .orElseThrow()
                .generate(Answers.NONE, 1)
                .twin();
        Scenario scenario = Objects.requireNonNull(Scenarios.find("ransomware-phishing"));
        Simulation simulation = Simulation.of(twin, scenario, 1);
        double began = CpuClock.processSeconds();
        simulation.run(RUNS, CORES, null, Progress.NONE);
        double spent = CpuClock.processSeconds() - began;
        return List.of(
                Result.cost(name() + " 10,000", spent / CORES, "s, 2 cores", BOUND),
                Result.cost(name() + " per run", spent * MILLIS / RUNS, "ms of CPU", BOUND * CORES * MILLIS / RUNS));
    }
}
