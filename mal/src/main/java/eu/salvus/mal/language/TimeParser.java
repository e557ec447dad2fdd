package eu.salvus.mal.language;

import eu.salvus.mal.Place;
import eu.salvus.mal.language.Syntax.Arithmetic;
import eu.salvus.mal.language.Syntax.Law;
import eu.salvus.mal.language.Syntax.Name;
import eu.salvus.mal.language.Syntax.Time;
import eu.salvus.mal.language.Token.Kind;
import eu.salvus.mal.time.Effort.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads times such as {@code [Bernoulli(0.5) * (Exponential(0.1) + 2)]}; {@code ^} binds to the right. */
final class TimeParser {
    private static final int DEEPEST = 100;
    private static final int MOST_OPERATIONS = 500;

    private final Cursor cursor;
    private int depth;
    private int operations;

    TimeParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The expression between square brackets. */
    Time bracketed() {
        cursor.expect("[", "before the time");
        Time time = sum();
        cursor.expect("]", "after the time");
        return time;
    }

    private Time sum() {
        if (++depth > DEEPEST) {
            throw cursor.stop("this time is nested deeper than " + DEEPEST, "simplify it");
        }
        Time left = product();
        for (Operator operator = operator("+", "-"); operator != null; operator = operator("+", "-")) {
            Place place = cursor.take().place();
            left = new Arithmetic(place, operator, left, product());
        }
        depth--;
        return left;
    }

    private Time product() {
        Time left = power();
        for (Operator operator = operator("*", "/"); operator != null; operator = operator("*", "/")) {
            Place place = cursor.take().place();
            left = new Arithmetic(place, operator, left, power());
        }
        return left;
    }

    private Time power() {
        if (++depth > DEEPEST) {
            throw cursor.stop("this time is nested deeper than " + DEEPEST, "simplify it");
        }
        Time base = primary();
        if (cursor.peek().is("^")) {
            Place place = cursor.take().place();
            base = new Arithmetic(place, Operator.EXPONENTIATION, base, power());
        }
        depth--;
        return base;
    }

    private @Nullable Operator operator(String... signs) {
        for (String sign : signs) {
            if (cursor.peek().is(sign)) {
                if (++operations > MOST_OPERATIONS) {
                    throw cursor.stop("this time has more than " + MOST_OPERATIONS + " operations", "simplify it");
                }
                return switch (sign) {
                    case "+" -> Operator.ADDITION;
                    case "-" -> Operator.SUBTRACTION;
                    case "*" -> Operator.MULTIPLICATION;
                    default -> Operator.DIVISION;
                };
            }
        }
        return null;
    }

    private Time primary() {
        if (cursor.skip("(")) {
            Time inner = sum();
            cursor.expect(")", "after the time");
            return inner;
        }
        Token token = cursor.peek();
        if (token.kind() == Kind.INTEGER || token.kind() == Kind.DECIMAL) {
            Place place = cursor.place();
            return new Syntax.Number(place, number());
        }
        if (token.kind() != Kind.NAME) {
            throw cursor.stop(
                    "expected a distribution or a number but found " + token,
                    "for instance [Exponential(0.1)], [Bernoulli(0.5) * LogNormal(1, 2)] or [3]");
        }
        Name name = cursor.name("a distribution");
        return new Law(name, cursor.skip("(") ? arguments() : List.of());
    }

    private List<Double> arguments() {
        List<Double> arguments = new ArrayList<>();
        if (cursor.skip(")")) {
            return arguments;
        }
        do {
            double sign = cursor.skip("-") ? -1 : 1;
            arguments.add(sign * number());
        } while (cursor.skip(","));
        cursor.expect(")", "after the parameters");
        return arguments;
    }

    double number() {
        Token token = cursor.peek();
        if (token.kind() != Kind.INTEGER && token.kind() != Kind.DECIMAL) {
            throw cursor.stop("expected a number but found " + token, "write it like 2 or 0.5");
        }
        return Double.parseDouble(cursor.take().text());
    }
}
