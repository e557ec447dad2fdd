package eu.salvus.twin.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list. */
final class ListForm<V> implements Form<List<V>> {
    private final Form<V> element;
    private final boolean neverEmpty;
    private final boolean distinct;

    private ListForm(Form<V> element, boolean neverEmpty, boolean distinct) {
        this.element = element;
        this.neverEmpty = neverEmpty;
        this.distinct = distinct;
    }

    /** A list in which a value stands once. */
    static <V> ListForm<V> distinct(Form<V> element) {
        return new ListForm<>(element, false, true);
    }

    /** The same with at least one value. */
    static <V> ListForm<V> distinctAndNotEmpty(Form<V> element) {
        return new ListForm<>(element, true, true);
    }

    /** A list of records. */
    static <V> ListForm<V> of(Form<V> element) {
        return new ListForm<>(element, false, false);
    }

    Form<V> element() {
        return element;
    }

    @Override
    public @Nullable List<V> read(Events events, String key, Scope scope) {
        if (!events.atSequence()) {
            refuse(events, key, scope);
            return null;
        }
        Place start = events.place();
        events.next();
        List<V> values = new ArrayList<>();
        Set<V> seen = new HashSet<>();
        boolean any = false;
        while (!events.ended()) {
            any = true;
            Place place = events.place();
            V value = element.read(events, key, scope);
            if (value == null) {
                continue;
            }
            if (distinct && !seen.add(value)) {
                String text = text(value);
                scope.problems.error(
                        place, key + " lists " + Problems.quoted(text) + " twice", text, "delete one of them");
            } else {
                values.add(value);
            }
        }
        if (neverEmpty && !any) {
            scope.problems.error(start, key + " is empty", null, "write " + expected());
        }
        return values;
    }

    private String text(V value) {
        return element.tree(value) instanceof Tree.Leaf leaf ? leaf.text() : "an entry";
    }

    @Override
    public Tree tree(List<V> value) {
        return new Tree.Items(value.stream().map(element::tree).toList());
    }

    @Override
    public String expected() {
        return "a list, each entry " + element.expected();
    }
}
