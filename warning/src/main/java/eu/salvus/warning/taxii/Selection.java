package eu.salvus.warning.taxii;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of a collection are meant. What is empty or null excludes nothing.
 *
 * @param after added strictly later
 * @param ids one of these
 * @param types of one of these types
 * @param versions which versions of each object
 */
public record Selection(@Nullable Instant after, Set<String> ids, Set<String> types, Versions versions) {
    /** Copies the sets. */
    public Selection {
        ids = Set.copyOf(ids);
        types = Set.copyOf(types);
    }

    /** The same of one object. */
    Selection of(String id) {
        return new Selection(after, Set.of(id), Set.of(), versions);
    }

    /**
     * Which versions of an object are meant: those that any of these means. The first and the last are judged among all versions the collection
     * has, whatever else is asked for.
     *
     * @param all each of them
     * @param first the earliest
     * @param last the latest
     * @param exact those of these times
     */
    public record Versions(boolean all, boolean first, boolean last, Set<Instant> exact) {
        /** What is meant when nothing is said. */
        public static final Versions LAST = new Versions(false, false, true, Set.of());

        /** Each version. */
        public static final Versions ALL = new Versions(true, false, false, Set.of());

        /** Copies the set. */
        public Versions {
            exact = Set.copyOf(exact);
        }
    }
}
