package eu.salvus.twin.archetype;

import java.util.ArrayList;
import java.util.List;

/** A formula or a text with formulas in it; the result remembers the sources of all that it used. */
@FunctionalInterface
interface Expression {
    Value evaluate(Names names);

    /** A formula without its leading equals sign. */
    static Expression formula(String text) {
        return new ExpressionParser(text).whole();
    }

    /** {@code =formula}, or a text whose {@code {formulas}} are replaced by their values. */
    static Expression of(String text) {
        if (text.startsWith("=")) {
            return formula(text.substring(1));
        }
        return interpolated(text);
    }

    private static Expression interpolated(String text) {
        List<Expression> pieces = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new ContentException("`" + text + "` lacks a closing brace");
            }
            pieces.add(constant(text.substring(from, open)));
            pieces.add(new ExpressionParser(text.substring(open + 1, close)).whole());
            from = close + 1;
        }
        if (pieces.isEmpty()) {
            return constant(text);
        }
        pieces.add(constant(text.substring(from)));
        return names -> {
            StringBuilder joined = new StringBuilder();
            Sources sources = Sources.NONE;
            for (Expression piece : pieces) {
                Value value = piece.evaluate(names);
                joined.append(value.text());
                sources = sources.and(value.sources());
            }
            return new Value(joined.toString(), sources);
        };
    }

    static Expression constant(Object raw) {
        Value value = Value.of(raw);
        return names -> value;
    }
}
