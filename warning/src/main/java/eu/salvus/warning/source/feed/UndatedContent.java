package eu.salvus.warning.source.feed;

import eu.salvus.warning.source.Fingerprint;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a record is known by: all it says, but for its dates, counters and the scores that others compute anew each day. */
final class UndatedContent {

    private static final Set<String> PASSING = Set.of(
            "dateReserved",
            "datePublished",
            "dateUpdated",
            "dateRejected",
            "dateAssigned",
            "datePublic",
            "timestamp",
            "serial",
            "epss",
            "x_generator");

    private static final int LENGTH = 32;

    private UndatedContent() {}

    static String fingerprint(JsonNode record) {
        StringBuilder text = new StringBuilder();
        write(record, text);
        return Fingerprint.of(text.toString()).substring(0, LENGTH);
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
            text.append('{');
            sorted.forEach((name, value) -> {
                if (!PASSING.contains(name)) {
                    text.append(name.length()).append(':').append(name);
                    write(value, text);
                }
            });
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(item -> write(item, text));
            text.append(']');
        } else {
            text.append(node).append(',');
        }
    }
}
