package eu.salvus.twin.archetype;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a hospital answered, by question; a question that is not answered takes its default.
 *
 * @param byQuestion by question id: a {@code Double}, a {@code Boolean}, or a {@code String} (a choice or a country)
 */
public record Answers(Map<String, Object> byQuestion) {
    /** Nothing was answered. */
    public static final Answers NONE = new Answers(Map.of());

    /** Copies the map and keeps its order; whole numbers become {@code Double}. */
    public Answers {
        Map<String, Object> copy = new LinkedHashMap<>();
        byQuestion.forEach((id, value) -> copy.put(id, value instanceof Number number ? number.doubleValue() : value));
        byQuestion = Collections.unmodifiableMap(copy);
    }

    /** These answers and one more, or one changed. */
    public Answers with(String question, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(byQuestion);
        changed.put(question, value);
        return new Answers(changed);
    }

    /** The answer, if it was given. */
    public @Nullable Object get(String question) {
        return byQuestion.get(question);
    }
}
