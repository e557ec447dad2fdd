package eu.salvus.warning.product;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Sets whose order is that in which they were filled: that of {@link Set#copyOf} is another in each run of the program. */
final class Ordered {
    private Ordered() {}

    static Set<String> copy(Set<String> set) {
        return set.size() < 2 ? Set.copyOf(set) : Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }
}
