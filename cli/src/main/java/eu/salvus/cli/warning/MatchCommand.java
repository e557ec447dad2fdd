package eu.salvus.cli.warning;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.failure.Failure.Trouble;
import eu.salvus.cli.file.InputFile;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.cli.twin.TwinFile;
import eu.salvus.twin.Twin;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.csaf.CsafCheck;
import eu.salvus.warning.csaf.CsafReading;
import eu.salvus.warning.csaf.Problem;
import eu.salvus.warning.match.AssetIndex;
import eu.salvus.warning.match.Matcher;
import eu.salvus.warning.product.Vendors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code salvus warning match}: which assets of a twin advisories concern; a file that cannot be read does not keep the others back. */
@Command(name = "match")
final class MatchCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--twin", paramLabel = "FILE|DIR", required = true)
    private Path twin = Path.of("");

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", descriptionKey = "advisories")
    private List<Path> paths = List.of();

    @Option(names = "--json")
    private boolean json;

    private ExitCode end = ExitCode.OK;
    private int unread;

    MatchCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    @Override
    public Integer call() {
        Twin hospital = TwinFile.read(twin, messages);
        Vendors vendors = Vendors.builtIn();
        Matcher matcher = new Matcher(AssetIndex.of(hospital.assets(), vendors));
        MatchReport report = new MatchReport(terminal, hospital, vendors);
        for (Path path : paths) {
            for (Path file : files(path)) {
                Advisory advisory = advisory(file);
                if (advisory != null) {
                    report.add(file, advisory, matcher.match(advisory), json);
                }
            }
        }
        if (!json) {
            report.end(unread);
        }
        return end.number();
    }

    private List<Path> files(Path path) {
        try {
            return new AdvisoryFiles(messages).in(path);
        } catch (Failure unreadable) {
            skip(unreadable);
            return List.of();
        }
    }

    private @Nullable Advisory advisory(Path path) {
        try (InputStream in = Files.newInputStream(InputFile.file(path, messages))) {
            // One byte more than is read tells the reader that there is too much, whatever the file's size is said to
            // be.
            CsafReading reading = CsafAdvisories.read(path.toString(), in.readNBytes(CsafCheck.MOST_BYTES + 1));
            if (reading.advisory() == null) {
                skip(new Failure(
                        ExitCode.BAD_DATA,
                        reading.problems().stream().map(MatchCommand::trouble).toList(),
                        null));
            }
            return reading.advisory();
        } catch (Failure unreadable) {
            skip(unreadable);
        } catch (IOException broken) {
            skip(new Failure(
                    ExitCode.NO_INPUT,
                    messages.text("file.unreadable", path.toString()),
                    messages.text("file.unreadable.remedy", path.toString())));
        }
        return null;
    }

    private static Trouble trouble(Problem problem) {
        String place = problem.place().isEmpty() ? "" : " " + problem.place();
        return new Trouble(problem.file() + place + ": " + problem.what(), problem.remedy());
    }

    private void skip(Failure unreadable) {
        unread++;
        end = unreadable.code();
        unreadable.troubles().forEach(this::tell);
    }

    private void tell(Trouble trouble) {
        terminal.warn(Style.BAD, messages.text("complaint.error"), trouble.what());
        if (!trouble.remedy().isEmpty()) {
            terminal.warn(Style.QUIET, "  →", trouble.remedy());
        }
    }
}
