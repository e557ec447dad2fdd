package eu.salvus.simulation.measure;

import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.content.Section;
import eu.salvus.twin.Words;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the measures of a catalogue have in common, in words: the file {@code measures/index.yaml}.
 *
 * @param groups in the order they are shown
 * @param doers who can carry a measure out
 * @param units what prices are counted by
 * @param reasons why a measure cannot be applied
 */
public record MeasureIndex(
        List<MeasureGroup> groups,
        Map<Doer, LocalText> doers,
        Map<Unit, LocalText> units,
        Map<Reason, LocalText> reasons) {

    /** Copies the groups. */
    public MeasureIndex {
        groups = List.copyOf(groups);
    }

    /** The index that comes with Salvus. */
    public static MeasureIndex builtIn() {
        return read(ContentFile.builtIn(Measures.FOLDER + "index.yaml"));
    }

    /**
     * Reads an index.
     *
     * @throws eu.salvus.simulation.content.ContentException with every error of the file
     */
    public static MeasureIndex read(ContentFile file) {
        return file.read(root -> {
            root.number("salvus-measures", 1, 1);
            return new MeasureIndex(
                    root.sections("groups").stream()
                            .map(section -> new MeasureGroup(section.text("id"), LocalText.read(section, "name")))
                            .toList(),
                    texts(root, "doers", Doer.class),
                    texts(root, "units", Unit.class),
                    texts(root, "reasons", Reason.class));
        });
    }

    private static <E extends Enum<E>> Map<E, LocalText> texts(Section root, String key, Class<E> type) {
        Section section = root.section(key);
        Map<E, LocalText> texts = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            texts.put(constant, LocalText.read(section, Words.of(constant)));
        }
        return Collections.unmodifiableMap(texts);
    }
}
