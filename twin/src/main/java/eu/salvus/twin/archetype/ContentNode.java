package eu.salvus.twin.archetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node of a content file and where it stands, so that an error can name the place.
 *
 * @param place file and keys, such as {@code district-hospital.yaml figures.beds-per-ward}
 * @param raw what YAML holds there: a map, a list, a scalar, or nothing
 */
record ContentNode(String place, @Nullable Object raw) {
    boolean present() {
        return raw != null;
    }

    /** The node under a key; not present when the key is not there. */
    ContentNode get(String key) {
        return new ContentNode(under(key), map().get(key));
    }

    /** The nodes by key, in the order of the file; none when this is not present. */
    Map<String, ContentNode> entries() {
        Map<String, ContentNode> entries = new LinkedHashMap<>();
        map().forEach((key, value) -> {
            String name = String.valueOf(key);
            entries.put(name, new ContentNode(under(name), value));
        });
        return entries;
    }

    private String under(String key) {
        return place + (place.endsWith(".yaml") ? " " : ".") + key;
    }

    /** The elements; none when this is not present. */
    List<ContentNode> elements() {
        if (raw == null) {
            return List.of();
        }
        if (!(raw instanceof List<?> list)) {
            throw wrong("a list");
        }
        List<ContentNode> elements = new ArrayList<>();
        for (Object element : list) {
            elements.add(new ContentNode(place + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    String text() {
        if (raw instanceof String text) {
            return text;
        }
        throw wrong("a text");
    }

    double number() {
        if (raw instanceof Number number) {
            return number.doubleValue();
        }
        throw wrong("a number");
    }

    boolean truth() {
        if (raw instanceof Boolean truth) {
            return truth;
        }
        throw wrong("true or false");
    }

    /** A scalar as formulas know it: a {@code Double}, a {@code Boolean} or a {@code String}. */
    Object scalar() {
        if (raw instanceof Number number) {
            return number.doubleValue();
        }
        if (raw instanceof Boolean || raw instanceof String) {
            return raw;
        }
        throw wrong("a single value");
    }

    Translated translated() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries().forEach((language, text) -> texts.put(language, text.text()));
        return new Translated(texts);
    }

    /** Checks that no other keys stand here. */
    ContentNode only(Set<String> keys) {
        for (Object key : map().keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                throw new ContentException(place + ": `" + key + "` means nothing here; use one of " + keys);
            }
        }
        return this;
    }

    ContentException wrong(String expected) {
        return new ContentException(place + ": `" + raw + "` stands where " + expected + " should");
    }

    private Map<?, ?> map() {
        if (raw == null) {
            return Map.of();
        }
        if (raw instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong("a mapping");
    }
}
