package eu.salvus.cli;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.terminal.Table;
import eu.salvus.cli.terminal.Table.Column;
import eu.salvus.cli.terminal.Terminal;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code salvus help [COMMAND…]} and {@code salvus help exit-codes}. */
@Command(name = "help")
final class HelpCommand implements Runnable {

    private static final String EXIT_CODES = "exit-codes";

    /** Commands of the launcher, which never reach this program, with what is said of them. */
    private static final Map<String, String> LAUNCHER = Map.of(
            "serve", "help.launcher-serve",
            "centre", "help.launcher-centre",
            "backup", "help.launcher-backup",
            "restore", "help.launcher-restore",
            "release", "help.launcher-release",
            "test", "help.launcher-test",
            "benchmark", "help.launcher-benchmark");

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "COMMAND", arity = "0..*", descriptionKey = "command")
    private List<String> words = List.of();

    HelpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (words.equals(List.of(EXIT_CODES))) {
            exitCodes();
            return;
        }
        String launched = words.size() == 1 ? LAUNCHER.get(words.getFirst()) : null;
        if (launched != null) {
            terminal.tell(launched);
            return;
        }
        CommandLine line = spec.root().commandLine();
        for (String word : words) {
            CommandLine next = line.getSubcommands().get(word);
            if (next == null) {
                throw new UnmatchedArgumentException(line, List.of(word));
            }
            line = next;
        }
        terminal.raw(line.getUsageMessage(line.getColorScheme()));
    }

    private void exitCodes() {
        Table table = Table.of(
                Column.number(terminal.messages().text("exit.code")),
                Column.text(terminal.messages().text("exit.meaning")));
        for (ExitCode code : ExitCode.values()) {
            table.row(String.valueOf(code.number()), terminal.messages().text(code.key()));
        }
        terminal.show(table);
    }
}
