package eu.salvus.mal.model;

import eu.salvus.mal.Suggestion;
import eu.salvus.mal.document.Tree;
import eu.salvus.mal.language.AssetType;
import eu.salvus.mal.language.Association;
import eu.salvus.mal.language.Language;
import eu.salvus.mal.language.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the list of associations that files had before mal-toolbox 1: each with its name and its two roles. */
record OlderAssociations(Language language, ModelBuilder builder, ModelReader reader) {

    void read(@Nullable Tree tree) {
        if (tree == null || ModelReader.isNothing(tree)) {
            return;
        }
        if (!(tree instanceof Tree.Sequence list)) {
            builder.at(tree.place()).problem("'associations' is " + tree.title(), "write a list");
            return;
        }
        for (Tree item : list.items()) {
            Tree.Mapping entry = reader.mapping(item, "an association");
            if (entry == null) {
                continue;
            }
            String metaconcept = ModelReader.text(entry, "metaconcept");
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
        Tree.Mapping fields = reader.mapping(tree == null ? entry : tree, "association '" + name + "'");
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
        List<Integer> firstAssets = reader.targets(fields.get(first));
        List<Integer> secondAssets = reader.targets(fields.get(second));
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
}
