package eu.salvus.cli.twin;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure.Trouble;
import eu.salvus.cli.json.Json;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.twin.yaml.Phrasebook;
import eu.salvus.twin.yaml.Problem;
import eu.salvus.twin.yaml.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code salvus twin check}: all errors and warnings at once, each with its place and its remedy. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "FILE|DIR", descriptionKey = "file")
    private Path path = Path.of("");

    @Option(names = "--json")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    @Override
    public Integer call() {
        Reading reading = TwinFile.reading(path, messages);
        if (json) {
            terminal.raw(Json.text(Report.of(reading)));
        } else {
            Phrasebook phrases = Phrasebook.in(messages.locale());
            reading.errors()
                    .forEach(error -> show(
                            Style.BAD,
                            messages.text("complaint.error"),
                            TwinProblems.trouble(error, phrases, messages)));
            reading.warnings()
                    .forEach(warning -> show(
                            Style.WARNING,
                            messages.text("complaint.warning"),
                            TwinProblems.trouble(warning, phrases, messages)));
            terminal.tell(
                    reading.errors().isEmpty() ? "check.valid" : "check.invalid",
                    reading.errors().size(),
                    reading.warnings().size());
        }
        return reading.errors().isEmpty() ? ExitCode.OK.number() : ExitCode.BAD_DATA.number();
    }

    private void show(Style style, String label, Trouble trouble) {
        terminal.labelled(style, label, trouble.what());
        if (!trouble.remedy().isEmpty()) {
            terminal.labelled(Style.QUIET, "  →", trouble.remedy());
        }
    }

    /** What {@code --json} prints. */
    private record Report(boolean valid, List<Entry> errors, List<Entry> warnings) {

        static Report of(Reading reading) {
            return new Report(
                    reading.errors().isEmpty(),
                    reading.errors().stream().map(Entry::of).toList(),
                    reading.warnings().stream().map(Entry::of).toList());
        }
    }

    private record Entry(
            String file,
            int line,
            int column,
            String message,
            @Nullable String value,
            @Nullable String remedy) {

        static Entry of(Problem problem) {
            return new Entry(
                    String.valueOf(Path.of(problem.file()).getFileName()),
                    problem.line(),
                    problem.column(),
                    problem.message(),
                    problem.value(),
                    problem.remedy());
        }
    }
}
