package eu.salvus.benchmark;

import eu.salvus.benchmark.validity.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The entry point of {@code ./salvus benchmark [NAME…] [--json] [--check]} and {@code ./salvus benchmark validity …}. */
public final class Benchmarks {

    private static final int USAGE = 64;
    private static final List<Benchmark> ALL = List.of(
            new FirstPassageBenchmark(),
            new AttackAloneBenchmark(),
            new SaturatedBenchmark(),
            new ContainedBenchmark(),
            new LargeGraphBenchmark(),
            new AllocationBenchmark(),
            new DemoEnsembleBenchmark(),
            new DemoAnswerBenchmark(),
            MeasuresBenchmark.usual(),
            new LargeTwinBenchmark(),
            new PairingBenchmark(),
            new MatchBenchmark(),
            new LoadBenchmark(),
            new DeliveryBenchmark());

    /** They take many minutes: only when called by name. */
    private static final List<Benchmark> LONG = List.of(MeasuresBenchmark.doubt(), MeasuresBenchmark.quick());

    private Benchmarks() {}

    /**
     * Measures and prints one line a value: name, value, unit, the limit measured in the same run, and their ratio.
     *
     * @param arguments names of benchmarks (all but the long ones when none), {@code --json} for JSON, {@code --check} to exit 1 on a missed
     *     ratio; a measure that fails always exits 1
     */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("validity")) {
            Validity.run(List.of(arguments).subList(1, arguments.length));
            return;
        }
        List<String> names = new ArrayList<>(List.of(arguments));
        boolean json = names.remove("--json");
        boolean check = names.remove("--check");
        List<Benchmark> known = Stream.concat(ALL.stream(), LONG.stream()).toList();
        List<Benchmark> chosen = names.isEmpty()
                ? ALL
                : known.stream()
                        .filter(benchmark -> names.contains(benchmark.name()))
                        .toList();
        if (chosen.size() < names.size()) {
            System.err.println("salvus benchmark: unknown name; it knows "
                    + String.join(", ", known.stream().map(Benchmark::name).toList()));
            System.exit(USAGE);
        }
        List<Result> results = new ArrayList<>();
        boolean failed = false;
        if (!json) {
            Report.heading(System.out);
        }
        for (Benchmark benchmark : chosen) {
            try {
                for (Result result : benchmark.measure()) {
                    results.add(result);
                    if (!json) {
                        Report.print(System.out, result);
                    }
                }
            } catch (IllegalStateException failure) {
                failed = true;
                System.err.println("salvus benchmark: " + benchmark.name() + " failed: " + failure.getMessage());
            }
        }
        if (json) {
            Report.printJson(System.out, results);
        }
        System.exit(failed || check && results.stream().anyMatch(result -> !result.met()) ? 1 : 0);
    }
}
