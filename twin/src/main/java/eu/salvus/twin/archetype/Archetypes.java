package eu.salvus.twin.archetype;

import java.util.List;
import java.util.Optional;

/** The archetypes that come with the program, from the smallest provider to the largest. */
public final class Archetypes {
    private static final List<String> IDS = List.of(
            "single-practice",
            "group-practice",
            "clinic",
            "nursing-home",
            "laboratory",
            "district-hospital",
            "regional-group",
            "university-hospital");

    private Archetypes() {}

    /** All archetypes. */
    public static List<Archetype> all() {
        return IDS.stream().map(Archetype::new).toList();
    }

    /** The ids of all archetypes, in the same order. */
    public static List<String> ids() {
        return IDS;
    }

    /** The archetype with this id. */
    public static Optional<Archetype> named(String id) {
        return IDS.contains(id) ? Optional.of(new Archetype(id)) : Optional.empty();
    }
}
