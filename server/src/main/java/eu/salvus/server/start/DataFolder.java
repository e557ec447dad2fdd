package eu.salvus.server.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The folder of the data is its owner's alone, and so are the files in it that hold a secret, where the system knows owners. */
final class DataFolder {

    private static final List<String> SECRET = List.of("salvus.mv.db", "salvus.key");
    private static final boolean HAS_OWNERS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private DataFolder() {}

    /** Makes the folder when it is not there. One that is there keeps its rights: others may have their reasons to look into it. */
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (HAS_OWNERS) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Whether another program has the database of the folder open. */
    static boolean isInUse(Path folder) {
        Path database = folder.resolve(SECRET.getFirst());
        if (!Files.exists(database)) {
            return false;
        }
        try (FileChannel file = FileChannel.open(database, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            return lock == null;
        } catch (IOException | OverlappingFileLockException unknown) {
            // The start itself tells what is wrong with the file.
            return false;
        }
    }

    /** Takes the rights of others to read the database and the key away. Files of another owner stay as they are. */
    static void close(Path folder) {
        for (String name : SECRET) {
            Path file = folder.resolve(name);
            try {
                if (HAS_OWNERS && Files.exists(file)) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            } catch (IOException notOurs) {
                // Whoever owns it decides who reads it.
                continue;
            }
        }
    }
}
