package eu.salvus.mal.language;

import eu.salvus.mal.MalException;
import eu.salvus.mal.Place;
import eu.salvus.mal.Problems;
import eu.salvus.mal.document.Tree;
import eu.salvus.mal.language.Syntax.Meta;
import eu.salvus.mal.language.Syntax.Name;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code langspec.json}, the compiled form of a language, format 1. */
final class LangspecReader {
    private final Problems problems;

    LangspecReader(Problems problems) {
        this.problems = problems;
    }

    /** @throws MalException when the file is so wrong that nothing else about it can be said */
    Syntax read(Tree tree) {
        Syntax syntax = new Syntax();
        Tree.Mapping root = Langspec.mapping(tree, "a language");
        for (var define : Langspec.entries(root.get("defines")).entrySet()) {
            Name key = new Name(define.getKey(), define.getValue().place());
            syntax.defines.add(new Syntax.Define(key, Langspec.text(define.getValue(), "a define")));
        }
        for (Tree item : Langspec.items(root.get("categories"))) {
            Tree.Mapping category = Langspec.mapping(item, "a category");
            syntax.categories.add(new Syntax.Category(Langspec.name(category, "name"), metas(category)));
        }
        for (Tree item : Langspec.items(root.get("assets"))) {
            syntax.assets.add(asset(Langspec.mapping(item, "an asset")));
        }
        for (Tree item : Langspec.items(root.get("associations"))) {
            syntax.associations.add(association(Langspec.mapping(item, "an association")));
        }
        return syntax;
    }

    private Syntax.Asset asset(Tree.Mapping asset) {
        List<Syntax.Variable> variables = new ArrayList<>();
        for (Tree item : Langspec.items(asset.get("variables"))) {
            Tree.Mapping variable = Langspec.mapping(item, "a variable");
            variables.add(new Syntax.Variable(
                    Langspec.name(variable, "name"),
                    LangspecExpressions.expression(variable.get("stepExpression"), variable)));
        }
        List<Syntax.Step> steps = new ArrayList<>();
        for (Tree item : Langspec.items(asset.get("attackSteps"))) {
            steps.add(step(Langspec.mapping(item, "a step")));
        }
        return new Syntax.Asset(
                Langspec.name(asset, "name"),
                Langspec.name(asset, "category").text(),
                Langspec.flag(asset, "isAbstract"),
                Langspec.optionalName(asset, "superAsset"),
                metas(asset),
                variables,
                steps);
    }

    private Syntax.Step step(Tree.Mapping step) {
        List<Name> tags = new ArrayList<>();
        for (Tree tag : Langspec.items(step.get("tags"))) {
            tags.add(new Name(Langspec.text(tag, "a tag"), tag.place()));
        }
        refuseChangesOfTheModel(step);
        Tree time = step.get("ttc");
        return new Syntax.Step(
                kind(step),
                effect(step),
                Langspec.name(step, "name"),
                tags,
                impacts(step.get("risk")),
                Langspec.isNothing(time) ? null : LangspecExpressions.time(time, step),
                metas(step),
                detectors(step),
                links(step, "requires"),
                links(step, "reaches"));
    }

    /** What mal-toolbox writes for {@code A>} and {@code R>}. */
    private void refuseChangesOfTheModel(Tree.Mapping step) {
        for (String key : List.of("append_reaches", "remove_reaches")) {
            if (step.get(key) instanceof Tree.Mapping changes
                    && !Langspec.items(changes.get("stepExpressions")).isEmpty()) {
                problems.add(
                        changes.place(),
                        "'" + key + "' changes the model during an attack, and this graph is made once",
                        "model what may come and go as assets with a defence or an E step before what they allow");
            }
        }
    }

    private StepKind kind(Tree.Mapping step) {
        Name type = Langspec.name(step, "type");
        for (StepKind kind : StepKind.values()) {
            if (kind.word().equals(type.text())) {
                return kind;
            }
        }
        problems.add(
                type.place(), "'" + type.text() + "' is no kind of step", "write or, and, defense, exist or notExist");
        return StepKind.OR;
    }

    private @Nullable Boolean effect(Tree.Mapping step) {
        for (String key : List.of("causal_mode", "mode")) {
            Name mode = Langspec.optionalName(step, key);
            if (mode != null) {
                if (!mode.text().equals("action") && !mode.text().equals("effect")) {
                    problems.add(mode.place(), "'" + mode.text() + "' is no mode of a step", "write action or effect");
                }
                return mode.text().equals("effect");
            }
        }
        return null;
    }

    private static Syntax.@Nullable Impacts impacts(@Nullable Tree risk) {
        if (!(risk instanceof Tree.Mapping mapping)) {
            return null;
        }
        List<Name> letters = new ArrayList<>();
        for (String[] mark :
                new String[][] {{"isConfidentiality", "C"}, {"isIntegrity", "I"}, {"isAvailability", "A"}}) {
            if (Langspec.flag(mapping, mark[0])) {
                letters.add(new Name(mark[1], mapping.place()));
            }
        }
        return new Syntax.Impacts(letters);
    }

    private static Syntax.@Nullable Links links(Tree.Mapping step, String key) {
        if (!(step.get(key) instanceof Tree.Mapping mapping)) {
            return null;
        }
        List<Syntax.Expression> expressions = new ArrayList<>();
        for (Tree item : Langspec.items(mapping.get("stepExpressions"))) {
            expressions.add(LangspecExpressions.expression(item, mapping));
        }
        return new Syntax.Links(mapping.place(), !Langspec.flag(mapping, "overrides"), expressions);
    }

    private static List<Syntax.DetectorSyntax> detectors(Tree.Mapping step) {
        List<Syntax.DetectorSyntax> detectors = new ArrayList<>();
        for (Tree item : Langspec.entries(step.get("detectors")).values()) {
            Tree.Mapping detector = Langspec.mapping(item, "a detector");
            List<Syntax.ContextSyntax> context = new ArrayList<>();
            for (var each : Langspec.entries(detector.get("context")).entrySet()) {
                context.add(new Syntax.ContextSyntax(
                        LangspecExpressions.expression(each.getValue(), detector),
                        new Name(each.getKey(), each.getValue().place())));
            }
            detectors.add(new Syntax.DetectorSyntax(
                    detector.place(),
                    Langspec.optionalName(detector, "name"),
                    context,
                    Langspec.optionalName(detector, "type"),
                    rate(detector, "tprate"),
                    rate(detector, "fprate")));
        }
        return detectors;
    }

    private static Syntax.@Nullable Time rate(Tree.Mapping detector, String key) {
        Tree rate = detector.get(key);
        return Langspec.isNothing(rate) ? null : LangspecExpressions.time(rate, detector);
    }

    private Syntax.Association association(Tree.Mapping association) {
        return new Syntax.Association(
                Langspec.name(association, "leftAsset"),
                Langspec.name(association, "leftField"),
                multiplicity(association, "leftMultiplicity"),
                Langspec.name(association, "name"),
                multiplicity(association, "rightMultiplicity"),
                Langspec.name(association, "rightField"),
                Langspec.name(association, "rightAsset"),
                metas(association));
    }

    private Multiplicity multiplicity(Tree.Mapping association, String key) {
        Tree.Mapping bounds = Langspec.mapping(Langspec.required(association, key), "a multiplicity");
        Tree most = bounds.get("max");
        int least = (int) Langspec.number(Langspec.required(bounds, "min"));
        int limit = most == null || Langspec.isNothing(most) ? Multiplicity.MANY : (int) Langspec.number(most);
        if (least < 0 || limit < least || limit == 0) {
            problems.add(
                    bounds.place(),
                    "the multiplicity " + least + ".." + limit + " allows nothing",
                    "correct min and max");
            return new Multiplicity(0, Multiplicity.MANY);
        }
        return new Multiplicity(least, limit);
    }

    private static List<Meta> metas(Tree.Mapping of) {
        List<Meta> metas = new ArrayList<>();
        for (var meta : Langspec.entries(of.get("meta")).entrySet()) {
            Place place = meta.getValue().place();
            metas.add(new Meta(new Name(meta.getKey(), place), Langspec.text(meta.getValue(), "a text")));
        }
        return metas;
    }
}
