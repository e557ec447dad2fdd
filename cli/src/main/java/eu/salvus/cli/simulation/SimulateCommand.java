package eu.salvus.cli.simulation;

import eu.salvus.cli.file.OutputFile;
import eu.salvus.cli.file.Replacing;
import eu.salvus.cli.json.Json;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.ShellWord;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.cli.twin.TwinFile;
import eu.salvus.report.Again;
import eu.salvus.report.Report;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.hospital.HospitalLanguage;
import eu.salvus.simulation.hospital.StepTexts;
import eu.salvus.simulation.insight.Insight;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.Twin;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code salvus simulate}: what a scenario does to a hospital's care. */
@Command(name = "simulate")
public final class SimulateCommand implements Runnable {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "TWIN", descriptionKey = "file")
    private Path path = Path.of("");

    @Option(names = "--scenario", required = true, paramLabel = "S")
    private String scenario = "";

    @Option(names = "--runs", paramLabel = "N", defaultValue = "1000")
    private int runs;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable Integer threads;

    @Option(names = "--tight", paramLabel = "SHARE")
    private @Nullable Double tight;

    @Option(names = "--run", paramLabel = "N")
    private @Nullable Integer toldRun;

    @Option(names = "--json", paramLabel = "FILE")
    private @Nullable Path json;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private Replacing replacing = new Replacing();

    @Option(names = "--why")
    private boolean why;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    @Override
    public void run() {
        Scenario tried = ScenarioNames.find(scenario, messages);
        boolean onlyJson = STANDARD_OUTPUT.equals(json);
        replacing.check(json, messages, path);
        report.check(replacing, messages, path, json);
        Twin twin = TwinFile.read(path, messages);
        Attempt attempt = new Attempt(twin, tried, runs, seed, threads, tight, toldRun);
        Attempt.Played played = attempt.play(terminal);
        SimulationResult result = played.result();
        Insight found = why || report.isWanted()
                ? attempt.why(why ? result.runs() : Math.min(result.runs(), ScenarioReport.LOOKED), terminal)
                : null;
        Insight insight = why ? found : null;
        Again again = Again.of(path, twinPath -> again(twinPath, result));
        StepTexts steps = StepTexts.builtIn(HospitalLanguage.builtIn());
        report.write(new Report(twin, tried, result, steps, played.assumptions(), again).with(found), messages);
        String text = insight == null ? Json.text(result) : Json.text(result, "why", insight);
        if (onlyJson) {
            terminal.raw(text);
            return;
        }
        if (json != null) {
            OutputFile.write(json, text, messages);
        }
        new Story(new Story.Told(twin, tried, result, insight, steps, again.command(), toldRun != null), terminal)
                .tell();
    }

    /** The runs made are named, not those allowed: who stopped earlier gets the same without asking how tight. */
    private String again(Path twin, SimulationResult result) {
        return messages.command() + " simulate " + ShellWord.of(twin.toString()) + " \\\n    --scenario " + scenario
                + " --runs " + result.runs() + " --seed " + seed
                + (toldRun == null ? "" : " --run " + toldRun)
                + (why ? " --why" : "");
    }
}
