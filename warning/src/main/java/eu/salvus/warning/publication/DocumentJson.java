package eu.salvus.warning.publication;

import eu.salvus.warning.csaf.CsafCheck;
import eu.salvus.warning.json.BoundedJson;
import eu.salvus.warning.json.BoundedJson.Bounds;
import eu.salvus.warning.json.BrokenJsonException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents that have passed the check, and writes what is made here. */
final class DocumentJson {

    private static final BoundedJson READER =
            new BoundedJson(new Bounds(CsafCheck.MOST_BYTES, 200, 8 * 1024 * 1024, 10_000, 100));

    private DocumentJson() {}

    static JsonNode read(byte[] document) {
        try {
            return READER.read(document);
        } catch (BrokenJsonException impossible) {
            throw new IllegalArgumentException("the document was not checked", impossible);
        }
    }

    static byte[] bytes(JsonNode json) {
        return (JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
