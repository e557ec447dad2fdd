package eu.salvus.warning.stix;

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

    /** The example bundles of OASIS. */
    static List<Path> examples() {
        return Stream.of("stix-examples/examples", "stix2-json-schemas/examples")
                .flatMap(name -> json(folder(name)))
                .toList();
    }

    private static Stream<Path> json(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
