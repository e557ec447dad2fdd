package eu.salvus.twin.yaml;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ids that a twin defines and those it refers to, with their places. */
final class Names {
    /** Suggestions looked for; each costs a look at every id. */
    private static final int SUGGESTIONS = 50;

    private record Definition(Part part, Place place) {}

    private record Reference(String id, Place place, String key, Set<Part> allowed) {}

    private final Map<String, Definition> definitions = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    void define(String id, Part part, Place place, Problems problems) {
        Definition before = definitions.putIfAbsent(id, new Definition(part, place));
        if (before != null) {
            problems.error(
                    place,
                    "the id " + Problems.quoted(id) + " is already that of " + before.part.aNoun() + " ("
                            + before.place.file() + ":" + before.place.line() + ")",
                    id,
                    "give each part of the twin an id of its own");
        }
    }

    void refer(String id, Place place, String key, Set<Part> allowed) {
        references.add(new Reference(id, place, key, allowed));
    }

    /** The place where the id is defined, or {@code otherwise}. */
    Place placeOf(String id, Place otherwise) {
        Definition definition = definitions.get(id);
        return definition == null ? otherwise : definition.place;
    }

    /** Reports every reference to what is not there, or is something else. */
    void check(Problems problems) {
        Map<Part, Set<String>> ids = new EnumMap<>(Part.class);
        int suggested = 0;
        for (Reference reference : references) {
            Definition definition = definitions.get(reference.id);
            if (definition == null) {
                boolean suggest = problems.errorsAreKept() && suggested++ < SUGGESTIONS;
                problems.error(
                        reference.place,
                        reference.key + " refers to " + Problems.quoted(reference.id) + ", but no "
                                + nouns(reference.allowed) + " has this id",
                        reference.id,
                        suggest ? remedy(reference, candidates(reference.allowed, ids)) : null);
            } else if (!reference.allowed.contains(definition.part)) {
                problems.error(
                        reference.place,
                        reference.key + " refers to " + Problems.quoted(reference.id) + ", which is "
                                + definition.part.aNoun(),
                        reference.id,
                        "give the id of "
                                + reference.allowed.stream().map(Part::aNoun).collect(Collectors.joining(" or ")));
            }
        }
    }

    private static String nouns(Set<Part> parts) {
        return parts.stream().map(Part::noun).collect(Collectors.joining(" or "));
    }

    private static @Nullable String remedy(Reference reference, Set<String> candidates) {
        String closest = Suggestion.closest(reference.id, candidates);
        if (closest != null) {
            return "did you mean " + Problems.quoted(closest) + "?";
        }
        if (candidates.isEmpty()) {
            return "this twin has none yet";
        }
        return candidates.size() <= 12 ? "write one of " + String.join(", ", candidates) : "add it, or correct the id";
    }

    private Set<String> candidates(Set<Part> parts, Map<Part, Set<String>> ids) {
        if (ids.isEmpty()) {
            definitions.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> ids.computeIfAbsent(entry.getValue().part, part -> new LinkedHashSet<>())
                            .add(entry.getKey()));
        }
        Set<String> all = new LinkedHashSet<>();
        parts.forEach(part -> all.addAll(ids.getOrDefault(part, Set.of())));
        return all;
    }
}
