package eu.salvus.inventory.format;

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
final class Corpus {
    private Corpus() {}

    static Path folder(String name) {
        String said = System.getenv("SALVUS_CORPUS");
        Path corpus = said == null ? Path.of(System.getProperty("salvus.root"), "../shared/corpus") : Path.of(said);
        Path folder = corpus.resolve(name).toAbsolutePath().normalize();
        assumeTrue(Files.isDirectory(folder), "the corpus is not here: " + folder);
        return folder;
    }

    /** All files of a folder that its project wrote as inventories: no licence, no source, no schema. */
    static List<Path> files(String name) {
        try (Stream<Path> files = Files.walk(folder(name))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !List.of("SOURCE.txt", "LICENSE", "LICENCE", "inventory.schema.json")
                            .contains(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
