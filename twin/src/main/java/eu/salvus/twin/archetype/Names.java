package eu.salvus.twin.archetype;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the names in an expression stand for: loop variables first, then what stands around the loop. */
final class Names {
    private final @Nullable Names outer;
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, Expression> later = new HashMap<>();

    private Names(@Nullable Names outer) {
        this.outer = outer;
    }

    static Names outermost() {
        return new Names(null);
    }

    Names inner() {
        return new Names(this);
    }

    /** The names inside a loop's nth turn: {@code n}, and {@code nn} with two digits at least. */
    Names numbered(int n) {
        Names inner = inner();
        inner.put("n", Value.of((double) n));
        inner.put("nn", Value.of(n < 10 ? "0" + n : Integer.toString(n)));
        return inner;
    }

    void put(String name, Value value) {
        values.put(name, value);
    }

    /** Defines a name by an expression that is evaluated when the name is first used. */
    void define(String name, Expression expression) {
        later.put(name, expression);
    }

    Value get(String name) {
        Value value = values.get(name);
        if (value != null) {
            return value;
        }
        Expression expression = later.remove(name);
        if (expression != null) {
            Value evaluated = expression.evaluate(this);
            values.put(name, evaluated);
            return evaluated;
        }
        if (outer == null) {
            throw new ContentException("nothing is named `" + name
                    + "`, or it is defined by itself; define it under questions, figures, let"
                    + " or as a field of the list");
        }
        return outer.get(name);
    }
}
