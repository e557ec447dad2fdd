package eu.salvus.benchmark;

import eu.salvus.simulation.choice.Sample;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.measure.Applicability;
import eu.salvus.simulation.measure.HospitalObjective;
import eu.salvus.simulation.measure.HospitalObjective.Attempts;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What it is worth to compare a hospital with and without a measure on the same draws: how many times smaller the variance of the
 * difference in care lost is than with draws of their own, for each shipped measure that changes anything, and at the median.
 */
final class PairingBenchmark implements Benchmark {

    private static final int RUNS = 200;
    private static final int CORES = 2;
    private static final double WANTED = 3;
    private static final List<Scenario> SCENARIOS = Stream.of(
                    "ransomware-phishing", "ransomware-remote-access", "worm-legacy")
            .map(id -> Objects.requireNonNull(Scenarios.find(id)))
            .toList();

    @Override
    public String name() {
        return "pairing";
    }

    @Override
    public List<Result> measure() {
        Twin twin = Archetypes.named("district-hospital")
                .orElseThrow()
                .generate(Answers.NONE, 1)
                .twin();
        List<Measure> measures = Measures.builtIn().all().stream()
                .filter(measure -> Applicability.of(measure, twin) instanceof Applicability.Applicable)
                .toList();
        HospitalObjective objective = new HospitalObjective(
                new HospitalObjective.Settings(
                        twin, measures, SCENARIOS.stream().map(Attempts::usual).toList(), RUNS, CORES),
                1);
        List<BitSet> sets = new ArrayList<>();
        sets.add(new BitSet());
        for (int measure = 0; measure < measures.size(); measure++) {
            BitSet set = new BitSet();
            set.set(measure);
            sets.add(set);
        }
        List<Sample> samples = objective.evaluate(sets, Progress.NONE);
        double[] ratios = samples.stream()
                .skip(1)
                .mapToDouble(sample -> ratio(samples.getFirst().loss(), sample.loss()))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double median = ratios[ratios.length / 2];
        double least = ratios[0];
        return List.of(
                Result.rate(
                        name() + " median of " + ratios.length, median, "times less", 1, "draws of their own", WANTED),
                Result.shown(name() + " least", least, "times less", 1, "draws of their own"));
    }

    /** The variance of the difference of two independent samples over that of the paired one, within scenarios; infinite for no change. */
    private static double ratio(double[] before, double[] after) {
        double independent = 0;
        double paired = 0;
        for (int scenario = 0; scenario < SCENARIOS.size(); scenario++) {
            double[] one = Arrays.copyOfRange(before, scenario * RUNS, (scenario + 1) * RUNS);
            double[] other = Arrays.copyOfRange(after, scenario * RUNS, (scenario + 1) * RUNS);
            double[] difference = new double[RUNS];
            Arrays.setAll(difference, run -> one[run] - other[run]);
            independent += variance(one) + variance(other);
            paired += variance(difference);
        }
        return independent / paired;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }
}
