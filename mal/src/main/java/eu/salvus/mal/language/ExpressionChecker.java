package eu.salvus.mal.language;

import eu.salvus.mal.Place;
import eu.salvus.mal.Problems;
import eu.salvus.mal.Suggestion;
import eu.salvus.mal.language.Syntax.Expression;
import eu.salvus.mal.language.Syntax.Name;
import eu.salvus.mal.language.Syntax.Sign;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives each expression its type and its meaning; null means that a problem has been noted. */
final class ExpressionChecker {
    /** What an expression leads to. */
    record Typed(AssetType type, Navigation navigation) {}

    private final Map<String, AssetType> types;
    private final StepTable steps;
    private final Variables variables;
    private final Problems problems;

    ExpressionChecker(Map<String, AssetType> types, StepTable steps, Variables variables, Problems problems) {
        this.types = types;
        this.steps = steps;
        this.variables = variables;
        this.problems = problems;
    }

    /** An expression that ends with a step. */
    @Nullable
    Reach reach(AssetType from, Expression expression) {
        switch (expression) {
            case Syntax.Reference(Name name) -> {
                return step(from, name) ? new Reach(null, name.text()) : null;
            }
            case Syntax.Pair(Sign sign, Place place, Expression left, Expression right)
            when sign == Sign.COLLECT -> {
                Typed first = assets(from, left);
                Reach then = first == null ? null : reach(first.type(), right);
                if (first == null || then == null) {
                    return null;
                }
                Navigation path = then.path();
                return new Reach(
                        path == null ? first.navigation() : new Navigation.Collect(first.navigation(), path),
                        then.step());
            }
            default -> {
                problems.add(expression.place(), "this expression does not end with a step", "add '.' and a step");
                return null;
            }
        }
    }

    /** What a detector tells: a step, assets along an expression, or the name of an asset type. */
    void context(AssetType from, Expression expression) {
        boolean type = expression instanceof Syntax.Reference(Name name) && types.containsKey(name.text());
        boolean role = expression instanceof Syntax.Reference(Name name)
                && from.role(name.text()).isPresent();
        if (role || expression instanceof Syntax.Call) {
            assets(from, expression);
        } else if (!type) {
            reach(from, expression);
        }
    }

    private boolean step(AssetType from, Name name) {
        StepKind kind = steps.kind(from, name.text());
        if (kind == null) {
            String what = from.role(name.text()).isPresent()
                    ? "' is a role, not a step, of asset '"
                    : "' is no step of asset '";
            problems.add(
                    name.place(),
                    "'" + name.text() + what + from + "'",
                    from.role(name.text()).isPresent()
                            ? "add '.' and a step"
                            : Suggestion.among(name.text(), steps.attackNames(from)));
            return false;
        }
        if (!kind.isAttack()) {
            problems.add(
                    name.place(),
                    "'" + name.text() + "' of asset '" + from + "' is decided by the model; no step can reach it",
                    "reach an attack step (| or &)");
            return false;
        }
        return true;
    }

    /** An expression that leads to assets. */
    @Nullable
    Typed assets(AssetType from, Expression expression) {
        return switch (expression) {
            case Syntax.Reference(Name name) -> role(from, name);
            case Syntax.Call(Name name) -> variable(from, name);
            case Syntax.Pair(Sign sign, Place place, Expression left, Expression right)
            when sign == Sign.COLLECT -> {
                Typed first = assets(from, left);
                Typed then = first == null ? null : assets(first.type(), right);
                yield first == null || then == null
                        ? null
                        : new Typed(then.type(), new Navigation.Collect(first.navigation(), then.navigation()));
            }
            case Syntax.Pair(Sign sign, Place place, Expression left, Expression right) ->
                set(sign, place, assets(from, left), assets(from, right));
            case Syntax.Star(Place place, Expression of) -> closure(from, place, of);
            case Syntax.Filter(Expression of, Name type) -> filter(assets(from, of), type);
        };
    }

    private @Nullable Typed role(AssetType from, Name name) {
        Optional<Role> role = from.role(name.text());
        if (role.isEmpty()) {
            problems.add(
                    name.place(), "'" + name.text() + "' is no role of asset '" + from + "'", roleRemedy(from, name));
            return null;
        }
        AssetType target = types.get(role.get().target());
        return target == null ? null : new Typed(target, new Navigation.Follow(role.get()));
    }

    private String roleRemedy(AssetType from, Name name) {
        if (variables.has(from, name.text())) {
            return "did you mean the variable '" + name.text() + "()'?";
        }
        List<String> roles = from.roles().stream().map(Role::name).toList();
        return Suggestion.among(name.text(), roles);
    }

    private @Nullable Typed variable(AssetType from, Name name) {
        if (!variables.has(from, name.text())) {
            String remedy = from.role(name.text()).isPresent()
                    ? "did you mean the role '" + name.text() + "'?"
                    : Suggestion.among(name.text(), variables.names(from));
            problems.add(name.place(), "'" + name.text() + "' is no variable of asset '" + from + "'", remedy);
            return null;
        }
        AssetType type = variables.type(from, name, this);
        return type == null ? null : new Typed(type, variables.call(name.text()));
    }

    private @Nullable Typed set(Sign sign, Place place, @Nullable Typed left, @Nullable Typed right) {
        if (left == null || right == null) {
            return null;
        }
        Optional<AssetType> common = left.type().common(right.type());
        if (common.isEmpty()) {
            problems.add(
                    place,
                    "'" + left.type() + "' and '" + right.type() + "' have no common ancestor",
                    "combine assets that extend the same asset");
            return null;
        }
        Navigation first = left.navigation();
        Navigation second = right.navigation();
        return new Typed(
                common.get(),
                switch (sign) {
                    case UNION -> new Navigation.Union(first, second);
                    case INTERSECTION -> new Navigation.Intersection(first, second);
                    case DIFFERENCE -> new Navigation.Difference(first, second);
                    case COLLECT -> new Navigation.Collect(first, second);
                });
    }

    private @Nullable Typed closure(AssetType from, Place place, Expression of) {
        Typed step = assets(from, of);
        if (step == null) {
            return null;
        }
        AssetType type = step.type();
        if (!type.is(from) && !from.is(type)) {
            problems.add(
                    place,
                    "'*' repeats a way from '" + from + "' but this one leads to '" + type + "'",
                    "repeat a role that leads back to assets of type '" + from + "'");
            return null;
        }
        if (!type.is(from) && assets(type, of) == null) {
            return null;
        }
        return new Typed(type, new Navigation.Closure(step.navigation(), members(type)));
    }

    private @Nullable Typed filter(@Nullable Typed of, Name name) {
        AssetType type = types.get(name.text());
        if (type == null) {
            problems.add(
                    name.place(),
                    "the asset '" + name.text() + "' is not defined",
                    Suggestion.among(name.text(), types.keySet()));
            return null;
        }
        if (of == null) {
            return null;
        }
        if (!type.is(of.type())) {
            problems.add(
                    name.place(),
                    "'" + type + "' does not extend '" + of.type() + "', so nothing can pass this filter",
                    "filter by '" + of.type() + "' or an asset that extends it");
            return null;
        }
        return new Typed(type, new Navigation.Filter(of.navigation(), members(type)));
    }

    private boolean[] members(AssetType type) {
        boolean[] members = new boolean[types.size()];
        types.values().forEach(each -> members[each.index()] = each.is(type));
        return members;
    }
}
