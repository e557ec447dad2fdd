package eu.salvus.cli.warning;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.file.InputFile;
import eu.salvus.cli.language.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The advisories somebody names: files, and folders such as {@code sync} makes them, which stand for all {@code .json} files beneath. */
final class AdvisoryFiles {

    private final Messages messages;

    AdvisoryFiles(Messages messages) {
        this.messages = messages;
    }

    /**
     * A file as it is named, whether it is there or not; the files of a folder by their names.
     *
     * @throws Failure {@link ExitCode#NO_INPUT} when a folder cannot be read or holds no advisory
     */
    List<Path> in(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        InputFile.fileOrFolder(path, messages);
        List<Path> found;
        try (Stream<Path> all = Files.walk(path)) {
            found = all.filter(AdvisoryFiles::isAdvisory).sorted().toList();
        } catch (IOException | UncheckedIOException broken) {
            throw failure("file.unreadable", path);
        }
        if (found.isEmpty()) {
            throw failure("warning.empty-folder", path);
        }
        return found;
    }

    private Failure failure(String key, Path path) {
        return new Failure(
                ExitCode.NO_INPUT,
                messages.text(key, path.toString()),
                messages.text(key + ".remedy", path.toString()));
    }

    /** Hidden files are the mirror's own, or half written. */
    private static boolean isAdvisory(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".json") && !name.startsWith(".") && Files.isRegularFile(path);
    }
}
