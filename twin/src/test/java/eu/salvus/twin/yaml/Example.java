package eu.salvus.twin.yaml;

import eu.salvus.twin.Twin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The clinic of the format's documentation. */
final class Example {
    static final String TEXT = text();

    private Example() {}

    static Twin clinic() {
        return TwinReader.read("example-clinic.yaml", TEXT).twinOrThrow();
    }

    private static String text() {
        try (InputStream in = Twin.class.getResourceAsStream("example-clinic.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
