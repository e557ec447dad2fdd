package eu.salvus.cli.twin;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.failure.Failure.Trouble;
import eu.salvus.cli.file.InputFile;
import eu.salvus.cli.language.Messages;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.Reading;
import eu.salvus.twin.yaml.TwinReader;
import java.nio.file.Path;
import java.util.List;

/** A twin named on the command line. */
public final class TwinFile {

    private TwinFile() {}

    /**
     * Reads a twin that must be valid.
     *
     * @param path a file, or a folder of files
     * @throws Failure {@link ExitCode#NO_INPUT} or {@link ExitCode#BAD_DATA}, with the first errors
     */
    public static Twin read(Path path, Messages messages) {
        Reading reading = reading(path, messages);
        if (reading.twin() != null) {
            return reading.twin();
        }
        List<Trouble> troubles = TwinProblems.troubles(reading.errors(), messages);
        throw new Failure(ExitCode.BAD_DATA, troubles, null);
    }

    static Reading reading(Path path, Messages messages) {
        Reading reading = TwinReader.read(InputFile.fileOrFolder(path, messages));
        if (reading.twin() == null) {
            new InventoryInstead(messages).refuse(path);
        }
        return reading;
    }
}
