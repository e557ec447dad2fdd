package eu.salvus.warning.product;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Few texts in the order in which they were added: that of {@link Set#copyOf} is another in each run of the program. Names have so few
 * words that going through them is faster than a table, and names are compared with names more often than anything else is done.
 */
final class Ordered extends AbstractSet<String> {
    private static final int FEW = 16;

    private final String[] texts;

    private Ordered(String[] texts) {
        this.texts = texts;
    }

    /** A copy that nobody changes. */
    static Set<String> copy(Set<String> set) {
        if (set instanceof Ordered || set.isEmpty()) {
            return set.isEmpty() ? Set.of() : set;
        }
        return set.size() > FEW
                ? Collections.unmodifiableSet(new LinkedHashSet<>(set))
                : new Ordered(set.toArray(String[]::new));
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public boolean contains(@Nullable Object wanted) {
        if (wanted != null) {
            int hash = wanted.hashCode();
            for (String text : texts) {
                if (text.hashCode() == hash && text.equals(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.asList(texts).iterator();
    }
}
