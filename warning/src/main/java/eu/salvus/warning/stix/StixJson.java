package eu.salvus.warning.stix;

import eu.salvus.warning.json.BoundedJson;
import eu.salvus.warning.json.BoundedJson.Bounds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How JSON is read and written: numbers exactly as they stand, no name twice in an object, and limits, for it may come from anybody. */
final class StixJson {
    /** Largest document, in bytes. The largest public collection of ATT&amp;CK, all of it at once, takes half. */
    static final int MOST_BYTES = 64 << 20;

    /** Deepest nesting of objects and lists; STIX itself needs about ten levels. */
    static final int DEEPEST = 64;

    static final BoundedJson READER = new BoundedJson(new Bounds(MOST_BYTES, DEEPEST, 16 << 20, 1_000, 400));

    private static final JsonMapper WRITER = JsonMapper.shared();

    private StixJson() {}

    static String text(JsonNode json) {
        return WRITER.writeValueAsString(json);
    }
}
