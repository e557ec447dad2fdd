package eu.salvus.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a data folder knows of the backups of its database: those before its tables changed are in it, of others only when they were made. */
public final class Backups {

    /** An empty file, as old as the last backup that was written elsewhere. */
    private static final String MADE = "last-backup";

    private Backups() {}

    /** The folder of those that are made before the tables change. */
    static Path folder(Path data) {
        return data.resolve("backups");
    }

    /** Remembers that a backup was just written, wherever it is. */
    public static void remember(Path data) throws IOException {
        Files.write(data.resolve(MADE), new byte[0]);
    }

    /** When the last one was made; nothing when none was. */
    static Optional<Instant> last(Path data) throws IOException {
        List<Path> files = new ArrayList<>(List.of(data.resolve(MADE)));
        if (Files.isDirectory(folder(data))) {
            try (Stream<Path> made = Files.list(folder(data))) {
                made.filter(file -> file.getFileName().toString().endsWith(".backup"))
                        .forEach(files::add);
            }
        }
        List<Instant> times = new ArrayList<>();
        for (Path file : files) {
            if (Files.exists(file)) {
                times.add(Files.getLastModifiedTime(file).toInstant());
            }
        }
        return times.stream().max(Comparator.naturalOrder());
    }
}
