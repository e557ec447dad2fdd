package eu.salvus.warning.csaf;

import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.VersionStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The products of a document by id, and its groups of products. */
final class Products {
    /** The most products of one id that are kept beside the first. */
    private static final int MOST_TWINS = 20;

    private final Map<String, AdvisedProduct> byId = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();

    /** By an id that was given twice, the ids under which the further products are kept. */
    private final Map<String, List<String>> further = new LinkedHashMap<>();

    private Products() {}

    /** Reads a product tree; a missing one has no products. */
    static Products of(Part tree) {
        Products products = new Products();
        products.branches(tree, Lineage.NONE);
        tree.items("full_product_names").forEach(product -> products.add(product, Lineage.NONE, List.of()));
        tree.items("relationships").forEach(products::relationship);
        tree.items("product_paths").forEach(products::path);
        tree.items("product_groups").forEach(group -> {
            String id = group.text("group_id");
            if (id != null) {
                products.groups.put(id, group.texts("product_ids"));
            }
        });
        return products;
    }

    /** Those of which all parts are known. */
    List<AdvisedProduct> all() {
        return List.copyOf(byId.values());
    }

    /** The ids given by a part's {@code product_ids} and {@code group_ids} that name products of the document. */
    List<String> named(Part part) {
        Set<String> ids = new LinkedHashSet<>(known(part.at("product_ids"), part.texts("product_ids")));
        for (String group : part.texts("group_ids")) {
            List<String> members = groups.get(group);
            if (members == null) {
                part.at("group_ids")
                        .tell("no group of products has the id '" + Part.cut(group) + "'", "define it in product_tree");
            } else {
                ids.addAll(known(part.at("group_ids"), members));
            }
        }
        List.copyOf(ids).stream().map(others::get).filter(Objects::nonNull).forEach(ids::add);
        List.copyOf(ids).stream().map(this::further).forEach(ids::addAll);
        return List.copyOf(ids);
    }

    /** Those of some ids that name products; others are told. */
    List<String> known(Part at, Collection<String> ids) {
        List<String> known = new ArrayList<>();
        for (String id : ids) {
            if (byId.containsKey(id)) {
                known.add(id);
            } else {
                at.tell("no product has the id '" + Part.cut(id) + "'", "define it in product_tree");
            }
        }
        return known;
    }

    /**
     * The other versions of a product, of which a document names only the first or the last that is affected: what lies between stands
     * nowhere. Made when it is asked for.
     *
     * @return its id; null where the product is no single version
     */
    @Nullable
    String otherVersions(String id) {
        AdvisedProduct product = byId.get(id);
        if (product == null || product.version() instanceof VersionStatement.Range) {
            return null;
        }
        String known = others.get(id);
        if (known != null) {
            return known;
        }
        String other = free(id + " (other versions)");
        others.put(id, other);
        List<String> parts = product.parts().stream()
                .map(part -> {
                    AdvisedProduct plain = byId.get(part);
                    String others = plain == null || !plain.parts().isEmpty() ? null : otherVersions(part);
                    return others == null ? part : others;
                })
                .toList();
        byId.put(other, OtherVersions.of(product, other, parts));
        return other;
    }

    private String free(String id) {
        String free = id;
        while (byId.containsKey(free)) {
            free += "'";
        }
        return free;
    }

    /** The further products that have an id of a document; most often none. */
    List<String> further(String id) {
        return further.getOrDefault(id, List.of());
    }

    private void branches(Part parent, Lineage lineage) {
        for (Part branch : parent.items("branches")) {
            Lineage here = lineage.with(branch.text("category", ""), branch.text("name", ""));
            if (branch.has("product")) {
                add(branch.child("product"), here, List.of());
            }
            branches(branch, here);
        }
    }

    private void relationship(Part relationship) {
        List<String> parts = Stream.of("product_reference", "relates_to_product_reference")
                .map(name -> relationship.text(name, ""))
                .filter(id -> !id.isEmpty())
                .toList();
        composed(relationship, parts, 2);
    }

    /** What version 2.1 has in place of relationships: a product, and one after the other what it is a part of or installed on. */
    private void path(Part path) {
        List<String> parts = new ArrayList<>();
        parts.add(path.text("beginning_product_reference", ""));
        path.items("subpaths").forEach(next -> parts.add(next.text("next_product_reference", "")));
        parts.removeIf(String::isEmpty);
        composed(path, parts, 1 + path.items("subpaths").size());
    }

    /** A composed product of which a part is not known would match too much: it is left out. */
    private void composed(Part part, List<String> parts, int needed) {
        List<String> known = known(part, parts);
        if (known.size() < needed) {
            part.tell(
                    "a part of this product is not defined, it is left out",
                    "define all parts before it in product_tree");
            return;
        }
        add(part.child("full_product_name"), Lineage.NONE, known);
    }

    private void add(Part product, Lineage lineage, List<String> parts) {
        String id = product.text("product_id");
        if (id == null) {
            product.tell("a product without product_id cannot be referred to, it is left out", "give it one");
            return;
        }
        AdvisedProduct read = read(id, product, lineage, parts);
        AdvisedProduct first = byId.putIfAbsent(id, read);
        if (first == null) {
            return;
        }
        List<String> twins = further.computeIfAbsent(id, none -> new ArrayList<>());
        boolean kept = !first.name().equalsIgnoreCase(read.name()) && twins.size() < MOST_TWINS;
        if (kept) {
            String other = free(id + " (another product, " + (twins.size() + 2) + ")");
            byId.put(other, read(other, product, lineage, parts));
            twins.add(other);
        }
        product.at("product_id")
                .tell(
                        "'" + Part.cut(id) + "' names another product already, "
                                + (kept ? "which of them is meant is left open" : "the first is kept"),
                        "give each its own");
    }

    private static AdvisedProduct read(String id, Part product, Lineage lineage, List<String> parts) {
        return new AdvisedProduct(
                id,
                product.place(),
                product.text("name", lineage.name()),
                lineage.vendor(),
                lineage.family(),
                lineage.product(),
                lineage.version(),
                Identifiers.of(product.child("product_identification_helper")),
                parts,
                lineage.qualifiers());
    }
}
