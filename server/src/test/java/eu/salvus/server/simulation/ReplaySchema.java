package eu.salvus.server.simulation;

import eu.salvus.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the module {@code report} says a replay looks like. */
public final class ReplaySchema {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReplaySchema() {}

    /** Whether it is the schema of a type. */
    public static boolean describes(Class<?> type) {
        return type == ReplayPayload.class;
    }

    /** The schema. */
    public static ObjectNode read() {
        try (InputStream file = Objects.requireNonNull(Report.class.getResourceAsStream("replay.schema.json"))) {
            ObjectNode schema = (ObjectNode) JSON.readTree(file);
            schema.remove("$schema");
            return schema;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
