package eu.salvus.twin.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which properties of a twin hold ids of other parts, and of which: the schema says only that they are ids. */
final class SchemaReferences {

    private final Map<String, List<String>> references = new LinkedHashMap<>();

    private SchemaReferences() {}

    static Map<String, List<String>> all() {
        SchemaReferences all = new SchemaReferences();
        for (Section<?> section : Section.ALL) {
            all.collect(section.key(), section.shape());
        }
        Root.keys().forEach(key -> all.collect(key, Root.form(key)));
        return all.references;
    }

    private void collect(String path, @Nullable Form<?> form) {
        switch (form) {
            case Shape<?> shape -> shape.fields().forEach(field -> collect(path + "/" + field.key(), field.form()));
            case ListForm<?> list -> collect(path, list.element());
            case ReferenceForm reference -> references.put(path, reference.sections());
            case null, default -> {}
        }
    }
}
