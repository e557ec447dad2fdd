package eu.salvus.benchmark;

import eu.salvus.simulation.advice.Advice;
import eu.salvus.simulation.advice.Adviser;
import eu.salvus.simulation.advice.Request;
import eu.salvus.simulation.choice.Aim;
import eu.salvus.simulation.choice.Budget;
import eu.salvus.simulation.choice.Choice;
import eu.salvus.simulation.choice.Doubts;
import eu.salvus.simulation.choice.Effort;
import eu.salvus.simulation.choice.Stage;
import eu.salvus.simulation.measure.HospitalObjective.Attempts;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The best measures for the hospital of the demo under a budget, three scenarios, on two cores. Held to the bound is the processor time of
 * the whole process, two free cores needing half of it; the time by the clock is printed beside it.
 */
final class MeasuresBenchmark implements Benchmark {
    private static final int CORES = 2;
    private static final int RUNS = 500;
    private static final double BOUND = 120;
    private static final int CANDIDATES = 60;
    private static final double NANOS = 1e9;

    private final String name;
    private final Effort effort;
    private final int points;

    private MeasuresBenchmark(String name, Effort effort, int points) {
        this.name = name;
        this.effort = effort;
        this.points = points;
    }

    /** As anybody asks. */
    static MeasuresBenchmark usual() {
        return new MeasuresBenchmark("measures", Effort.USUAL, 0);
    }

    /** With other numbers where nobody knows them, timed apart. */
    static MeasuresBenchmark doubt() {
        return new MeasuresBenchmark("measures-doubt", Effort.USUAL, Doubts.LEAST_POINTS);
    }

    /** Most sets on few runs only. */
    static MeasuresBenchmark quick() {
        return new MeasuresBenchmark("measures-quick", Effort.QUICK, 0);
    }

    @Override
    public String name() {
        return name;
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
                twin, Measures.builtIn(), mix, new Budget(30_000, 40), 3, Aim.EXPECTED, effort, RUNS, points, 1, CORES);
        Spent spent = new Spent(CpuClock.processSeconds(), System.nanoTime());
        AtomicReference<Spent> chosen = new AtomicReference<>(spent);
        Advice advice = Adviser.advise(request, (stage, done, all) -> {
            if (stage != Stage.DOUBT) {
                chosen.set(spent.untilNow());
            }
            return true;
        });
        Spent all = spent.untilNow();
        double runs = advice.tally().runs();
        Choice choice = advice.choice();
        List<Result> results = new ArrayList<>(List.of(
                Result.shown(name + " candidates", advice.options().size(), "measures", CANDIDATES, "wanted"),
                cost(" chosen", chosen.get().processor() / CORES, "s, 2 cores"),
                Result.shown(name + " by the clock", chosen.get().clock() / NANOS, "s", BOUND, "bound"),
                Result.shown(name + " sets", choice.evaluations(), "sets", effort.evaluations(), "limit"),
                Result.shown(name + " attacks reused", 1 - advice.tally().attacks() / runs, "of the runs", 1, "all"),
                Result.shown(
                        name + " care saved",
                        choice.best().saved().value(),
                        "hours a year",
                        choice.nothing().loss().value(),
                        "lost without")));
        if (points > 0) {
            double afterwards = all.processor() - chosen.get().processor();
            results.add(Result.shown(name + " afterwards", afterwards / CORES, "s, 2 cores", BOUND, "bound"));
        }
        return results;
    }

    /** The bound is one for what anybody asks. */
    private Result cost(String what, double value, String unit) {
        return effort.equals(Effort.USUAL)
                ? Result.cost(name + what, value, unit, BOUND)
                : Result.shown(name + what, value, unit, BOUND, "bound");
    }

    /** Seconds of processor time and nanoseconds by the clock, since something began or, at the very first, of the clocks themselves. */
    private record Spent(double processor, long clock) {

        Spent untilNow() {
            return new Spent(CpuClock.processSeconds() - processor, System.nanoTime() - clock);
        }
    }
}
