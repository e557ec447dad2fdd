package eu.salvus.mal.language;

import eu.salvus.mal.MalException;
import eu.salvus.mal.document.Tree;
import eu.salvus.mal.language.Syntax.Expression;
import eu.salvus.mal.language.Syntax.Name;
import eu.salvus.mal.language.Syntax.Sign;
import eu.salvus.mal.language.Syntax.Time;
import eu.salvus.mal.time.Effort.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the expressions of a {@code langspec.json}. */
final class LangspecExpressions {
    private LangspecExpressions() {}

    static Expression expression(@Nullable Tree tree, Tree.Mapping of) {
        if (tree == null) {
            throw new MalException(of.place(), "an expression is missing", "build the archive again");
        }
        Tree.Mapping mapping = Langspec.mapping(tree, "an expression");
        Name type = Langspec.name(mapping, "type");
        return switch (type.text()) {
            case "attackStep", "field" -> new Syntax.Reference(Langspec.name(mapping, "name"));
            case "variable" -> new Syntax.Call(Langspec.name(mapping, "name"));
            case "collect" -> pair(Sign.COLLECT, mapping);
            case "union" -> pair(Sign.UNION, mapping);
            case "intersection" -> pair(Sign.INTERSECTION, mapping);
            case "difference" -> pair(Sign.DIFFERENCE, mapping);
            case "transitive" -> new Syntax.Star(mapping.place(), expression(mapping.get("stepExpression"), mapping));
            case "subType" ->
                new Syntax.Filter(
                        expression(mapping.get("stepExpression"), mapping), Langspec.name(mapping, "subType"));
            default ->
                throw new MalException(
                        type.place(), "'" + type.text() + "' is no kind of expression", "build the archive again");
        };
    }

    private static Expression pair(Sign sign, Tree.Mapping of) {
        return new Syntax.Pair(sign, of.place(), expression(of.get("lhs"), of), expression(of.get("rhs"), of));
    }

    static Time time(@Nullable Tree tree, Tree.Mapping of) {
        if (tree == null) {
            throw new MalException(of.place(), "a time is missing", "build the archive again");
        }
        if (tree instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.NUMBER) {
            return new Syntax.Number(scalar.place(), Langspec.number(scalar));
        }
        Tree.Mapping mapping = Langspec.mapping(tree, "a time");
        Name type = Langspec.name(mapping, "type");
        if (type.text().equals("number")) {
            return new Syntax.Number(mapping.place(), Langspec.number(Langspec.required(mapping, "value")));
        }
        if (type.text().equals("function")) {
            List<Double> arguments = new ArrayList<>();
            Langspec.items(mapping.get("arguments")).forEach(each -> arguments.add(Langspec.number(each)));
            return new Syntax.Law(Langspec.name(mapping, "name"), arguments);
        }
        for (Operator operator : Operator.values()) {
            if (operator.name().toLowerCase(Locale.ROOT).equals(type.text())) {
                return new Syntax.Arithmetic(
                        mapping.place(),
                        operator,
                        time(mapping.get("lhs"), mapping),
                        time(mapping.get("rhs"), mapping));
            }
        }
        throw new MalException(type.place(), "'" + type.text() + "' is no kind of time", "build the archive again");
    }
}
