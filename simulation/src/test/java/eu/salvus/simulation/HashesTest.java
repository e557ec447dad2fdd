package eu.salvus.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashesTest {

    private static final Path CONTENT = Path.of("..", "content");

    private static List<String> filesIn(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(CONTENT.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> CONTENT.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"attack", "response", "recovery"})
    void everyFileOfAFolderThatResultsDependOnIsHashed(String folder) throws IOException {
        assertThat(filesIn(folder)).isNotEmpty();
        assertThat(Hashes.files()).containsAll(filesIn(folder));
    }

    @Test
    void noFileIsHashedTwice() {
        assertThat(Hashes.files()).doesNotHaveDuplicates();
    }
}
