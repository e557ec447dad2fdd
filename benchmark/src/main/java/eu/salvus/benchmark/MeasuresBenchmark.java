package eu.salvus.benchmark;

import eu.salvus.simulation.advice.Advice;
import eu.salvus.simulation.advice.Adviser;
import eu.salvus.simulation.advice.Request;
import eu.salvus.simulation.choice.Aim;
import eu.salvus.simulation.choice.Budget;
import eu.salvus.simulation.choice.Doubts;
import eu.salvus.simulation.choice.Effort;
import eu.salvus.simulation.choice.Stage;
import eu.salvus.simulation.measure.HospitalObjective.Attempts;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetypes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The best measures for the hospital of the demo under a budget, three scenarios, on two cores. Measured is the processor time of the whole
 * process; two free cores need half of it. The loop over unsure numbers is timed apart.
 */
final class MeasuresBenchmark implements Benchmark {

    private static final int CORES = 2;
    private static final int RUNS = 500;
    private static final double BOUND = 120;
    private static final int CANDIDATES = 60;

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public List<Result> measure() {
        Twin twin = Archetypes.named("district-hospital")
                .orElseThrow()
                .generate(Answers.NONE, 1)
                .twin();
        List<Attempts> mix = Stream.of("ransomware-phishing", "ransomware-remote-access", "worm-legacy")
                .map(id -> Attempts.usual(Objects.requireNonNull(Scenarios.find(id))))
                .toList();
        Request request = new Request(
                twin,
                Measures.builtIn(),
                mix,
                new Budget(30_000, 40),
                3,
                Aim.EXPECTED,
                Effort.USUAL,
                RUNS,
                Doubts.LEAST_POINTS,
                1,
                CORES);
        double began = CpuClock.processSeconds();
        Map<Stage, Double> ended = new EnumMap<>(Stage.class);
        Advice advice = Adviser.advise(request, (stage, done, all) -> {
            synchronized (ended) {
                ended.put(stage, CpuClock.processSeconds() - began);
            }
            return true;
        });
        double all = CpuClock.processSeconds() - began;
        double chosen = ended.getOrDefault(Stage.SCORE_AGAIN, all);
        double runs = advice.tally().runs();
        return List.of(
                Result.shown(name() + " candidates", advice.options().size(), "measures", CANDIDATES, "wanted"),
                Result.cost(name() + " chosen", chosen / CORES, "s, 2 cores", BOUND),
                Result.shown(
                        name() + " searched",
                        ended.getOrDefault(Stage.SEARCH, 0.0) / CORES,
                        "s, 2 cores",
                        BOUND,
                        "bound"),
                Result.shown(name() + " doubt", (all - chosen) / CORES, "s, 2 cores", BOUND, "bound"),
                Result.shown(
                        name() + " sets", advice.choice().evaluations(), "sets", Effort.USUAL.evaluations(), "limit"),
                Result.shown(name() + " attacks reused", 1 - advice.tally().attacks() / runs, "of the runs", 1, "all"));
    }
}
