package eu.salvus.benchmark.validity;

import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.scenario.Scenarios;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plays and writes how the conclusions depend on what nobody knows for sure. */
final class ConclusionPages {

    private final Page page;
    private final Conclusion.File file;
    private final Effort effort;
    private final Consumer<String> told;

    /**
     * How much is simulated.
     *
     * @param runs of each card
     * @param rankingRuns of each scenario for the ranking of assumptions
     * @param points of the outer loop
     * @param runsAtPoint of each side at each point
     * @param threads number of threads; it never changes the document
     * @param seed of all draws
     */
    record Effort(int runs, int rankingRuns, int points, int runsAtPoint, int threads, long seed) {}

    ConclusionPages(Page page, Conclusion.File file, Effort effort, Consumer<String> told) {
        this.page = page;
        this.file = file;
        this.effort = effort;
        this.told = told;
    }

    /** Which facts that the hospital does not state explain most of the differences between runs. */
    void assumptions() {
        List<List<String>> rows = new ArrayList<>();
        for (String scenario : Scenarios.ids()) {
            Stand stand = file.under(scenario);
            told.accept("what to check first: " + stand.hospital() + " " + scenario);
            SimulationResult result = Objects.requireNonNull(Simulation.of(stand.twin(), stand.attack(), effort.seed())
                    .run(effort.rankingRuns(), effort.threads(), null, Progress.NONE));
            List<SimulationResult.Fact> facts = result.assumed().checkFirst();
            rows.add(List.of("`" + scenario + "`", named(facts, true), named(facts, false)));
        }
        page.table(List.of("scenario", "surely explains", "may explain, or by chance"), rows);
    }

    private static String named(List<SimulationResult.Fact> facts, boolean firm) {
        return facts.stream()
                .filter(fact -> fact.firm() == firm)
                .map(fact -> String.format(
                        Locale.ROOT, "`%s` of %s (%.1f %%)", fact.property(), fact.where(), fact.share() * 100))
                .collect(Collectors.joining("; "));
    }

    /** How often each statement holds over the outer loop, and where the scenarios stand. */
    void conclusions() {
        List<Stand> ranked = Scenarios.ids().stream().map(file::under).toList();
        List<Stand> sides = Stream.concat(
                        ranked.stream(), file.all().stream().flatMap(one -> Stream.of(one.more(), one.less())))
                .distinct()
                .toList();
        OuterLoop loop =
                new OuterLoop(sides, effort.points(), effort.runsAtPoint(), effort.threads(), effort.seed(), told);
        page.table(
                List.of("statement", "holds at", "times as much care lost (10–90 %)", "verdict"),
                file.all().stream().map(one -> row(one, loop)).toList());
        page.paragraph("Where the scenarios stand by care lost an attempt, 1 for the one that costs most:");
        Map<String, double[]> care = new LinkedHashMap<>();
        ranked.forEach(side -> care.put(side.scenario(), loop.care(side)));
        page.table(
                List.of("scenario", "place", "10–90 %"),
                Firmness.ranks(care).entrySet().stream()
                        .sorted(Comparator.<Map.Entry<String, int[]>>comparingInt(
                                        entry -> Firmness.place(entry.getValue(), 0.5))
                                .thenComparing(Map.Entry::getKey))
                        .map(entry -> List.of(
                                "`" + entry.getKey() + "`",
                                Integer.toString(Firmness.place(entry.getValue(), 0.5)),
                                Firmness.place(entry.getValue(), 0.1) + "–" + Firmness.place(entry.getValue(), 0.9)))
                        .toList());
    }

    private static List<String> row(Conclusion one, OuterLoop loop) {
        Firmness firmness = Firmness.of(loop.care(one.more()), loop.care(one.less()));
        return List.of(
                one.says(),
                String.format(
                        Locale.ROOT,
                        "%.0f %% (%.0f–%.0f)",
                        firmness.holds().value() * 100,
                        firmness.holds().low() * 100,
                        firmness.holds().high() * 100),
                times(firmness.ratio()) + " (" + times(firmness.least()) + "–" + times(firmness.most()) + ")",
                firmness.words());
    }

    private static String times(double ratio) {
        return Double.isInfinite(ratio) ? "all" : String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
    }
}
