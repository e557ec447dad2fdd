package eu.salvus.mal.language;

import eu.salvus.mal.language.Syntax.Expression;

/** Writes an expression as MAL text. */
final class ExpressionText {
    private ExpressionText() {}

    static String of(Expression expression) {
        return switch (expression) {
            case Syntax.Reference(Syntax.Name name) -> name.text();
            case Syntax.Call(Syntax.Name name) -> name.text() + "()";
            case Syntax.Star(var place, Expression of) -> part(of) + "*";
            case Syntax.Filter(Expression of, Syntax.Name type) -> part(of) + "[" + type.text() + "]";
            case Syntax.Pair pair ->
                switch (pair.sign()) {
                    case COLLECT -> step(pair.left()) + "." + part(pair.right());
                    case UNION -> of(pair.left()) + " \\/ " + operand(pair.right());
                    case INTERSECTION -> of(pair.left()) + " /\\ " + operand(pair.right());
                    case DIFFERENCE -> of(pair.left()) + " - " + operand(pair.right());
                };
        };
    }

    private static String part(Expression expression) {
        return expression instanceof Syntax.Pair ? "(" + of(expression) + ")" : of(expression);
    }

    private static String step(Expression expression) {
        return isSet(expression) ? "(" + of(expression) + ")" : of(expression);
    }

    private static String operand(Expression expression) {
        return step(expression);
    }

    private static boolean isSet(Expression expression) {
        return expression instanceof Syntax.Pair pair && pair.sign() != Syntax.Sign.COLLECT;
    }
}
