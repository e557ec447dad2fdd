package eu.salvus.cli.file;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether the files that a command writes may take the place of others: only when asked, and never of what it reads. */
public final class Replacing {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Option(names = "--force")
    private boolean force;

    /**
     * Looks, before long work, whether a file may be written.
     *
     * @param output the file, if one is asked for; {@code -} is none
     * @param taken what the command reads or also writes, as far as it is named
     * @throws Failure {@link ExitCode#CANNOT_WRITE} when a file is there and {@code --force} is not used, when it is one of those taken
     *     whether it is used or not, or there is no such folder
     */
    public void check(@Nullable Path output, Messages messages, @Nullable Path... taken) {
        if (output == null || output.equals(STANDARD_OUTPUT)) {
            return;
        }
        List<Path> others = Stream.of(taken)
                .<Path>mapMulti((path, each) -> {
                    if (path != null) {
                        each.accept(path);
                    }
                })
                .toList();
        OutputFile.mayCreate(output, others, force, messages);
    }
}
