package eu.salvus.simulation.measure;

import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import java.util.HashSet;
import java.util.Set;

/**
 * Ids for the parts that a change adds: the wanted one, or, where another part of the twin has it, the first free one of
 * {@code wanted-2}, {@code wanted-3} and so on.
 */
final class FreeIds {
    private final TwinIndex index;
    private final Set<String> given = new HashSet<>();

    FreeIds(Twin twin) {
        this.index = TwinIndex.of(twin);
    }

    /** An id that no part has and that was not given before. */
    String take(String wanted) {
        String id = wanted;
        for (int number = 2; index.part(id) != null || !given.add(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    /** Whether an id is one that {@link #take} may have given for the wanted one. */
    static boolean mayBe(String id, String wanted) {
        return id.startsWith(wanted) && id.substring(wanted.length()).matches("(-[0-9]+)?");
    }
}
