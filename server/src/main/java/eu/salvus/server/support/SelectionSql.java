package eu.salvus.server.support;

import eu.salvus.warning.taxii.Selection;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which objects are meant, for the database. */
final class SelectionSql {

    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();

    SelectionSql(UUID collection, Selection selection) {
        require("o.collection = :collection", "collection", collection);
        if (selection.after() != null) {
            require("o.added > :after", "after", selection.after().atOffset(ZoneOffset.UTC));
        }
        among("o.object_id", "ids", selection.ids());
        among("o.type", "types", selection.types());
        versions(selection.versions());
    }

    String condition() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void require(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private void among(String column, String name, Set<String> values) {
        if (!values.isEmpty()) {
            require(column + " in (:" + name + ")", name, List.copyOf(values));
        }
    }

    private void versions(Selection.Versions versions) {
        if (versions.all()) {
            return;
        }
        List<String> any = new ArrayList<>();
        if (versions.first()) {
            any.add(none("<"));
        }
        if (versions.last()) {
            any.add(none(">"));
        }
        if (!versions.exact().isEmpty()) {
            any.add("o.version_at in (:versions)");
            parameters.put(
                    "versions", versions.exact().stream().map(VersionText::of).toList());
        }
        conditions.add("(" + String.join(" or ", any) + ")");
    }

    private static String none(String beyond) {
        return "not exists (select 1 from collection_object v where v.collection = o.collection"
                + " and v.object_id = o.object_id and v.version_at " + beyond + " o.version_at)";
    }
}
