package eu.salvus.cli.simulation;

import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.cli.twin.TwinFile;
import eu.salvus.report.story.Figures;
import eu.salvus.simulation.preparation.Beginnings;
import eu.salvus.simulation.scenario.AttemptsPerYear;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code salvus scenarios}: what can be tried, and the real attack behind each. */
@Command(name = "scenarios")
public final class ScenariosCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(paramLabel = "TWIN", arity = "0..1", descriptionKey = "file")
    private @Nullable Path path;

    ScenariosCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Locale locale = terminal.messages().language().locale();
        Twin twin = path == null ? null : TwinFile.read(path, terminal.messages());
        Beginnings beginnings = twin == null ? null : Beginnings.of(twin);
        boolean first = true;
        for (Scenario scenario : Scenarios.all()) {
            if (!first) {
                terminal.gap();
            }
            first = false;
            terminal.say(terminal.styled(Style.HEAD, scenario.id())
                    + terminal.messages().text("show.namely", scenario.name().in(locale)));
            terminal.say("  " + scenario.summary().in(locale));
            terminal.say("  "
                    + terminal.messages()
                            .text(
                                    scenario.realCase().happened() ? "story.real-case" : "story.nearest-case",
                                    scenario.realCase().name().in(locale),
                                    scenario.realCase().facts().in(locale),
                                    scenario.realCase().source()));
            terminal.say("  " + attempts(scenario, locale));
            if (twin != null && beginnings != null) {
                terminal.say("  "
                        + terminal.messages()
                                .text(
                                        beginnings.canBegin(scenario) ? "scenarios.begins" : "scenarios.cannot-begin",
                                        twin.name()));
            }
        }
        terminal.gap();
        terminal.tell("scenarios.your-attempts", Scenarios.ids().getFirst());
    }

    private String attempts(Scenario scenario, Locale locale) {
        AttemptsPerYear attempts = scenario.attemptsPerYear();
        Figures figures = terminal.figures();
        return terminal.messages()
                .text(
                        "scenarios.attempts",
                        figures.about(attempts.middle()),
                        figures.about(attempts.low()),
                        figures.about(attempts.high()),
                        attempts.source().in(locale));
    }
}
