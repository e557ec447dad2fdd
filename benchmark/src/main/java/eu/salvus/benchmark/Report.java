package eu.salvus.benchmark;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints results, within 80 columns or as JSON. */
final class Report {

    private Report() {}

    static void heading(PrintStream out) {
        line(out, "measure", "value", "unit", "limit", "ratio", "wanted", "");
    }

    static void print(PrintStream out, Result result) {
        boolean asked = !Double.isNaN(result.required());
        line(
                out,
                result.name(),
                number(result.value()),
                result.unit(),
                number(result.limit()),
                number(result.ratio()),
                asked ? (result.moreIsBetter() ? ">= " : "<= ") + number(result.required()) : "",
                asked ? (result.met() ? "ok" : "MISSED") : "");
    }

    private static void line(PrintStream out, Object... cells) {
        out.println(String.format(Locale.ROOT, "%-26s %9s %-10s %9s %6s %7s %s", cells)
                .stripTrailing());
    }

    static void printJson(PrintStream out, List<Result> results) {
        out.println(results.stream().map(Report::json).collect(Collectors.joining(",\n ", "[", "]")));
    }

    private static String json(Result result) {
        return String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"limit\": %s, \"against\": \"%s\", \"ratio\": %s, \"met\": %s}",
                result.name(),
                result.value(),
                result.unit(),
                result.limit(),
                result.against(),
                result.ratio(),
                result.met());
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return size >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
    }
}
