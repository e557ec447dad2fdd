package eu.salvus.mal.document;

import eu.salvus.mal.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a JSON or YAML document with its place. */
public sealed interface Tree {
    Place place();

    /** The value as plain Java: maps, lists, text, {@code Long}, {@code Double}, {@code Boolean} or null. */
    @Nullable
    Object value();

    /** What it is, for messages. */
    String title();

    /** Names with values, in their order. */
    record Mapping(Place place, Map<String, Tree> entries) implements Tree {
        public @Nullable Tree get(String name) {
            return entries.get(name);
        }

        @Override
        public Map<String, @Nullable Object> value() {
            Map<String, @Nullable Object> value = new LinkedHashMap<>();
            entries.forEach((name, tree) -> value.put(name, tree.value()));
            return value;
        }

        @Override
        public String title() {
            return "a mapping";
        }
    }

    /** Values in order. */
    record Sequence(Place place, List<Tree> items) implements Tree {
        @Override
        public List<@Nullable Object> value() {
            java.util.ArrayList<@Nullable Object> value = new java.util.ArrayList<>();
            items.forEach(item -> value.add(item.value()));
            return value;
        }

        @Override
        public String title() {
            return "a list";
        }
    }

    /** A single value. */
    record Scalar(Place place, Kind kind, String text) implements Tree {
        @Override
        public @Nullable Object value() {
            return switch (kind) {
                case TEXT -> text;
                case NUMBER -> number();
                case BOOLEAN -> Boolean.parseBoolean(text);
                case NULL -> null;
            };
        }

        private Object number() {
            if (text.matches("[-+]?\\d{1,18}")) {
                return Long.parseLong(text);
            }
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return text;
            }
        }

        @Override
        public String title() {
            return kind == Kind.NULL ? "nothing" : "'" + text + "'";
        }
    }

    /** What a scalar is. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }
}
