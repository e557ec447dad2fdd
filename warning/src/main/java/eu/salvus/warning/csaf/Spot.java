package eu.salvus.warning.csaf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in a document, looked at without a word about its shape: what is not there or has the wrong shape is as if absent.
 *
 * @param value what stands there
 * @param place its JSON path
 */
record Spot(JsonNode value, String place) {
    Spot at(String name) {
        return new Spot(value.path(name), Part.below(place, name));
    }

    /** The entries of the list under a name. */
    List<Spot> each(String name) {
        return at(name).entries();
    }

    /** The entries, where this is a list. */
    List<Spot> entries() {
        List<Spot> entries = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode entry : value) {
                entries.add(new Spot(entry, place + "[" + entries.size() + "]"));
            }
        }
        return entries;
    }

    boolean has(String name) {
        return value.has(name);
    }

    /** What stands there, where it is text. */
    @Nullable
    String text() {
        return value.isString() ? value.stringValue() : null;
    }

    /** What stands there, where it is text; else empty. */
    String words() {
        String text = text();
        return text == null ? "" : text;
    }

    /** The text under a name. */
    @Nullable
    String text(String name) {
        return at(name).text();
    }

    /** The text under a name, empty where there is none. */
    String words(String name) {
        return at(name).words();
    }
}
