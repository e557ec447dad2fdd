package eu.salvus.warning.taxii;

import java.util.List;

/**
 * Some objects in the order they were added.
 *
 * @param objects of this page
 * @param more whether there are others after them
 */
record Page(List<StoredObject> objects, boolean more) {
    /** A page ends before it is larger than this, though it always has one object. */
    private static final long MOST_CHARACTERS = 8L << 20;

    static final Page EMPTY = new Page(List.of(), false);

    /** As many as were asked for and fit, of one more than that. */
    static Page of(List<StoredObject> found, int limit) {
        int count = 0;
        long characters = 0;
        while (count < Math.min(limit, found.size())) {
            characters += found.get(count).json().length();
            if (count > 0 && characters > MOST_CHARACTERS) {
                break;
            }
            count++;
        }
        return new Page(List.copyOf(found.subList(0, count)), count < found.size());
    }

    /** What leads to the next page. */
    String next() {
        return Micros.next(objects.getLast().added());
    }
}
