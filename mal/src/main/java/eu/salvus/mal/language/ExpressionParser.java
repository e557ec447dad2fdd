package eu.salvus.mal.language;

import eu.salvus.mal.Place;
import eu.salvus.mal.language.Syntax.Call;
import eu.salvus.mal.language.Syntax.Expression;
import eu.salvus.mal.language.Syntax.Filter;
import eu.salvus.mal.language.Syntax.Name;
import eu.salvus.mal.language.Syntax.Pair;
import eu.salvus.mal.language.Syntax.Reference;
import eu.salvus.mal.language.Syntax.Sign;
import eu.salvus.mal.language.Syntax.Star;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads expressions over assets: {@code a.b*[T].(c \/ d()).step}. */
final class ExpressionParser {
    private static final int DEEPEST = 200;
    private static final int LONGEST = 1000;

    private final Cursor cursor;
    private int depth;

    ExpressionParser(Cursor cursor) {
        this.cursor = cursor;
    }

    List<Expression> list() {
        List<Expression> expressions = new ArrayList<>();
        do {
            expressions.add(expression());
        } while (cursor.skip(","));
        return expressions;
    }

    Expression expression() {
        if (++depth > DEEPEST) {
            throw cursor.stop("this expression is nested deeper than " + DEEPEST, "give parts of it names with 'let'");
        }
        Expression left = collect();
        for (int length = 0; ; length++) {
            Sign sign = setSign();
            if (sign == null) {
                depth--;
                return left;
            }
            limit(length);
            Place place = cursor.take().place();
            left = new Pair(sign, place, left, collect());
        }
    }

    private @Nullable Sign setSign() {
        Token token = cursor.peek();
        return token.is("\\/")
                ? Sign.UNION
                : token.is("/\\") ? Sign.INTERSECTION : token.is("-") ? Sign.DIFFERENCE : null;
    }

    private Expression collect() {
        Expression left = postfix();
        for (int length = 0; cursor.peek().is("."); length++) {
            limit(length);
            Place place = cursor.take().place();
            left = new Pair(Sign.COLLECT, place, left, postfix());
        }
        return left;
    }

    private void limit(int length) {
        if (length > LONGEST) {
            throw cursor.stop(
                    "this expression has more than " + LONGEST + " parts", "give parts of it names with 'let'");
        }
    }

    private Expression postfix() {
        Expression expression = primary();
        for (int length = 0; ; length++) {
            limit(length);
            if (cursor.peek().is("*")) {
                expression = new Star(cursor.take().place(), expression);
            } else if (cursor.skip("[")) {
                Name type = cursor.name("the name of an asset");
                cursor.expect("]", "after the subtype");
                expression = new Filter(expression, type);
            } else {
                return expression;
            }
        }
    }

    private Expression primary() {
        if (cursor.skip("(")) {
            Expression inner = expression();
            cursor.expect(")", "after the expression");
            return inner;
        }
        Name name = cursor.name("the name of a role, a variable or a step");
        if (cursor.peek().is("(") && cursor.peek(1).is(")")) {
            cursor.take();
            cursor.take();
            return new Call(name);
        }
        return new Reference(name);
    }
}
