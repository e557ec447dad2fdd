package eu.salvus.cli.simulation;

import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code salvus scenarios}: what can be tried, and the real attack behind each. */
@Command(name = "scenarios")
public final class ScenariosCommand implements Runnable {

    private final Terminal terminal;

    ScenariosCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Locale locale = terminal.messages().language().locale();
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
                                    "story.real-case",
                                    scenario.realCase().name().in(locale),
                                    scenario.realCase().facts().in(locale),
                                    scenario.realCase().source()));
        }
    }
}
