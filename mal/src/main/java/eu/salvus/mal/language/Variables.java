package eu.salvus.mal.language;

import eu.salvus.mal.Problems;
import eu.salvus.mal.language.ExpressionChecker.Typed;
import eu.salvus.mal.language.Syntax.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables of all types. A subtype may define a variable of its parent anew, leading to the same type or one that
 * extends it; the asset an expression stands on decides which definition counts.
 */
final class Variables {
    private record Definition(AssetType owner, Syntax.Variable syntax) {}

    private record Use(AssetType from, String name) {}

    private static final class Resolved {
        private final List<Use> uses = new ArrayList<>();
        private boolean busy;
        private boolean done;
        private @Nullable Typed typed;
    }

    private final int typeCount;
    private final Problems problems;
    private final Map<AssetType, Map<String, Definition>> visible = new HashMap<>();
    private final Map<Definition, Resolved> resolved = new LinkedHashMap<>();
    private final Map<String, Navigation.Variable> calls = new HashMap<>();
    private final Deque<Resolved> open = new ArrayDeque<>();
    private boolean cyclic;

    Variables(Collection<AssetType> types, Problems problems) {
        this.typeCount = types.size();
        this.problems = problems;
        for (AssetType type : types) {
            Map<String, Definition> own = new LinkedHashMap<>();
            for (AssetType ancestor : type.lineage()) {
                for (Syntax.Variable variable : ancestor.syntax().variables()) {
                    own.put(variable.name().text(), new Definition(ancestor, variable));
                }
            }
            visible.put(type, own);
        }
    }

    boolean has(AssetType type, String name) {
        return definitions(type).containsKey(name);
    }

    Collection<String> names(AssetType type) {
        return definitions(type).keySet();
    }

    private Map<String, Definition> definitions(AssetType type) {
        return visible.getOrDefault(type, Map.of());
    }

    Navigation.Variable call(String name) {
        return calls.computeIfAbsent(name, each -> new Navigation.Variable(each, new Navigation[typeCount]));
    }

    /** The type a variable leads to, seen from a type that has it; null when a problem has been noted. */
    @Nullable
    AssetType type(AssetType from, Name name, ExpressionChecker checker) {
        Definition definition = definitions(from).get(name.text());
        if (definition == null) {
            return null;
        }
        if (!open.isEmpty()) {
            open.peek().uses.add(new Use(from, name.text()));
        }
        Typed typed = resolve(definition, name, checker);
        return typed == null ? null : typed.type();
    }

    private @Nullable Typed resolve(Definition definition, Name use, ExpressionChecker checker) {
        Resolved entry = resolved.computeIfAbsent(definition, each -> new Resolved());
        if (entry.busy) {
            cycle(use);
            return null;
        }
        if (!entry.done) {
            entry.busy = true;
            open.push(entry);
            entry.typed = checker.assets(definition.owner(), definition.syntax().expression());
            open.pop();
            entry.busy = false;
            entry.done = true;
        }
        return entry.typed;
    }

    /** Resolves every variable, checks that subtypes keep the type, and fills the calls. */
    void finish(Collection<AssetType> types, ExpressionChecker checker) {
        for (AssetType type : types) {
            for (Syntax.Variable variable : type.syntax().variables()) {
                checkOverride(type, variable, checker);
            }
        }
        List<AssetType> order = new ArrayList<>(types);
        for (AssetType type : order) {
            definitions(type).forEach((name, definition) -> {
                Typed typed = resolve(definition, definition.syntax().name(), checker);
                if (typed != null) {
                    call(name).byType()[type.index()] = typed.navigation();
                }
            });
        }
        if (!cyclic) {
            checkOverriddenCycles(types);
        }
    }

    private void cycle(Name use) {
        cyclic = true;
        problems.add(
                use.place(),
                "the variable '" + use.text() + "' is defined by itself",
                "define it without a cycle; use '*' to repeat a role");
    }

    /** A subtype's definition may close a cycle that no definition shows on its own. */
    private void checkOverriddenCycles(Collection<AssetType> types) {
        Set<Definition> finished = new HashSet<>();
        for (Definition definition : List.copyOf(resolved.keySet())) {
            if (!cyclic) {
                visit(definition, types, new HashSet<>(), finished);
            }
        }
    }

    private void visit(
            Definition definition, Collection<AssetType> types, Set<Definition> path, Set<Definition> finished) {
        if (!path.add(definition)) {
            cycle(definition.syntax().name());
            return;
        }
        Resolved entry = resolved.get(definition);
        if (entry != null && !finished.contains(definition)) {
            for (Use use : entry.uses) {
                for (AssetType type : types) {
                    Definition next = type.is(use.from()) ? definitions(type).get(use.name()) : null;
                    if (next != null && !cyclic) {
                        visit(next, types, path, finished);
                    }
                }
            }
        }
        path.remove(definition);
        finished.add(definition);
    }

    private void checkOverride(AssetType type, Syntax.Variable variable, ExpressionChecker checker) {
        AssetType own = type(type, variable.name(), checker);
        AssetType parent = type.parent().orElse(null);
        if (own == null || parent == null || !has(parent, variable.name().text())) {
            return;
        }
        AssetType inherited = type(parent, variable.name(), checker);
        if (inherited != null && !own.is(inherited)) {
            problems.add(
                    variable.name().place(),
                    "the variable '" + variable.name().text() + "' leads to '" + own + "' but in '" + parent + "' to '"
                            + inherited + "'",
                    "lead to '" + inherited + "' or an asset that extends it");
        }
    }
}
