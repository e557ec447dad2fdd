package eu.salvus.cli.measure;

import eu.salvus.cli.file.OutputFile;
import eu.salvus.cli.file.Replacing;
import eu.salvus.cli.json.Json;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.option.Bounds;
import eu.salvus.cli.option.Euros;
import eu.salvus.cli.simulation.ReportOptions;
import eu.salvus.cli.simulation.ScenarioReport;
import eu.salvus.cli.terminal.ShellWord;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.cli.twin.TwinFile;
import eu.salvus.report.Again;
import eu.salvus.report.Plan;
import eu.salvus.report.Report;
import eu.salvus.simulation.advice.Advice;
import eu.salvus.simulation.advice.Request;
import eu.salvus.simulation.choice.Aim;
import eu.salvus.simulation.choice.Budget;
import eu.salvus.simulation.choice.Choice;
import eu.salvus.simulation.choice.Doubts;
import eu.salvus.simulation.choice.Effort;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code salvus measures}: which measures to take first with a budget. */
@Command(name = "measures")
public final class MeasuresCommand implements Runnable {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    /** What {@code --how} alone stands for. */
    private static final String ALL_CHOSEN = "all";

    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "TWIN", arity = "0..1", descriptionKey = "file")
    private @Nullable Path twin;

    @Option(names = "--budget", paramLabel = "EUR")
    private @Nullable String budget;

    @Option(names = "--how", paramLabel = "MEASURE", arity = "0..1", split = ",", fallbackValue = ALL_CHOSEN)
    private @Nullable List<String> how;

    @Option(names = "--staff-days", paramLabel = "N")
    private double staffDays = Double.POSITIVE_INFINITY;

    @Option(names = "--years", paramLabel = "N", defaultValue = "3")
    private double years;

    @Option(names = "--scenario", paramLabel = "S[=N]")
    private List<String> scenarios = List.of();

    @Option(names = "--tail", paramLabel = "SHARE", defaultValue = "0")
    private double tail;

    @Option(names = "--doubt")
    private boolean doubt;

    @Option(names = "--exact")
    private boolean exact;

    @Option(names = "--quick")
    private boolean quick;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "500")
    private int runs;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable Integer threads;

    @Option(names = "--json", paramLabel = "FILE")
    private @Nullable Path json;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private Replacing replacing = new Replacing();

    MeasuresCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    @Override
    public void run() {
        takeTwinBehindHow();
        if (how != null && !how.contains(ALL_CHOSEN)) {
            new HowStory(HowStory.named(how, messages), terminal).tell();
        } else {
            advise(required(twin, "TWIN"), new Euros(messages).read("--budget", required(budget, "--budget")));
        }
    }

    /** {@code --how TWIN} names no measure but the twin: people write options in any order. */
    private void takeTwinBehindHow() {
        if (twin == null && how != null && how.size() == 1 && !how.getFirst().isBlank()) {
            Path named = Path.of(how.getFirst());
            if (Files.exists(named)) {
                twin = named;
                how = List.of(ALL_CHOSEN);
            }
        }
    }

    /** What only advice needs, and no explanation of a measure. */
    private <T> T required(@Nullable T given, String label) {
        if (given == null) {
            CommandSpec command = Objects.requireNonNull(spec);
            List<ArgSpec> missing = new ArrayList<>();
            if (twin == null) {
                missing.add(command.positionalParameters().getFirst());
            }
            if (budget == null) {
                missing.add(command.findOption("--budget"));
            }
            throw new MissingParameterException(command.commandLine(), missing, label);
        }
        return given;
    }

    private void advise(Path path, double euros) {
        Bounds bounds = new Bounds(messages);
        bounds.atLeastOne("--runs", runs);
        bounds.amount("--budget", euros);
        bounds.amount("--staff-days", staffDays);
        bounds.aboveZero("--years", years);
        bounds.part("--tail", tail);
        int used = bounds.threads(threads);
        List<AskedScenario> asked =
                scenarios.stream().map(text -> AskedScenario.of(text, messages)).toList();
        boolean onlyJson = STANDARD_OUTPUT.equals(json);
        replacing.check(json, messages, path);
        report.check(replacing, messages, path, json);
        Twin hospital = TwinFile.read(path, messages);
        Advice advice = new Consultation(terminal)
                .advise(
                        mix -> new Request(
                                hospital,
                                Measures.builtIn(),
                                mix,
                                new Budget(euros, staffDays),
                                years,
                                new Aim(tail),
                                effort(),
                                runs,
                                doubt ? Doubts.LEAST_POINTS : 0,
                                seed,
                                used),
                        hospital,
                        asked,
                        seed,
                        used);
        String text = json == null ? "" : Json.text(AdviceJson.of(advice));
        if (onlyJson) {
            terminal.raw(text);
            return;
        }
        if (json != null) {
            OutputFile.write(json, text, messages);
        }
        if (report.isWanted()) {
            Report page = new ScenarioReport(hospital, dearest(advice), runs, seed, threads)
                    .of(Again.of(path, named -> again(named, advice, euros)), terminal);
            report.write(page.with(Plan.of(advice)), messages);
        }
        new AdviceStory(advice, terminal, how != null).tell(again(path, advice, euros));
    }

    private Effort effort() {
        Effort effort = quick ? Effort.QUICK : Effort.USUAL;
        return exact ? effort.exact() : effort;
    }

    /** The attack that costs most care a year without any measure: the page tells it. */
    private static Scenario dearest(Advice advice) {
        Choice.ByScenario most = Collections.max(
                advice.choice().nothing().scenarios(),
                Comparator.comparingDouble(each -> each.attempts() * each.loss().value()));
        return Objects.requireNonNull(Scenarios.find(most.scenario()));
    }

    private String again(Path file, Advice advice, double euros) {
        return messages.command() + " measures " + ShellWord.of(file.toString()) + " --budget " + plain(euros)
                + (Double.isInfinite(staffDays) ? "" : " --staff-days " + plain(staffDays)) + " --years " + plain(years)
                + named(advice)
                        .map(each -> " \\\n    --scenario " + ShellWord.of(each))
                        .collect(Collectors.joining())
                + " \\\n    --runs " + runs + " --seed " + seed
                + (tail == 0 ? "" : " --tail " + plain(tail))
                + (exact ? " --exact" : "")
                + (quick ? " --quick" : "")
                + (doubt ? " --doubt" : "");
    }

    /** The scenarios as they were asked for, or else those looked at: their usual attempts a year need no number. */
    private Stream<String> named(Advice advice) {
        return scenarios.isEmpty()
                ? advice.request().mix().stream().map(each -> each.scenario().id())
                : scenarios.stream();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
