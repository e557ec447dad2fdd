package eu.salvus.cli;

import eu.salvus.cli.language.Language;
import eu.salvus.cli.mal.MalCommand;
import eu.salvus.cli.measure.MeasuresCommand;
import eu.salvus.cli.simulation.CompareCommand;
import eu.salvus.cli.simulation.DemoCommand;
import eu.salvus.cli.simulation.ScenariosCommand;
import eu.salvus.cli.simulation.SimulateCommand;
import eu.salvus.cli.terminal.Colour;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.cli.twin.TwinCommand;
import eu.salvus.cli.warning.WarningCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code salvus}: alone, it says what to do next. */
@Command(
        name = "salvus",
        subcommands = {
            DemoCommand.class,
            TwinCommand.class,
            ScenariosCommand.class,
            SimulateCommand.class,
            CompareCommand.class,
            MeasuresCommand.class,
            WarningCommand.class,
            MalCommand.class,
            HelpCommand.class,
            CompletionCommand.class
        },
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class RootCommand implements Runnable {

    private final Terminal terminal;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    /** Read before picocli, see {@link GlobalOptions}; shared by {@link Salvus} with the commands that can have it. */
    @Option(names = "--lang", paramLabel = "fr|en")
    private @Nullable Language language;

    /** Read before picocli, see {@link GlobalOptions}. */
    @Option(names = "--color", paramLabel = "auto|always|never", scope = ScopeType.INHERIT)
    private @Nullable Colour colour;

    /** Read before picocli, see {@link GlobalOptions}. */
    @Option(names = "--debug", scope = ScopeType.INHERIT)
    private boolean debug;

    RootCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.tell("welcome");
        terminal.gap();
        terminal.raw(terminal.messages().text("welcome.next") + "\n");
    }
}
