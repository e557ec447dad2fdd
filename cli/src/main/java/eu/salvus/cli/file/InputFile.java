package eu.salvus.cli.file;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Files and folders named on the command line, looked at before anything is read. */
public final class InputFile {

    /** A path has one slash where the address had two. */
    private static final Pattern ADDRESS = Pattern.compile("https?:[/\\\\]");

    private InputFile() {}

    /**
     * A file that is there and can be read.
     *
     * @throws Failure {@link ExitCode#NO_INPUT} when it is not
     */
    public static Path file(Path path, Messages messages) {
        Path found = fileOrFolder(path, messages);
        if (Files.isDirectory(found)) {
            throw missing(messages, "file.is-folder", path);
        }
        return found;
    }

    /**
     * A file or a folder that is there and can be read.
     *
     * @throws Failure {@link ExitCode#NO_INPUT} when it is not
     */
    public static Path fileOrFolder(Path path, Messages messages) {
        String name = path.toString();
        if (name.isEmpty()) {
            // Java takes it for the folder one is in: mostly a variable of a script that is not set.
            throw missing(messages, "file.unnamed", path);
        }
        if (!Files.exists(path)) {
            throw missing(messages, ADDRESS.matcher(name).lookingAt() ? "file.is-address" : "file.missing", path);
        }
        if (!Files.isReadable(path)) {
            throw missing(messages, "file.unreadable", path);
        }
        return path;
    }

    private static Failure missing(Messages messages, String key, Path path) {
        return new Failure(
                ExitCode.NO_INPUT,
                messages.text(key, path.toString()),
                messages.text(key + ".remedy", path.toString()));
    }
}
