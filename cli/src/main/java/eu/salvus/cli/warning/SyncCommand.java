package eu.salvus.cli.warning;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.file.OutputFile;
import eu.salvus.cli.json.Json;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.ProgressBar;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.warning.csaf.CsafCheck;
import eu.salvus.warning.csaf.CsafFailure;
import eu.salvus.warning.provider.BusyFolderException;
import eu.salvus.warning.provider.Depth;
import eu.salvus.warning.provider.Limits;
import eu.salvus.warning.provider.Mirror;
import eu.salvus.warning.provider.MirrorReport;
import eu.salvus.warning.provider.ProviderMetadata;
import eu.salvus.warning.provider.Providers;
import eu.salvus.warning.provider.Providers.FoundProviders;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code salvus warning sync}: a copy of what a provider of advisories publishes, brought up to date. */
@Command(name = "sync")
final class SyncCommand implements Callable<Integer> {

    private static final Duration MOST = Duration.ofMinutes(2);

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "URL", arity = "1", descriptionKey = "url")
    private String url = "";

    @Option(names = "--into", paramLabel = "DIR", required = true)
    private Path into = Path.of("");

    @Option(names = "--json")
    private boolean json;

    SyncCommand(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    @Override
    public Integer call() {
        try (HttpDoor door = new HttpDoor(MOST)) {
            terminal.remark(messages.text("sync.asking", url, MOST.toMinutes()));
            FoundProviders found = found(door);
            Mirror mirror = new Mirror(door, into, Limits.USUAL, SyncCommand::complaints);
            List<MirrorReport> reports = new ArrayList<>();
            for (ProviderMetadata provider : found.providers()) {
                reports.add(mirrored(mirror, provider));
            }
            SyncResult result = SyncResult.of(reports, found);
            if (json) {
                terminal.raw(Json.text(result));
            } else {
                new SyncStory(terminal).tell(result);
            }
            return (result.good() ? ExitCode.OK : ExitCode.FINDING).number();
        }
    }

    private FoundProviders found(HttpDoor door) {
        try {
            return new Providers(door).find(url);
        } catch (DoorException failure) {
            throw new Failure(
                    ExitCode.NO_INPUT, String.valueOf(failure.getMessage()), messages.text("sync.no-answer.remedy"));
        } catch (UnreadableException other) {
            throw new Failure(
                    ExitCode.BAD_DATA,
                    other.name() + (other.place().isEmpty() ? "" : ": " + other.place()) + ": " + other.what(),
                    other.remedy());
        }
    }

    private MirrorReport mirrored(Mirror mirror, ProviderMetadata provider) {
        terminal.remark(messages.text("sync.reading", provider.name()));
        try (ProgressBar bar = new ProgressBar(terminal, provider.name())) {
            return mirror.run(provider, Depth.EVERY_DOCUMENT, bar::moved);
        } catch (IOException unusable) {
            throw unusable(unusable);
        }
    }

    private Failure unusable(IOException cause) {
        if (Files.exists(into) && !Files.isDirectory(into)) {
            return new Failure(
                    ExitCode.CANNOT_WRITE,
                    messages.text("sync.folder-is-file", into.toString()),
                    messages.text("sync.folder-is-file.remedy"));
        }
        if (cause instanceof BusyFolderException) {
            return new Failure(
                    ExitCode.CANNOT_WRITE,
                    messages.text("sync.folder", into.toString(), String.valueOf(cause.getMessage())),
                    messages.text("sync.folder.remedy"));
        }
        // What is written lies in the folder, so that its disk is the one that may be full.
        return OutputFile.failure(into.resolve("advisory.json"), cause, messages);
    }

    private static List<String> complaints(String name, byte[] bytes) {
        return CsafCheck.check(name, bytes).stream()
                .map(failure -> name + ": " + words(failure))
                .toList();
    }

    private static String words(CsafFailure failure) {
        return failure.test() + (failure.place().isEmpty() ? "" : " " + failure.place()) + ": " + failure.what() + " → "
                + failure.remedy();
    }
}
