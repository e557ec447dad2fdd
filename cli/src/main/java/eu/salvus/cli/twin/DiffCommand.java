package eu.salvus.cli.twin;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.json.Json;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.twin.yaml.TwinDiff;
import eu.salvus.twin.yaml.TwinDiff.Change;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code salvus twin diff}: what differs between two twins, by id. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "a")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "b")
    private Path second = Path.of("");

    @Option(names = "--json")
    private boolean json;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    @Override
    public Integer call() {
        List<Change> changes = TwinDiff.between(TwinFile.read(first, messages), TwinFile.read(second, messages))
                .changes();
        if (json) {
            terminal.raw(
                    Json.text(new Report(changes.stream().map(Difference::of).toList())));
        } else {
            changes.forEach(this::show);
            terminal.tell("diff.count", changes.size());
        }
        return changes.isEmpty() ? ExitCode.OK.number() : ExitCode.FINDING.number();
    }

    private void show(Change change) {
        switch (change) {
            case Change.Added added ->
                terminal.labelled(Style.GOOD, "+", messages.text("diff.stated", added.path(), added.value()));
            case Change.Removed removed ->
                terminal.labelled(Style.BAD, "-", messages.text("diff.stated", removed.path(), removed.value()));
            case Change.Changed changed ->
                terminal.labelled(
                        Style.WARNING,
                        "~",
                        messages.text("diff.changed", changed.path(), changed.from(), changed.to()));
        }
    }

    /** What {@code --json} prints. */
    private record Report(List<Difference> changes) {}
}
