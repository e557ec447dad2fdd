package eu.salvus.warning.stix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object of STIX with all its properties, known or not, as they were read. It never changes. That it keeps to the standard is
 * {@link StixReader}'s promise, not this one's.
 */
public final class StixObject {
    private final ObjectNode json;

    private StixObject(ObjectNode json) {
        this.json = json;
    }

    /** An object of these properties; the node is copied. */
    public static StixObject of(ObjectNode json) {
        return new StixObject(json.deepCopy());
    }

    /** An object whose properties somebody fills in. */
    static StixObject made(Consumer<ObjectNode> filling) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        filling.accept(node);
        return new StixObject(node);
    }

    /** Its type, such as {@code indicator}; empty when it has none. */
    public String type() {
        return text("type").orElse("");
    }

    /** Its id, such as {@code indicator--…}; empty when it has none. */
    public String id() {
        return text("id").orElse("");
    }

    /** When this version of it was made: {@code modified}, else {@code created}; observables have neither. */
    public Optional<Instant> version() {
        return time("modified").or(() -> time("created"));
    }

    /** Whether its maker has ended it. */
    public boolean isRevoked() {
        return json.path("revoked").asBoolean(false);
    }

    /** A property that is a text. */
    public Optional<String> text(String property) {
        JsonNode value = json.path(property);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    /** A property that is a time. */
    public Optional<Instant> time(String property) {
        return text(property).flatMap(Timestamp::parse);
    }

    /** A property that is a whole number. */
    public Optional<Long> whole(String property) {
        JsonNode value = json.path(property);
        return value.isIntegralNumber() && value.canConvertToLong() ? Optional.of(value.longValue()) : Optional.empty();
    }

    /** The texts of a list; empty when there is none. */
    public List<String> texts(String property) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : json.path(property)) {
            if (element.isString()) {
                texts.add(element.stringValue());
            }
        }
        return List.copyOf(texts);
    }

    /** A copy of all its properties. */
    public ObjectNode json() {
        return json.deepCopy();
    }

    /** What it says, in JSON on one line, properties in the order they were read. */
    public String jsonText() {
        return StixJson.text(json);
    }

    /** The one text that equal objects share, whatever the order of their properties; numbers to the last digit. */
    public String canonicalText() {
        return CanonicalJson.exact(json);
    }

    /** The properties themselves, for reading only. */
    ObjectNode node() {
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StixObject object && json.equals(object.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return jsonText();
    }
}
