package eu.salvus.cli.mal;

import eu.salvus.cli.json.Json;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.mal.StepRuns.Outcome;
import eu.salvus.cli.option.Bounds;
import eu.salvus.cli.terminal.ProgressBar;
import eu.salvus.cli.terminal.Table;
import eu.salvus.cli.terminal.Table.Column;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.report.story.Figures;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code salvus mal run}: for each step the share of runs that reach it, and when. */
@Command(name = "run")
final class RunCommand implements Runnable {

    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--lang", required = true, paramLabel = "FILE")
    private List<Path> language = List.of();

    @Option(names = "--model", required = true, paramLabel = "FILE")
    private Path model = Path.of("");

    @Option(names = "--entry", required = true, arity = "1..*", paramLabel = "ASSET:STEP")
    private List<String> entries = List.of();

    @Option(names = "--runs", paramLabel = "N", defaultValue = "1000")
    private int runs;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable Integer threads;

    @Option(names = "--json")
    private boolean json;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    @Override
    public void run() {
        Bounds bounds = new Bounds(messages);
        bounds.atLeastOne("--runs", runs);
        int used = bounds.threads(threads);
        MalFiles files = new MalFiles(terminal);
        AttackGraph graph = files.graph(files.languageFile(language), model);
        StepRuns ensemble = new StepRuns(graph, new Entries(graph, messages).steps(entries), runs, seed, used);
        List<Outcome> outcomes;
        try (ProgressBar bar = new ProgressBar(terminal, messages.text("progress.runs"))) {
            outcomes = ensemble.outcomes((done, all) -> {
                bar.moved(done, all);
                return true;
            });
        }
        if (json) {
            terminal.raw(Json.text(new Report(seed, runs, entries, outcomes)));
        } else {
            show(outcomes);
        }
    }

    private void show(List<Outcome> outcomes) {
        Figures figures = messages.figures();
        Table table = Table.of(
                Column.text(messages.text("mal.step")),
                Column.number(messages.text("mal.reached")),
                Column.number(figures.percent(0.05)),
                Column.number(figures.percent(0.5)),
                Column.number(figures.percent(0.95)));
        outcomes.stream()
                .filter(outcome -> outcome.p50() != null)
                .sorted(Comparator.comparing((Outcome outcome) -> Objects.requireNonNull(outcome.p50())))
                .forEach(outcome -> table.row(
                        outcome.step(),
                        figures.percent(outcome.reached()),
                        duration(outcome.p5()),
                        duration(outcome.p50()),
                        duration(outcome.p95())));
        terminal.show(table);
        long never = outcomes.stream().filter(outcome -> outcome.p50() == null).count();
        terminal.gap();
        terminal.tell("mal.run", runs, String.valueOf(seed), never);
    }

    private String duration(@Nullable Double hours) {
        return hours == null ? "" : messages.figures().duration(hours);
    }

    /** What {@code --json} prints; times are in hours. */
    private record Report(long seed, int runs, List<String> entries, List<Outcome> steps) {}
}
