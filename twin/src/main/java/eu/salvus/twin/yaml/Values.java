package eu.salvus.twin.yaml;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values read for the keys of one mapping. */
final class Values {
    private final Map<String, Integer> positions;
    private final Place start;
    private final @Nullable Object[] values;
    private final @Nullable Place[] places;

    Values(Map<String, Integer> positions, Place start) {
        this.positions = positions;
        this.start = start;
        this.values = new Object[positions.size()];
        this.places = new Place[positions.size()];
    }

    void put(int position, Place place, @Nullable Object value) {
        places[position] = place;
        values[position] = value;
    }

    /** Whether a value was read. */
    boolean has(int position) {
        return values[position] != null;
    }

    /** Whether the key was written, with a value that could be read or not. */
    boolean stands(int position) {
        return places[position] != null;
    }

    /** Where the mapping begins. */
    Place start() {
        return start;
    }

    /** Whether the key was written, with a value that could be read or not. */
    boolean stands(String key) {
        return stands(position(key));
    }

    /** Where the value of the key stands, or where the mapping begins. */
    Place at(String key) {
        Place place = places[position(key)];
        return place == null ? start : place;
    }

    private int position(String key) {
        return Objects.requireNonNull(positions.get(key), key);
    }

    /** The value of an optional key; its type is that of the key's form. */
    @SuppressWarnings("unchecked")
    <V> @Nullable V get(String key) {
        return (V) values[position(key)];
    }

    /** The value of an optional key, or another. */
    <V> V get(String key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    /** The value of a required key. */
    <V> V need(String key) {
        V value = get(key);
        return Objects.requireNonNull(value, key);
    }

    /** The value of a list, empty if it is not there. */
    <V> List<V> list(String key) {
        return get(key, List.<V>of());
    }
}
