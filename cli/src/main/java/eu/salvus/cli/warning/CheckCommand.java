package eu.salvus.cli.warning;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.file.InputFile;
import eu.salvus.cli.json.Json;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.warning.csaf.CsafCheck;
import eu.salvus.warning.csaf.CsafFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code salvus warning check}: all failures of advisories, one a line; a file that cannot be read does not keep the others back. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", descriptionKey = "advisories")
    private List<Path> paths = List.of();

    @Option(names = "--json")
    private boolean json;

    private int checked;
    private int wrong;
    private int failures;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    @Override
    public Integer call() {
        AdvisoryFiles files = new AdvisoryFiles(messages);
        for (Path path : paths) {
            try {
                files.in(path).forEach(file -> tell(file, found(file)));
            } catch (Failure unreadable) {
                tell(path, failures(path, unreadable));
            }
        }
        if (!json) {
            end();
        }
        return wrong == 0 ? ExitCode.OK.number() : ExitCode.FINDING.number();
    }

    private void end() {
        if (checked == 1) {
            terminal.tell("warning.checked-one", failures);
        } else {
            terminal.tell("warning.checked", checked, wrong, failures);
        }
    }

    private void tell(Path path, List<CsafFailure> found) {
        checked++;
        wrong += found.isEmpty() ? 0 : 1;
        failures += found.size();
        if (json) {
            terminal.raw(Json.line(Checked.of(path, found)));
        } else {
            found.forEach(failure -> terminal.raw(line(path, failure)));
        }
    }

    private List<CsafFailure> found(Path path) {
        try (InputStream in = Files.newInputStream(InputFile.file(path, messages))) {
            // One byte more than is read tells the check that there is too much, whatever the file's size is said to
            // be.
            return CsafCheck.check(path.toString(), in.readNBytes(CsafCheck.MOST_BYTES + 1));
        } catch (Failure unreadable) {
            return failures(path, unreadable);
        } catch (IOException broken) {
            return List.of(new CsafFailure(
                    "file",
                    "",
                    unnamed(path, messages.text("file.unreadable", path.toString())),
                    messages.text("file.unreadable.remedy", path.toString())));
        }
    }

    private static List<CsafFailure> failures(Path path, Failure unreadable) {
        return unreadable.troubles().stream()
                .map(trouble -> new CsafFailure("file", "", unnamed(path, trouble.what()), trouble.remedy()))
                .toList();
    }

    /** The line begins with the file already. */
    private static String unnamed(Path path, String what) {
        String name = path.toString();
        return what.startsWith(name) ? what.substring(name.length()).replaceFirst("^[\\s\\u00a0]*:\\s*", "") : what;
    }

    private static String line(Path path, CsafFailure failure) {
        String place = failure.place().isEmpty() ? "" : " " + failure.place();
        return path + ": " + failure.test() + place + ": " + failure.what() + " → " + failure.remedy() + "\n";
    }

    /** What {@code --json} prints, one object a line. */
    private record Checked(String file, boolean valid, List<Entry> failures) {

        static Checked of(Path path, List<CsafFailure> failures) {
            return new Checked(
                    path.toString(),
                    failures.isEmpty(),
                    failures.stream().map(Entry::of).toList());
        }
    }

    private record Entry(String test, String path, String message, String remedy) {

        static Entry of(CsafFailure failure) {
            return new Entry(failure.test(), failure.place(), failure.what(), failure.remedy());
        }
    }
}
