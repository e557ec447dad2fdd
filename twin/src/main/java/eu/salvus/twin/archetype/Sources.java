package eu.salvus.twin.archetype;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /** The keys as a comment shows them; {@code assumption} comes last. */
    List<String> inOrder() {
        return Stream.concat(
                        keys.stream().filter(key -> !key.equals(ASSUMPTION)),
                        keys.stream().filter(ASSUMPTION::equals))
                .toList();
    }

    @Override
    public String toString() {
        return String.join("; ", inOrder());
    }
}
