package eu.salvus.cli.simulation;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.file.OutputFile;
import eu.salvus.cli.file.Replacing;
import eu.salvus.cli.json.Json;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.option.Bounds;
import eu.salvus.cli.terminal.ProgressBar;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.cli.twin.Difference;
import eu.salvus.cli.twin.TwinFile;
import eu.salvus.simulation.insight.Comparison;
import eu.salvus.simulation.preparation.Beginnings;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.TwinDiff;
import eu.salvus.twin.yaml.TwinDiff.Change;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code salvus compare}: two twins under the same attacks. */
@Command(name = "compare")
public final class CompareCommand implements Runnable {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(index = "0", paramLabel = "TWIN_A", descriptionKey = "a")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "TWIN_B", descriptionKey = "b")
    private Path second = Path.of("");

    @Option(names = "--scenario", paramLabel = "S")
    private List<String> scenarios = List.of();

    @Option(names = "--runs", paramLabel = "N", defaultValue = "500")
    private int runs;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable Integer threads;

    @Option(names = "--json", paramLabel = "FILE")
    private @Nullable Path json;

    @Option(names = "--all")
    private boolean all;

    @Mixin
    private Replacing replacing = new Replacing();

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    /** What {@code --json} writes. */
    private record Compared(String first, String second, List<Difference> changes, List<Comparison> comparisons) {}

    @Override
    public void run() {
        List<Scenario> asked = scenarios.stream()
                .map(name -> ScenarioNames.find(name, messages))
                .toList();
        new Bounds(messages).atLeastOne("--runs", runs);
        boolean onlyJson = STANDARD_OUTPUT.equals(json);
        replacing.check(json, messages, first, second);
        Twin a = TwinFile.read(first, messages);
        Twin b = TwinFile.read(second, messages);
        List<Scenario> tried = asked.isEmpty() ? beginningIn(a, b) : asked;
        List<Change> changes = TwinDiff.between(a, b).changes();
        List<Comparison> comparisons = compare(a, b, tried);
        String text = Json.text(new Compared(
                a.name(), b.name(), changes.stream().map(Difference::of).toList(), comparisons));
        if (onlyJson) {
            terminal.raw(text);
            return;
        }
        if (json != null) {
            OutputFile.write(json, text, messages);
        }
        new Contrasts(a, titles(a, b), new WhatDiffers(changes, all, terminal), tried, comparisons, terminal).tell();
    }

    /** Twins of one name, such as a hospital before and after, are told apart by their files. */
    private List<String> titles(Twin a, Twin b) {
        return a.name().equals(b.name())
                ? List.of(
                        messages.text("compare.named", a.name(), first.toString()),
                        messages.text("compare.named", b.name(), second.toString()))
                : List.of(a.name(), b.name());
    }

    private List<Scenario> beginningIn(Twin a, Twin b) {
        Beginnings one = Beginnings.of(a);
        Beginnings other = Beginnings.of(b);
        List<Scenario> both = Scenarios.all().stream()
                .filter(scenario -> one.canBegin(scenario) && other.canBegin(scenario))
                .toList();
        if (both.isEmpty()) {
            throw new Failure(
                    ExitCode.BAD_DATA,
                    messages.text("compare.nothing-begins"),
                    messages.text("compare.nothing-begins.remedy"));
        }
        return both;
    }

    private List<Comparison> compare(Twin a, Twin b, List<Scenario> tried) {
        int used = new Bounds(messages).threads(threads);
        List<Comparison> comparisons = new ArrayList<>();
        try (ProgressBar bar = new ProgressBar(terminal, messages.text("progress.runs"))) {
            for (int i = 0; i < tried.size(); i++) {
                int before = i * 2 * runs;
                Scenario scenario = tried.get(i);
                comparisons.add(Objects.requireNonNull(Comparison.of(
                        scenario.id(),
                        attempt(a, scenario).prepare(messages).prepared(),
                        attempt(b, scenario).prepare(messages).prepared(),
                        seed,
                        runs,
                        used,
                        (done, all) -> {
                            bar.moved(before + done, tried.size() * all);
                            return true;
                        })));
            }
        }
        return comparisons;
    }

    private Attempt attempt(Twin twin, Scenario scenario) {
        return new Attempt(twin, scenario, runs, seed, threads, null, null);
    }
}
