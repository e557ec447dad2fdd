package eu.salvus.twin.archetype;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a formula by recursive descent: {@code or}, {@code and}, {@code not}, comparisons, {@code + - * /}, functions,
 * names in kebab case (so that a minus sign needs a space before it), numbers, {@code 'texts'}.
 */
final class ExpressionParser {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<number>\\d+(?:\\.\\d+)?)|(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?)"
                    + "|'(?<text>[^']*)'|(?<sign><=|>=|!=|[-+*/()<>=,]))\\s*");

    private final String formula;
    private final Matcher matcher;
    private int at;

    ExpressionParser(String formula) {
        this.formula = formula;
        matcher = TOKEN.matcher(formula);
    }

    Expression whole() {
        Expression expression = either();
        if (at < formula.length()) {
            throw wrong("something stands after its end");
        }
        return expression;
    }

    private Expression either() {
        Expression left = both();
        while (accept("or")) {
            left = or(left, both());
        }
        return left;
    }

    private Expression both() {
        Expression left = comparison();
        while (accept("and")) {
            left = and(left, comparison());
        }
        return left;
    }

    private Expression comparison() {
        if (accept("not")) {
            Expression negated = comparison();
            return names -> {
                Value value = negated.evaluate(names);
                return new Value(!value.truth(), value.sources());
            };
        }
        Expression left = sum();
        for (String sign : List.of("<=", ">=", "!=", "<", ">", "=")) {
            if (accept(sign)) {
                return compare(left, sign, sum());
            }
        }
        return left;
    }

    private static Expression compare(Expression left, String sign, Expression right) {
        return binary(left, right, (a, b) -> switch (sign) {
            case "<=" -> a.number() <= b.number();
            case ">=" -> a.number() >= b.number();
            case "<" -> a.number() < b.number();
            case ">" -> a.number() > b.number();
            case "!=" -> !same(a, b);
            default -> same(a, b);
        });
    }

    private static boolean same(Value a, Value b) {
        if (a.raw().getClass() != b.raw().getClass()) {
            throw new ContentException("`" + a.text() + "` cannot be compared with `" + b.text() + "`");
        }
        return a.raw().equals(b.raw());
    }

    private Expression sum() {
        Expression left = product();
        while (true) {
            if (accept("+")) {
                left = arithmetic(left, product(), Double::sum);
            } else if (accept("-")) {
                left = arithmetic(left, product(), (a, b) -> a - b);
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        Expression left = factor();
        while (true) {
            if (accept("*")) {
                left = arithmetic(left, factor(), (a, b) -> a * b);
            } else if (accept("/")) {
                left = arithmetic(left, factor(), (a, b) -> a / b);
            } else {
                return left;
            }
        }
    }

    private Expression factor() {
        if (accept("(")) {
            Expression inside = either();
            expect(")");
            return inside;
        }
        if (!next()) {
            throw wrong("a value is missing at its end");
        }
        String number = matcher.group("number");
        if (number != null) {
            at = matcher.end();
            return Expression.constant(Double.valueOf(number));
        }
        String text = matcher.group("text");
        if (text != null) {
            at = matcher.end();
            return Expression.constant(text);
        }
        String name = matcher.group("name");
        if (name == null) {
            throw wrong("a value is missing before `" + formula.substring(at) + "`");
        }
        at = matcher.end();
        if (accept("(")) {
            return function(name, arguments());
        }
        return switch (name) {
            case "true" -> Expression.constant(true);
            case "false" -> Expression.constant(false);
            case "nothing" -> Expression.constant(Value.NOTHING);
            default -> names -> names.get(name);
        };
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(either());
        } while (accept(","));
        expect(")");
        return arguments;
    }

    private Expression function(String name, List<Expression> of) {
        return switch (name + of.size()) {
            case "if3" -> choose(of.get(0), of.get(1), of.get(2));
            case "min2" -> arithmetic(of.get(0), of.get(1), Math::min);
            case "max2" -> arithmetic(of.get(0), of.get(1), Math::max);
            case "round1" -> arithmetic(of.get(0), of.get(0), (a, same) -> Math.rint(a));
            case "ceil1" -> arithmetic(of.get(0), of.get(0), (a, same) -> Math.ceil(a));
            case "value2" -> fieldNamed(of.get(0), of.get(1));
            case "days-before2" ->
                binary(of.get(0), of.get(1), (day, days) -> ((LocalDate) day.raw()).minusDays((long) days.number()));
            default -> throw wrong("there is no function `" + name + "` of " + of.size() + " values");
        };
    }

    /** A field of a loop variable, when the field's name is itself a value. */
    private static Expression fieldNamed(Expression variable, Expression field) {
        return names -> names.get(
                variable.evaluate(names).text() + '.' + field.evaluate(names).text());
    }

    private static Expression choose(Expression condition, Expression then, Expression otherwise) {
        return names -> {
            Value decided = condition.evaluate(names);
            Value chosen = (decided.truth() ? then : otherwise).evaluate(names);
            return new Value(chosen.raw(), decided.sources().and(chosen.sources()));
        };
    }

    private static Expression or(Expression left, Expression right) {
        return choose(left, Expression.constant(true), right);
    }

    private static Expression and(Expression left, Expression right) {
        return choose(left, right, Expression.constant(false));
    }

    private static Expression arithmetic(Expression left, Expression right, BinaryOperator<Double> operator) {
        return binary(left, right, (a, b) -> operator.apply(a.number(), b.number()));
    }

    private interface Operator {
        Object apply(Value left, Value right);
    }

    private static Expression binary(Expression left, Expression right, Operator operator) {
        return names -> {
            Value a = left.evaluate(names);
            Value b = right.evaluate(names);
            return new Value(operator.apply(a, b), a.sources().and(b.sources()));
        };
    }

    private boolean next() {
        matcher.region(at, formula.length());
        return matcher.lookingAt();
    }

    private boolean accept(String token) {
        if (!next() || !(token.equals(matcher.group("sign")) || token.equals(matcher.group("name")))) {
            return false;
        }
        at = matcher.end();
        return true;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw wrong("`" + token + "` is missing before `" + formula.substring(at) + "`");
        }
    }

    private ContentException wrong(String what) {
        return new ContentException("`" + formula + "` is no formula: " + what);
    }
}
