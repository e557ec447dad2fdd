package eu.salvus.cli;

import eu.salvus.cli.terminal.Terminal;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code salvus completion}: a script that teaches bash and zsh to complete commands and options. */
@Command(name = "completion")
final class CompletionCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.raw(AutoComplete.bash("salvus", spec.root().commandLine()));
    }
}
