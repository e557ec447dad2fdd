package eu.salvus.simulation.measure;

import eu.salvus.simulation.content.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads changes. Each names what it does by its first key. */
final class ChangeReader {
    private static final Map<String, Function<Section, @Nullable Change>> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("improve", ChangeReader::improve);
    }

    private ChangeReader() {}

    /** The changes listed at a key; what is wrong is reported and left out. */
    static List<Change> read(Section measure, String key) {
        List<Change> changes = new ArrayList<>();
        for (Section section : measure.sections(key)) {
            Change change = change(section);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static @Nullable Change change(Section section) {
        for (Map.Entry<String, Function<Section, @Nullable Change>> verb : VERBS.entrySet()) {
            if (section.has(verb.getKey())) {
                return verb.getValue().apply(section);
            }
        }
        section.refuse(
                "improve", "or another change is missing", "begin with one of " + String.join(", ", VERBS.keySet()));
        return null;
    }

    private static @Nullable Change improve(Section section) {
        PartKind<?> kind = kind(section, "improve");
        return kind == null ? null : improve(kind, section);
    }

    /** The kind of parts named at a key. */
    static @Nullable PartKind<?> kind(Section section, String key) {
        String word = section.text(key);
        PartKind<?> kind = PartKinds.named(word);
        if (kind == null) {
            section.refuse(key, "is `" + word + "`", "write one of " + String.join(", ", PartKinds.words()));
        }
        return kind;
    }

    private static <T> Change improve(PartKind<T> kind, Section section) {
        Selection<T> selection = Selection.read(kind, section);
        List<Improve.Target<T, ?>> targets = new ArrayList<>();
        Section to = section.section("to");
        for (String key : to.keys()) {
            Lever<T, ?> lever = kind.lever(key);
            if (lever == null) {
                to.text(key, "");
                to.refuse(key, "is nothing to improve", "write one of " + String.join(", ", kind.leverNames()));
            } else {
                targets.add(target(lever, to, key));
            }
        }
        return new Improve<>(selection, targets);
    }

    private static <T, V> Improve.Target<T, V> target(Lever<T, V> lever, Section to, String key) {
        return new Improve.Target<>(lever, lever.reader().apply(to, key));
    }
}
