package eu.salvus.warning.match;

import eu.salvus.warning.product.ProductName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a thing is found of which nobody says who makes it: two words that tell, or one long one that is all that the one or the other
 * name tells, and is no kind of thing. Any single word would find all recorders of all hospitals.
 */
final class Orphans {
    private static final int LONG_WORD = 6;
    private static final int MOST_WORDS = 8;

    private Orphans() {}

    /** Of a name that an inventory gives. */
    static List<String> keys(ProductName name) {
        List<String> words = words(name);
        List<String> keys = pairs(words);
        words.stream().filter(word -> word.length() >= LONG_WORD).forEach(word -> keys.add("orphan " + word));
        String alone = alone(name);
        if (alone != null) {
            keys.add("single " + alone);
        }
        return keys;
    }

    /** Of a name that an advisory gives. */
    static List<String> sought(ProductName name) {
        List<String> words = words(name);
        List<String> keys = pairs(words);
        words.stream().filter(word -> word.length() >= LONG_WORD).forEach(word -> keys.add("single " + word));
        String alone = alone(name);
        if (alone != null) {
            keys.add("orphan " + alone);
        }
        return keys;
    }

    /** The long word that is all a name tells; null for none, or one that is only a kind of thing. */
    static @Nullable String alone(ProductName name) {
        if (name.telling().size() != 1 || !name.speaks()) {
            return null;
        }
        String word = name.telling().iterator().next();
        return word.length() >= LONG_WORD ? word : null;
    }

    private static List<String> words(ProductName name) {
        return name.telling().stream().limit(MOST_WORDS).toList();
    }

    private static List<String> pairs(List<String> words) {
        List<String> pairs = new ArrayList<>();
        for (int one = 0; one < words.size(); one++) {
            for (int other = one + 1; other < words.size(); other++) {
                pairs.add("orphans " + words.get(one) + " " + words.get(other));
            }
        }
        return pairs;
    }
}
