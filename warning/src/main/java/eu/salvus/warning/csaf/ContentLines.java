package eu.salvus.warning.csaf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Lines of the lists that come with the program. */
final class ContentLines {
    private ContentLines() {}

    /** Those of a file of {@code content/warning} that are no comment. */
    static Stream<String> of(String file) {
        try (InputStream in = ContentLines.class.getResourceAsStream("/content/warning/" + file)) {
            if (in == null) {
                throw new IllegalStateException("content/warning/" + file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
