package eu.salvus.twin.yaml;

import eu.salvus.twin.Twin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The published JSON Schema (2020-12) of a twin's file, for editors; the reader checks more. */
public final class TwinSchema {
    private TwinSchema() {}

    /** The schema as JSON text. */
    public static String text() {
        return resource("twin.schema.json");
    }

    /**
     * The properties that hold ids of other parts, as paths such as {@code assets/zone}, each with the lists whose ids it takes, such as
     * {@code zones}. The schema says of them only that they are ids.
     */
    public static Map<String, List<String>> references() {
        return SchemaReferences.all();
    }

    /** The commented example of the format: a small fictional clinic, as YAML. */
    public static String example() {
        return resource("example-clinic.yaml");
    }

    private static String resource(String name) {
        try (InputStream in = Twin.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
