package eu.salvus.mal.model;

import eu.salvus.mal.Suggestion;
import eu.salvus.mal.document.Tree;
import eu.salvus.mal.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a model from a tree, in any of its forms. */
final class ModelReader {
    private static final List<String> ASSET_KEYS =
            List.of("name", "type", "metaconcept", "eid", "id", "defenses", "associated_assets", "extras");

    private final Language language;
    private final ModelBuilder builder;
    private final Map<String, Integer> byNumber = new HashMap<>();

    ModelReader(Language language) {
        this.language = language;
        this.builder = new ModelBuilder(language);
    }

    Model read(Tree tree) {
        Tree.Mapping root = mapping(tree, "a model");
        if (root != null) {
            inside(root, "metadata").forEach(this::metadata);
            assets(root);
            links(root);
            new OlderAssociations(language, builder, this).read(root.get("associations"));
            attackers(root.get("attackers"));
            warnOfOthers(root, "a model", List.of("metadata", "assets", "associations", "attackers"));
        }
        return builder.build();
    }

    private void metadata(String name, Tree value) {
        Object plain = value.value();
        if (plain != null) {
            builder.metadata(name, plain);
        }
    }

    private void assets(Tree.Mapping root) {
        Tree tree = root.get("assets");
        if (tree == null) {
            builder.at(root.place()).problem("the model has no 'assets'", "add 'assets', a mapping from numbers");
            return;
        }
        Tree.Mapping assets = mapping(tree, "'assets'");
        if (assets != null) {
            assets.entries().forEach(this::asset);
        }
    }

    private void asset(String number, Tree tree) {
        builder.at(tree.place());
        if (tree instanceof Tree.Scalar type) {
            add(number, type.text() + ":" + number, type.text());
            return;
        }
        Tree.Mapping asset = mapping(tree, "asset " + number);
        if (asset == null) {
            return;
        }
        String type = text(asset, "type") != null ? text(asset, "type") : text(asset, "metaconcept");
        if (type == null) {
            builder.problem("the asset " + number + " has no type", "add 'type'");
            return;
        }
        String name = text(asset, "name");
        int index = add(number, name == null ? type + ":" + number : name, type);
        inside(asset, "defenses").forEach((step, value) -> {
            builder.at(value.place());
            builder.defence(index, step, number(value));
        });
        if (asset.get("extras") instanceof Tree.Mapping extras) {
            builder.extras(index, extras.value());
        }
        warnOfOthers(asset, "an asset", ASSET_KEYS);
    }

    /** A name that nothing reads is most often one that is misspelt. */
    private void warnOfOthers(Tree.Mapping of, String what, List<String> known) {
        of.entries().forEach((name, value) -> {
            if (!known.contains(name)) {
                builder.at(value.place())
                        .warning("'" + name + "' of " + what + " is not read", Suggestion.among(name, known));
            }
        });
    }

    /** The entries of a mapping inside another; none when it is absent or empty. */
    private Map<String, Tree> inside(Tree.Mapping of, String name) {
        Tree tree = of.get(name);
        if (tree == null || isNothing(tree)) {
            return Map.of();
        }
        Tree.Mapping mapping = mapping(tree, "'" + name + "'");
        return mapping == null ? Map.of() : mapping.entries();
    }

    static boolean isNothing(Tree tree) {
        return tree instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.NULL;
    }

    private int add(String number, String name, String type) {
        int index = builder.asset(builder.index(name) < 0 ? name : name + ":" + number, type);
        byNumber.put(number, index);
        Long whole = whole(number);
        if (whole == null) {
            builder.problem(
                    "'" + number + "' is no number of an asset", "write a whole number, and the name as 'name'");
        } else {
            builder.number(index, whole);
        }
        return index;
    }

    /** The number, when it is one and written the usual way: 1 and 01 would become one asset in other tools. */
    private static @Nullable Long whole(String number) {
        try {
            long whole = Long.parseLong(number);
            return Long.toString(whole).equals(number) ? whole : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void links(Tree.Mapping root) {
        if (!(root.get("assets") instanceof Tree.Mapping assets)) {
            return;
        }
        assets.entries().forEach((number, tree) -> {
            if (tree instanceof Tree.Mapping asset) {
                int from = byNumber.getOrDefault(number, -1);
                inside(asset, "associated_assets").forEach((role, targets) -> {
                    for (int target : targets(targets)) {
                        builder.at(targets.place()).link(from, role, target);
                    }
                });
            }
        });
    }

    /** Numbers of assets as a list, as one value, or as the names of a mapping. */
    List<Integer> targets(@Nullable Tree tree) {
        List<Integer> targets = new ArrayList<>();
        switch (tree) {
            case null -> {}
            case Tree.Mapping mapping -> mapping.entries().forEach((number, name) -> targets.add(target(number, name)));
            case Tree.Sequence sequence ->
                sequence.items()
                        .forEach(item -> targets.add(
                                target(item instanceof Tree.Scalar scalar ? scalar.text() : item.title(), item)));
            case Tree.Scalar scalar -> targets.add(target(scalar.text(), scalar));
        }
        return targets;
    }

    private int target(String number, Tree at) {
        Integer index = byNumber.get(number);
        if (index == null) {
            builder.at(at.place()).problem("there is no asset " + number, Suggestion.among(number, byNumber.keySet()));
            return -1;
        }
        return index;
    }

    private void attackers(@Nullable Tree tree) {
        Tree.Mapping attackers = tree == null || isNothing(tree) ? null : mapping(tree, "'attackers'");
        if (attackers == null) {
            return;
        }
        for (Tree item : attackers.entries().values()) {
            Tree.Mapping attacker = mapping(item, "an attacker");
            if (attacker != null) {
                inside(attacker, "entry_points").forEach(this::entryPoint);
            }
        }
    }

    private void entryPoint(String key, Tree tree) {
        Tree.Mapping point = mapping(tree, "the entry point '" + key + "'");
        if (point == null) {
            return;
        }
        if (!(point.get("attack_steps") instanceof Tree.Sequence steps)) {
            builder.at(point.place()).problem("the entry point '" + key + "' has no list 'attack_steps'", "add one");
            return;
        }
        String number = text(point, "asset_id");
        int asset = target(number == null ? key : number, point);
        for (Tree step : steps.items()) {
            if (step instanceof Tree.Scalar scalar) {
                builder.at(scalar.place()).entry(asset, scalar.text());
            }
        }
    }

    private double number(Tree tree) {
        if (tree instanceof Tree.Scalar scalar) {
            try {
                return Double.parseDouble(scalar.text());
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
        return Double.NaN;
    }

    static @Nullable String text(Tree.Mapping mapping, String name) {
        return mapping.get(name) instanceof Tree.Scalar scalar && scalar.kind() != Tree.Kind.NULL
                ? scalar.text()
                : null;
    }

    Tree.@Nullable Mapping mapping(Tree tree, String what) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping;
        }
        builder.at(tree.place()).problem(what + " is " + tree.title(), "write a mapping");
        return null;
    }
}
