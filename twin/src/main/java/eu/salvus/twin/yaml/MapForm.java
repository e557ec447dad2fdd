package eu.salvus.twin.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mapping whose keys are names of any sort made of letters, digits, hyphens and points. */
final class MapForm<V> implements Form<Map<String, V>> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]+");

    private final Form<V> values;

    MapForm(Form<V> values) {
        this.values = values;
    }

    @Override
    public @Nullable Map<String, V> read(Events events, String key, Scope scope) {
        if (!events.atMapping()) {
            refuse(events, key, scope);
            return null;
        }
        events.next();
        Map<String, V> map = new LinkedHashMap<>();
        while (!events.ended()) {
            Events.Scalar name = events.atScalar() ? events.scalar() : null;
            if (name == null || !NAME.matcher(name.value()).matches()) {
                scope.problems.error(
                        name == null ? events.place() : name.place(),
                        "a key of " + key + " is no name",
                        null,
                        "correct it");
                if (name == null) {
                    events.skip();
                }
                events.skip();
                continue;
            }
            boolean twice = map.containsKey(name.value());
            V value = values.read(events, name.value(), scope);
            if (twice) {
                scope.problems.error(
                        name.place(), name.value() + " stands twice in " + key, name.value(), "delete one of them");
            } else if (value != null) {
                map.put(name.value(), value);
            }
        }
        return map;
    }

    @Override
    public Tree tree(Map<String, V> value) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        value.forEach((name, entry) -> entries.put(name, values.tree(entry)));
        return new Tree.Branch(entries);
    }

    @Override
    public String expected() {
        return "a mapping from names, each to " + values.expected();
    }
}
