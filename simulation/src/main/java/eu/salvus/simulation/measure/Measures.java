package eu.salvus.simulation.measure;

import eu.salvus.simulation.content.ContentException;
import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.Section;
import eu.salvus.twin.Twin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A catalogue of measures. */
public final class Measures {
    static final String FOLDER = "measures/";

    private final List<MeasureGroup> groups;
    private final Map<String, Measure> measures;

    private Measures(List<MeasureGroup> groups, Map<String, Measure> measures) {
        this.groups = List.copyOf(groups);
        this.measures = measures;
    }

    /** The catalogue that comes with Salvus. */
    public static Measures builtIn() {
        List<MeasureGroup> groups = MeasureIndex.builtIn().groups();
        return read(
                groups,
                groups.stream()
                        .map(group -> ContentFile.builtIn(FOLDER + group.id() + ".yaml"))
                        .toList());
    }

    /**
     * Reads a catalogue.
     *
     * @param groups in the order they are shown
     * @param files one for each group, in the same order
     * @throws ContentException with every error of the files, or, once they are right by themselves, with every id that does not fit
     *     the others
     */
    public static Measures read(List<MeasureGroup> groups, List<ContentFile> files) {
        List<Measure> all = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            MeasureReader reader = new MeasureReader(groups.get(i).id());
            try {
                all.addAll(files.get(i).read(root -> measures(root, reader)));
            } catch (ContentException e) {
                errors.addAll(e.errors());
            }
        }
        if (errors.isEmpty()) {
            errors.addAll(CatalogueCheck.errors(all));
        }
        if (!errors.isEmpty()) {
            throw new ContentException(errors);
        }
        Map<String, Measure> measures = new LinkedHashMap<>();
        all.forEach(measure -> measures.put(measure.id(), measure));
        return new Measures(groups, measures);
    }

    private static List<Measure> measures(Section root, MeasureReader reader) {
        root.number("salvus-measures", 1, 1);
        return root.sections("measures").stream().map(reader::read).toList();
    }

    /** The groups, in the order they are shown. */
    public List<MeasureGroup> groups() {
        return groups;
    }

    /** All measures, in the order they are shown. */
    public List<Measure> all() {
        return List.copyOf(measures.values());
    }

    /** The measure with an id, or null if there is none. */
    public @Nullable Measure find(String id) {
        return measures.get(id);
    }

    /** Judges every measure for a hospital, in the order of the catalogue. */
    public List<Applicability> applicability(Twin twin) {
        return measures.values().stream()
                .map(measure -> Applicability.of(measure, twin))
                .toList();
    }

    /**
     * The twin once these measures are taken. The same twin, measures and effect give the same twin, whatever the order of the
     * collection: what adds and moves parts comes first, then what improves them, each by id. Whether a measure reaches a part is drawn
     * by the ids of both alone, so that a greater share reaches all that a smaller one does.
     *
     * @param chosen the measures; one named twice counts once
     * @param effect how well they work
     */
    public static Twin patched(Twin twin, Collection<Measure> chosen, Effect effect) {
        List<Measure> ordered = chosen.stream()
                .distinct()
                .sorted(Comparator.comparing(Measure::id))
                .toList();
        Twin patched = twin;
        for (boolean structural : new boolean[] {true, false}) {
            for (Measure measure : ordered) {
                Lot lot = new Lot(measure, effect);
                for (Change change : measure.changes()) {
                    if (change.structural() == structural) {
                        patched = change.apply(patched, lot);
                    }
                }
            }
        }
        return patched;
    }
}
