package eu.salvus.warning.csaf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the mandatory tests ask of a document.
 *
 * @param root all of it
 */
record CsafDocument(Spot root) {
    /** All lists of products in a status. */
    static final List<String> STATUSES = List.of(
            "first_affected",
            "first_fixed",
            "fixed",
            "known_affected",
            "known_not_affected",
            "last_affected",
            "recommended",
            "under_investigation",
            "unknown");

    Spot document() {
        return root.at("document");
    }

    /** Whether it is of version 2.1. */
    boolean newer() {
        return CsafStructure.newer(root.value());
    }

    Spot tracking() {
        return document().at("tracking");
    }

    Spot tree() {
        return root.at("product_tree");
    }

    String category() {
        return document().words("category");
    }

    List<Spot> vulnerabilities() {
        return root.each("vulnerabilities");
    }

    /** All branches, each before those below it. */
    List<Spot> branches() {
        List<Spot> all = new ArrayList<>();
        collect(tree(), all::add);
        return all;
    }

    private static void collect(Spot parent, Consumer<Spot> branches) {
        for (Spot branch : parent.each("branches")) {
            branches.accept(branch);
            collect(branch, branches);
        }
    }

    /** All full product names. */
    List<Spot> products() {
        return Stream.of(
                        tree().each("full_product_names").stream(),
                        composed().stream().map(composed -> composed.spot().at("full_product_name")),
                        branches().stream().map(branch -> branch.at("product")))
                .flatMap(products -> products)
                .toList();
    }

    /**
     * A product made of others.
     *
     * @param spot where it is defined
     * @param parts what names the others
     */
    record Composed(Spot spot, List<Spot> parts) {
        @Nullable
        String id() {
            return spot.at("full_product_name").text("product_id");
        }
    }

    /** All products made of others: relationships, and the paths of version 2.1. */
    List<Composed> composed() {
        List<Composed> composed = new ArrayList<>();
        for (Spot relationship : tree().each("relationships")) {
            composed.add(new Composed(
                    relationship,
                    List.of(relationship.at("product_reference"), relationship.at("relates_to_product_reference"))));
        }
        for (Spot path : tree().each("product_paths")) {
            composed.add(new Composed(
                    path,
                    Stream.concat(
                                    Stream.of(path.at("beginning_product_reference")),
                                    path.each("subpaths").stream().map(next -> next.at("next_product_reference")))
                            .toList()));
        }
        return composed;
    }

    /** All that names a product defined elsewhere. */
    List<Spot> productReferences() {
        List<Spot> references = new ArrayList<>();
        tree().each("product_groups").forEach(group -> references.addAll(group.each("product_ids")));
        composed().forEach(product -> references.addAll(product.parts()));
        for (Spot vulnerability : vulnerabilities()) {
            STATUSES.forEach(status ->
                    references.addAll(vulnerability.at("product_status").each(status)));
            scores(vulnerability)
                    .forEach(score -> references.addAll(score.holder().each("products")));
            concerning(vulnerability).forEach(part -> references.addAll(part.each("product_ids")));
        }
        notes().forEach(note -> references.addAll(note.each("product_ids")));
        return references;
    }

    /**
     * The scores of a weakness, wherever its version of the standard has them.
     *
     * @param holder what names the products
     * @param content what holds the scores
     */
    record Scored(Spot holder, Spot content) {}

    static List<Scored> scores(Spot vulnerability) {
        return Stream.concat(
                        vulnerability.each("scores").stream().map(score -> new Scored(score, score)),
                        vulnerability.each("metrics").stream().map(metric -> new Scored(metric, metric.at("content"))))
                .toList();
    }

    /** All that names a group of products defined elsewhere. */
    List<Spot> groupReferences() {
        List<Spot> references = new ArrayList<>();
        vulnerabilities().stream()
                .flatMap(vulnerability -> concerning(vulnerability).stream())
                .forEach(part -> references.addAll(part.each("group_ids")));
        notes().forEach(note -> references.addAll(note.each("group_ids")));
        return references;
    }

    /** What version 2.1 lets concern single products; in 2.0 a note has no such list. */
    private List<Spot> notes() {
        return newer()
                ? Stream.concat(
                                document().each("notes").stream(),
                                vulnerabilities().stream().flatMap(one -> one.each("notes").stream()))
                        .toList()
                : List.of();
    }

    private List<Spot> concerning(Spot vulnerability) {
        List<String> names = newer()
                ? List.of("remediations", "threats", "flags", "involvements", "first_known_exploitation_dates")
                : List.of("remediations", "threats", "flags");
        return names.stream().flatMap(name -> vulnerability.each(name).stream()).toList();
    }

    /** The products of each group. */
    Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new HashMap<>();
        for (Spot group : tree().each("product_groups")) {
            groups.putIfAbsent(group.words("group_id"), texts(group.each("product_ids")));
        }
        return groups;
    }

    /** The products that some parts name, by themselves or by group. */
    static Set<String> concerned(List<Spot> parts, Map<String, List<String>> groups) {
        Set<String> products = new LinkedHashSet<>();
        for (Spot part : parts) {
            products.addAll(texts(part.each("product_ids")));
            texts(part.each("group_ids")).forEach(group -> products.addAll(groups.getOrDefault(group, List.of())));
        }
        return products;
    }

    static List<String> texts(List<Spot> spots) {
        List<String> texts = new ArrayList<>();
        for (Spot spot : spots) {
            String text = spot.text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
