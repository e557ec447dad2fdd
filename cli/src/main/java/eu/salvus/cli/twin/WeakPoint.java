package eu.salvus.cli.twin;

import java.util.List;

/**
 * Something in a hospital that an attacker would like.
 *
 * @param key key of the sentence that tells it
 * @param count how many places have it
 * @param names what people call these places, or the first sorts of them
 */
record WeakPoint(String key, int count, List<String> names) {

    WeakPoint {
        names = List.copyOf(names);
    }
}
