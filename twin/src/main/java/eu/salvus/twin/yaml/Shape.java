package eu.salvus.twin.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one type of record is written as a mapping: its keys in order, each with the form of its value.
 *
 * @param <T> the record
 */
final class Shape<T> implements Form<T> {
    /** One key of the mapping. */
    record Field<T, V>(
            String key,
            Form<V> form,
            boolean required,
            Function<T, @Nullable V> get,
            @Nullable Object omitted) {
        private @Nullable Tree tree(T part) {
            V value = get.apply(part);
            if (value == null || value.equals(omitted)) {
                return null;
            }
            Tree tree = form.tree(value);
            return tree instanceof Tree.Branch branch && branch.isEmpty() ? null : tree;
        }
    }

    private final String noun;
    private final List<Field<T, ?>> fields;
    private final Map<String, Integer> positions = new HashMap<>();
    private final BiFunction<Values, Scope, @Nullable T> constructor;

    private Shape(String noun, List<Field<T, ?>> fields, BiFunction<Values, Scope, @Nullable T> constructor) {
        this.noun = noun;
        this.fields = List.copyOf(fields);
        this.constructor = constructor;
        for (int i = 0; i < fields.size(); i++) {
            positions.put(fields.get(i).key, i);
        }
    }

    static <T> Builder<T> of(String noun) {
        return new Builder<>(noun);
    }

    List<Field<T, ?>> fields() {
        return fields;
    }

    @Nullable
    Form<?> form(String key) {
        Integer position = positions.get(key);
        return position == null ? null : fields.get(position).form;
    }

    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        fields.forEach(field -> keys.add(field.key));
        return keys;
    }

    @Override
    public @Nullable T read(Events events, String key, Scope scope) {
        Values values = values(events, key, scope);
        return values == null ? null : constructor.apply(values, scope);
    }

    /** Reads the mapping; {@code null} once a problem is reported that leaves nothing to build. */
    @Nullable
    Values values(Events events, String key, Scope scope) {
        if (!events.atMapping()) {
            refuse(events, key, scope);
            return null;
        }
        Values values = new Values(positions, events.place());
        events.next();
        while (!events.ended()) {
            readEntry(events, values, scope);
        }
        boolean complete = true;
        for (int i = 0; i < fields.size(); i++) {
            Field<T, ?> field = fields.get(i);
            if (field.required && !values.has(i)) {
                complete = false;
                if (!values.stands(i)) {
                    scope.problems.error(
                            values.start(),
                            noun + " has no " + field.key,
                            null,
                            "add " + field.key + ": " + field.form.expected());
                }
            }
        }
        return complete ? values : null;
    }

    private void readEntry(Events events, Values values, Scope scope) {
        if (!events.atScalar()) {
            scope.problems.error(
                    events.place(),
                    "a key of " + noun + " is no single word",
                    null,
                    "write one of " + String.join(", ", keys()));
            events.skip();
            events.skip();
            return;
        }
        Events.Scalar scalar = events.scalar();
        Integer position = positions.get(scalar.value());
        if (position == null) {
            scope.problems.error(
                    scalar.place(),
                    noun + " has no property " + Problems.quoted(scalar.value()),
                    scalar.value(),
                    ScalarForm.isNumber(scalar.value())
                            ? "write a point before the decimals: a comma begins the next property"
                            : Suggestion.remedy(scalar.value(), keys()));
            events.skip();
        } else if (values.stands(position)) {
            scope.problems.error(
                    scalar.place(), scalar.value() + " stands twice", scalar.value(), "delete one of them");
            events.skip();
        } else {
            values.put(position, events.place(), fields.get(position).form.read(events, scalar.value(), scope));
        }
    }

    @Override
    public Tree.Branch tree(T value) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        for (Field<T, ?> field : fields) {
            Tree tree = field.tree(value);
            if (tree != null) {
                entries.put(field.key, tree);
            }
        }
        return new Tree.Branch(entries);
    }

    @Override
    public String expected() {
        return "a mapping with " + String.join(", ", keys());
    }

    /** Collects the keys of a shape. */
    static final class Builder<T> {
        private final String noun;
        private final List<Field<T, ?>> fields = new ArrayList<>();

        private Builder(String noun) {
            this.noun = noun;
        }

        <V> Builder<T> required(String key, Form<V> form, Function<T, @Nullable V> get) {
            fields.add(new Field<>(key, form, true, get, null));
            return this;
        }

        <V> Builder<T> optional(String key, Form<V> form, Function<T, @Nullable V> get) {
            fields.add(new Field<>(key, form, false, get, null));
            return this;
        }

        /** A key that is left out when it has this value. */
        <V> Builder<T> optional(String key, Form<V> form, Function<T, @Nullable V> get, V omitted) {
            fields.add(new Field<>(key, form, false, get, omitted));
            return this;
        }

        <V> Builder<T> list(String key, Form<V> element, Function<T, @Nullable List<V>> get) {
            return optional(key, ListForm.distinct(element), get, List.of());
        }

        /** A list that is left out when it is empty, and not written empty. */
        <V> Builder<T> some(String key, Form<V> element, Function<T, @Nullable List<V>> get) {
            return optional(key, ListForm.distinctAndNotEmpty(element), get, List.of());
        }

        Shape<T> build(Function<Values, T> constructor) {
            return new Shape<>(noun, fields, (values, scope) -> constructor.apply(values));
        }

        /** A shape whose keys depend on each other; the constructor gives {@code null} once it reports a problem. */
        Shape<T> buildChecked(BiFunction<Values, Scope, @Nullable T> constructor) {
            return new Shape<>(noun, fields, constructor);
        }
    }
}
