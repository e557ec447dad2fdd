package eu.salvus.twin.yaml;

import org.jspecify.annotations.Nullable;

/** How one sort of value is written. */
interface Form<V> {
    /**
     * Reads the next node, and all of it even when it is wrong.
     *
     * @param key the property it belongs to, for messages
     * @return the value, or {@code null} once a problem is reported
     */
    @Nullable
    V read(Events events, String key, Scope scope);

    /** The value as it is written. */
    Tree tree(V value);

    /** What is expected, for messages: {@code a whole number from 0 to 3}. */
    String expected();

    /** Reports that the next node is of the wrong type, and consumes it. */
    default void refuse(Events events, String key, Scope scope) {
        Place place = events.place();
        if (events.atAlias()) {
            scope.problems.error(
                    place,
                    "aliases are not used in a twin",
                    null,
                    "write the values of " + key + " out; assets can share a profile");
        } else if (events.atNothing()) {
            scope.problems.error(place, key + " has no value", null, "write " + expected() + ", or leave the key out");
        } else {
            String found = events.atMapping() ? "a mapping" : events.atSequence() ? "a list" : "a single value";
            scope.problems.error(place, key + " is " + found, null, "write " + expected());
        }
        events.skip();
    }
}
