package eu.salvus.mal.model;

import eu.salvus.mal.Suggestion;
import eu.salvus.mal.document.Tree;
import eu.salvus.mal.language.AssetType;
import eu.salvus.mal.language.Association;
import eu.salvus.mal.language.Language;
import eu.salvus.mal.language.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a model from a tree, in any of its forms. */
final class ModelReader {
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
            metadata(root.get("metadata"));
            assets(root);
            links(root);
            associations(root.get("associations"));
            attackers(root.get("attackers"));
        }
        return builder.build();
    }

    private void metadata(@Nullable Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            mapping.entries().forEach((name, value) -> {
                Object plain = value.value();
                if (plain != null) {
                    builder.metadata(name, plain);
                }
            });
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
        if (asset.get("defenses") instanceof Tree.Mapping defences) {
            defences.entries().forEach((step, value) -> {
                builder.at(value.place());
                builder.defence(index, step, number(value));
            });
        }
        if (asset.get("extras") instanceof Tree.Mapping extras) {
            builder.extras(index, extras.value());
        }
    }

    private int add(String number, String name, String type) {
        int index = builder.asset(builder.index(name) < 0 ? name : name + ":" + number, type);
        byNumber.put(number, index);
        if (number.matches("\\d{1,18}")) {
            builder.number(index, Long.parseLong(number));
        }
        return index;
    }

    private void links(Tree.Mapping root) {
        if (!(root.get("assets") instanceof Tree.Mapping assets)) {
            return;
        }
        assets.entries().forEach((number, tree) -> {
            if (tree instanceof Tree.Mapping asset && asset.get("associated_assets") instanceof Tree.Mapping roles) {
                int from = byNumber.getOrDefault(number, -1);
                roles.entries().forEach((role, targets) -> {
                    for (int target : targets(targets)) {
                        builder.at(targets.place()).link(from, role, target);
                    }
                });
            }
        });
    }

    /** Numbers of assets as a list, as one value, or as the names of a mapping. */
    private List<Integer> targets(@Nullable Tree tree) {
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

    private void associations(@Nullable Tree tree) {
        if (!(tree instanceof Tree.Sequence list)) {
            return;
        }
        for (Tree item : list.items()) {
            Tree.Mapping entry = mapping(item, "an association");
            if (entry == null) {
                continue;
            }
            String metaconcept = text(entry, "metaconcept");
            if (metaconcept != null) {
                association(metaconcept, entry.get("association"), entry);
                continue;
            }
            entry.entries().forEach((name, fields) -> {
                if (!name.equals("extras")) {
                    association(name, fields, entry);
                }
            });
        }
    }

    private void association(String name, @Nullable Tree tree, Tree.Mapping entry) {
        Tree.Mapping fields = mapping(tree == null ? entry : tree, "association '" + name + "'");
        if (fields == null) {
            return;
        }
        List<String> roles = fields.entries().keySet().stream()
                .filter(role -> !role.equals("extras"))
                .toList();
        if (roles.size() != 2) {
            builder.at(fields.place())
                    .problem(
                            "the association '" + name + "' names " + roles.size() + " roles",
                            "name its two roles, each with its assets");
            return;
        }
        String first = roles.get(0);
        String second = roles.get(1);
        List<Integer> firstAssets = targets(fields.get(first));
        List<Integer> secondAssets = targets(fields.get(second));
        builder.at(fields.place());
        for (int from : firstAssets) {
            for (int to : secondAssets) {
                link(name, first, from, second, to);
            }
        }
    }

    /** Role {@code second} leads from the assets that stand in role {@code first}. */
    private void link(String name, String first, int from, String second, int to) {
        if (from < 0 || to < 0) {
            return;
        }
        AssetType type = builder.type(from);
        Role role = type.role(second).orElse(null);
        Association association = role == null ? null : language.associations().get(role.association());
        boolean matches = role != null
                && association != null
                && (name.equals(association.name()) || name.startsWith(association.name() + "_"))
                && (role.toRight() ? association.toLeft() : association.toRight())
                        .name()
                        .equals(first);
        if (matches) {
            builder.link(from, second, to);
        } else {
            List<String> names = language.associations().stream()
                    .map(Association::name)
                    .distinct()
                    .toList();
            builder.problem(
                    "no association '" + name + "' with the roles '" + first + "' and '" + second + "' fits '" + type
                            + "' and '" + builder.type(to) + "'",
                    Suggestion.among(name, names));
        }
    }

    private void attackers(@Nullable Tree tree) {
        if (!(tree instanceof Tree.Mapping attackers)) {
            return;
        }
        for (Tree item : attackers.entries().values()) {
            if (item instanceof Tree.Mapping attacker && attacker.get("entry_points") instanceof Tree.Mapping points) {
                points.entries().forEach(this::entryPoint);
            }
        }
    }

    private void entryPoint(String key, Tree tree) {
        Tree.Mapping point = mapping(tree, "the entry point '" + key + "'");
        if (point == null || !(point.get("attack_steps") instanceof Tree.Sequence steps)) {
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

    private static @Nullable String text(Tree.Mapping mapping, String name) {
        return mapping.get(name) instanceof Tree.Scalar scalar && scalar.kind() != Tree.Kind.NULL
                ? scalar.text()
                : null;
    }

    private Tree.@Nullable Mapping mapping(Tree tree, String what) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping;
        }
        builder.at(tree.place()).problem(what + " is " + tree.title(), "write a mapping");
        return null;
    }
}
