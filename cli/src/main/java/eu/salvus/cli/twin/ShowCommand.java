package eu.salvus.cli.twin;

import eu.salvus.cli.terminal.Terminal;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code salvus twin show}: a twin at a glance, for somebody in charge of security. */
@Command(name = "show")
final class ShowCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE|DIR", descriptionKey = "file")
    private Path path = Path.of("");

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        new TwinSummary(TwinFile.read(path, terminal.messages()), terminal).print();
    }
}
