package eu.salvus.twin.archetype;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a value comes from: keys of publications, {@code answer} with the question's id, or {@code assumption}.
 *
 * @param keys distinct, in the order they were met; empty when the value itself says nothing
 */
record Sources(List<String> keys) {
    /** The word for a number that nobody measured. */
    static final String ASSUMPTION = "assumption";

    static final Sources NONE = new Sources(List.of());

    Sources {
        keys = List.copyOf(keys);
    }

    static Sources of(String key) {
        return new Sources(List.of(key));
    }

    Sources and(Sources other) {
        if (keys.isEmpty() || equals(other)) {
            return other;
        }
        if (other.keys.isEmpty() || keys.containsAll(other.keys)) {
            return this;
        }
        Set<String> all = new LinkedHashSet<>(keys);
        all.addAll(other.keys);
        return new Sources(List.copyOf(all));
    }

    Sources orElse(Sources other) {
        return keys.isEmpty() ? other : this;
    }

    /** As a comment shows it; {@code assumption} comes last. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        keys.stream().filter(key -> !key.equals(ASSUMPTION)).forEach(key -> append(text, key));
        if (keys.contains(ASSUMPTION)) {
            append(text, ASSUMPTION);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String key) {
        text.append(text.isEmpty() ? "" : "; ").append(key);
    }
}
