package eu.salvus.warning.provider;

import java.io.IOException;
import java.nio.file.Path;

/** Another run mirrors into the folder. */
public final class BusyFolderException extends IOException {

    private static final long serialVersionUID = 1;

    BusyFolderException(Path folder) {
        super(folder + ": another run mirrors into this folder");
    }
}
