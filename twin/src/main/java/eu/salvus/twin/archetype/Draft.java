package eu.salvus.twin.archetype;

import java.util.List;
import java.util.Map;

/** A part of a twin as it will be written, with the sources of its values. */
sealed interface Draft {
    /** A single value. */
    record One(Value value) implements Draft {}

    /** A list. */
    record Many(List<Draft> items) implements Draft {
        public Many {
            items = List.copyOf(items);
        }
    }

    /** A mapping, in the order it is written. */
    record Fields(Map<String, Draft> entries) implements Draft {}

    /** The sources of everything in it. */
    default Sources sources() {
        return switch (this) {
            case One one -> one.value.sources();
            case Many many -> many.items.stream().map(Draft::sources).reduce(Sources.NONE, Sources::and);
            case Fields fields ->
                fields.entries.values().stream().map(Draft::sources).reduce(Sources.NONE, Sources::and);
        };
    }
}
