package eu.salvus.mal.language;

import eu.salvus.mal.language.Syntax.Expression;
import eu.salvus.mal.language.Syntax.Time;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a language as the tree of a {@code langspec.json}, format 1. */
final class LangspecWriter {
    private LangspecWriter() {}

    static Map<String, @Nullable Object> tree(Syntax syntax) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("formatVersion", "1.0.0");
        Map<String, String> defines = new LinkedHashMap<>();
        syntax.defines.forEach(define -> defines.put(define.key().text(), define.value()));
        tree.put("defines", defines);
        List<Object> categories = new ArrayList<>();
        syntax.categories.forEach(
                category -> categories.add(Map.of("name", category.name().text(), "meta", metas(category.meta()))));
        tree.put("categories", categories);
        tree.put("assets", syntax.assets.stream().map(LangspecWriter::asset).toList());
        tree.put(
                "associations",
                syntax.associations.stream().map(LangspecWriter::association).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> asset(Syntax.Asset asset) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", asset.name().text());
        tree.put("meta", metas(asset.meta()));
        tree.put("category", asset.category());
        tree.put("isAbstract", asset.isAbstract());
        tree.put("superAsset", asset.parent() == null ? null : asset.parent().text());
        List<Object> variables = new ArrayList<>();
        asset.variables()
                .forEach(variable -> variables.add(Map.of(
                        "name", variable.name().text(), "stepExpression", expression(variable.expression(), false))));
        tree.put("variables", variables);
        tree.put("attackSteps", asset.steps().stream().map(LangspecWriter::step).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> step(Syntax.Step step) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", step.name().text());
        tree.put("meta", metas(step.meta()));
        tree.put("detectors", detectors(step.detectors()));
        tree.put("type", step.kind().word());
        tree.put("causal_mode", step.effect() == null ? null : step.effect() ? "effect" : "action");
        tree.put("tags", step.tags().stream().map(Syntax.Name::text).toList());
        tree.put("risk", step.impacts() == null ? null : risk(step.impacts()));
        tree.put("ttc", step.time() == null ? null : time(step.time()));
        tree.put("requires", links(step.requires(), false));
        tree.put("reaches", links(step.reaches(), true));
        return tree;
    }

    private static Map<String, Boolean> risk(Syntax.Impacts impacts) {
        String letters = String.join(
                "", impacts.letters().stream().map(Syntax.Name::text).toList());
        Map<String, Boolean> risk = new LinkedHashMap<>();
        risk.put("isConfidentiality", letters.contains("C"));
        risk.put("isIntegrity", letters.contains("I"));
        risk.put("isAvailability", letters.contains("A"));
        return risk;
    }

    private static @Nullable Map<String, Object> links(Syntax.@Nullable Links links, boolean steps) {
        if (links == null) {
            return null;
        }
        List<Object> expressions = new ArrayList<>();
        links.expressions().forEach(each -> expressions.add(expression(each, steps)));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("overrides", !links.append());
        tree.put("stepExpressions", expressions);
        return tree;
    }

    private static Map<String, Object> detectors(List<Syntax.DetectorSyntax> detectors) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Syntax.DetectorSyntax detector : detectors) {
            String name = detector.name() == null ? "" : detector.name().text();
            Map<String, Object> context = new LinkedHashMap<>();
            for (Syntax.ContextSyntax item : detector.context()) {
                String label = item.label() == null
                        ? "context" + context.size()
                        : item.label().text();
                context.put(label, expression(item.expression(), true));
            }
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("name", name.isEmpty() ? null : name);
            entry.put("context", context);
            entry.put("type", detector.type() == null ? null : detector.type().text());
            entry.put("tprate", detector.rate() == null ? null : time(detector.rate()));
            entry.put("fprate", detector.falseRate() == null ? null : time(detector.falseRate()));
            tree.put(name, entry);
        }
        return tree;
    }

    /** {@code step} says whether the last name of the expression is a step. */
    private static Map<String, Object> expression(Expression expression, boolean step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (expression) {
            case Syntax.Reference(Syntax.Name name) -> {
                tree.put("type", step ? "attackStep" : "field");
                tree.put("name", name.text());
            }
            case Syntax.Call(Syntax.Name name) -> {
                tree.put("type", "variable");
                tree.put("name", name.text());
            }
            case Syntax.Pair pair -> {
                tree.put("type", pair.sign().name().toLowerCase(Locale.ROOT));
                tree.put("lhs", expression(pair.left(), false));
                tree.put("rhs", expression(pair.right(), step));
            }
            case Syntax.Star star -> {
                tree.put("type", "transitive");
                tree.put("stepExpression", expression(star.of(), false));
            }
            case Syntax.Filter filter -> {
                tree.put("type", "subType");
                tree.put("subType", filter.type().text());
                tree.put("stepExpression", expression(filter.of(), false));
            }
        }
        return tree;
    }

    private static Map<String, Object> time(Time time) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (time) {
            case Syntax.Number number -> {
                tree.put("type", "number");
                tree.put("value", number.value());
            }
            case Syntax.Law law -> {
                tree.put("type", "function");
                tree.put("name", law.name().text());
                tree.put("arguments", law.arguments());
            }
            case Syntax.Arithmetic arithmetic -> {
                tree.put("type", arithmetic.operator().name().toLowerCase(Locale.ROOT));
                tree.put("lhs", time(arithmetic.left()));
                tree.put("rhs", time(arithmetic.right()));
            }
        }
        return tree;
    }

    private static Map<String, @Nullable Object> association(Syntax.Association association) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", association.name().text());
        tree.put("meta", metas(association.meta()));
        tree.put("leftAsset", association.leftAsset().text());
        tree.put("leftField", association.leftField().text());
        tree.put("leftMultiplicity", multiplicity(association.leftMultiplicity()));
        tree.put("rightAsset", association.rightAsset().text());
        tree.put("rightField", association.rightField().text());
        tree.put("rightMultiplicity", multiplicity(association.rightMultiplicity()));
        return tree;
    }

    private static Map<String, @Nullable Object> multiplicity(Multiplicity multiplicity) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("min", multiplicity.least());
        tree.put("max", multiplicity.most() == Multiplicity.MANY ? null : multiplicity.most());
        return tree;
    }

    private static Map<String, String> metas(List<Syntax.Meta> metas) {
        Map<String, String> tree = new LinkedHashMap<>();
        metas.forEach(meta -> tree.put(meta.kind().text(), meta.text()));
        return tree;
    }
}
