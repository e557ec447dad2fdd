package eu.salvus.warning;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Real files of other projects, which lie beside the project, or where the environment's {@code SALVUS_CORPUS} says, and are never
 * copied into it.
 */
public final class Corpus {
    private Corpus() {}

    /** A folder of it; the test that asks is skipped where there is none. */
    public static Path folder(String name) {
        String said = System.getenv("SALVUS_CORPUS");
        Path corpus = said == null ? Path.of(System.getProperty("salvus.root"), "../shared/corpus") : Path.of(said);
        Path folder = corpus.resolve(name).toAbsolutePath().normalize();
        assumeTrue(Files.isDirectory(folder), "the corpus is not here: " + folder);
        return folder;
    }

    /** All files of a folder with an ending, sorted. */
    public static List<Path> files(String name, String ending) {
        try (Stream<Path> files = Files.walk(folder(name))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The bytes of a file. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
