package eu.salvus.inventory.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The shipped files of {@code content/inventory}. */
public final class Content {
    private Content() {}

    /** A file by its name. */
    public static YamlValue file(String name) {
        try (InputStream in = Content.class.getResourceAsStream("/content/inventory/" + name)) {
            if (in == null) {
                throw new IllegalStateException("content/inventory/" + name + " is not there");
            }
            return YamlValue.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
