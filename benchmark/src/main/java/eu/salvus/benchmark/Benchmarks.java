package eu.salvus.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The entry point of {@code ./salvus benchmark [NAME…] [--json] [--check]}. */
public final class Benchmarks {

    private static final int USAGE = 64;
    private static final List<Benchmark> ALL = List.of();

    private Benchmarks() {}

    /**
     * Measures and prints one line a value: name, value, unit, the limit measured in the same run, and their ratio.
     *
     * @param arguments names of benchmarks (all when none), {@code --json} for JSON, {@code --check} to exit 1 on a missed ratio
     */
    public static void main(String[] arguments) {
        List<String> names = new ArrayList<>(List.of(arguments));
        boolean json = names.remove("--json");
        boolean check = names.remove("--check");
        List<Benchmark> chosen = ALL.stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .toList();
        if (chosen.size() < names.size()) {
            System.err.println("salvus benchmark: unknown name; it knows "
                    + String.join(", ", ALL.stream().map(Benchmark::name).toList()));
            System.exit(USAGE);
        }
        List<Result> results = new ArrayList<>();
        if (!json) {
            line(System.out, "measure", "value", "unit", "limit", "ratio", "");
        }
        for (Benchmark benchmark : chosen) {
            for (Result result : benchmark.measure()) {
                results.add(result);
                if (!json) {
                    print(System.out, result);
                }
            }
        }
        if (json) {
            printJson(System.out, results);
        }
        System.exit(check && results.stream().anyMatch(result -> !result.met()) ? 1 : 0);
    }

    private static void print(PrintStream out, Result result) {
        String verdict = Double.isNaN(result.required())
                ? ""
                : (result.met() ? "ok, " : "MISSED, ") + (result.moreIsBetter() ? "at least " : "at most ")
                        + number(result.required());
        line(
                out,
                result.name(),
                number(result.value()),
                result.unit(),
                number(result.limit()) + " (" + result.against() + ")",
                number(result.ratio()),
                verdict);
    }

    private static void line(
            PrintStream out, String name, String value, String unit, String limit, String ratio, String verdict) {
        out.println(String.format(Locale.ROOT, "%-34s %10s %-12s %-34s %7s %s", name, value, unit, limit, ratio, verdict)
                .stripTrailing());
    }

    private static void printJson(PrintStream out, List<Result> results) {
        List<String> objects = new ArrayList<>();
        for (Result result : results) {
            objects.add(String.format(
                    Locale.ROOT,
                    "{\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"limit\": %s, \"against\": \"%s\", \"ratio\": %s, \"met\": %s}",
                    result.name(),
                    result.value(),
                    result.unit(),
                    result.limit(),
                    result.against(),
                    result.ratio(),
                    result.met()));
        }
        out.println("[" + String.join(",\n ", objects) + "]");
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return size >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
    }
}
