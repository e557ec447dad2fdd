package eu.salvus.twin.yaml;

import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Words;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Patients per hour by sort of care. */
final class ByKindForm implements Form<Map<ClinicalService.Kind, Double>> {
    private final WordForm<ClinicalService.Kind> keys = new WordForm<>(ClinicalService.Kind.class);
    private final DecimalForm values;

    ByKindForm(DecimalForm values) {
        this.values = values;
    }

    @Override
    public @Nullable Map<ClinicalService.Kind, Double> read(Events events, String key, Scope scope) {
        if (!events.atMapping()) {
            refuse(events, key, scope);
            return null;
        }
        events.next();
        Map<ClinicalService.Kind, Double> map = new EnumMap<>(ClinicalService.Kind.class);
        while (!events.ended()) {
            Place place = events.place();
            ClinicalService.Kind kind = keys.read(events, "a key of " + key, scope);
            if (kind == null) {
                events.skip();
                continue;
            }
            Double value = values.read(events, Words.of(kind), scope);
            if (value != null && map.put(kind, value) != null) {
                scope.problems.error(place, Words.of(kind) + " stands twice in " + key, null, "delete one of them");
            }
        }
        return map;
    }

    @Override
    public Tree tree(Map<ClinicalService.Kind, Double> value) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        value.forEach((kind, number) -> entries.put(Words.of(kind), values.tree(number)));
        return new Tree.Branch(entries);
    }

    @Override
    public String expected() {
        return "a mapping from clinical services such as emergency to numbers";
    }
}
