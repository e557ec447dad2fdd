package eu.salvus.warning.stix;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The JSON schemas that OASIS publishes beside the standard: an independent judge, with faults of its own. */
final class PublishedSchema {
    private static final String HOME =
            "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";

    private final Path folder = Corpus.folder("stix2-json-schemas/schemas");
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.resourceLoaders(loaders -> loaders.resources(this::text)));
    private final Map<String, Schema> byType = new HashMap<>();

    /** Whether the schema of its type takes an object. */
    boolean takes(JsonNode object) {
        Schema schema = byType.computeIfAbsent(object.path("type").asString(""), this::schema);
        return schema.validate(object).isEmpty();
    }

    private Schema schema(String type) {
        String found = Stream.of("sdos/", "sros/", "observables/", "common/")
                .map(kind -> kind + type + ".json")
                .filter(path -> Files.exists(folder.resolve(path)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no schema of " + type));
        return registry.getSchema(SchemaLocation.of(HOME + found));
    }

    private String text(String iri) {
        return Optional.of(iri)
                .filter(known -> known.startsWith(HOME))
                .map(known -> read(folder.resolve(known.substring(HOME.length()))))
                .orElse(null);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
