package eu.salvus.cli;

import eu.salvus.twin.Twin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The small fictional clinic that comes with the format, as a file. */
public final class Clinic {

    private Clinic() {}

    /** Its text. */
    public static String text() {
        try (InputStream stream = Objects.requireNonNull(Twin.class.getResourceAsStream("example-clinic.yaml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Writes it into a folder. */
    public static Path in(Path folder) {
        return write(folder, "clinic.yaml", text());
    }

    /** Writes a text into a folder. */
    public static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
