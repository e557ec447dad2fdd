package eu.salvus.warning.csaf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The shape of the products of a document. */
final class ProductTreeShape {
    private static final String CPE_PART =
            "(?:(?:(?:\\?++|\\*)?+(?:[a-zA-Z0-9\\-._]|\\\\[\\\\*?!\"#$%&'()+,/:;<=>@\\[\\]^`{|}~]))++(?:\\?++|\\*)?+|[*\\-])";
    private static final String CPE_23 = "cpe:2\\.3:[aho\\*\\-](:" + CPE_PART
            + "){5}(:(([a-zA-Z]{2,3}(-([a-zA-Z]{2}|[0-9]{3}))?)|[\\*\\-]))(:" + CPE_PART + "){4}";
    private static final String CPE_22 = "[cC][pP][eE]:/[AHOaho]?(:[A-Za-z0-9\\._\\-~%]*){0,6}";

    /** The schema of 2.0 holds only the beginning of a name of version 2.3, and only the end of an older one, against its pattern. */
    private static final Pattern LOOSE_CPE = Pattern.compile("^" + CPE_23 + "|" + CPE_22 + "\\z");

    private static final Pattern PURL = Pattern.compile("^pkg:[A-Za-z.\\-+][A-Za-z0-9.\\-+]*/.");

    private static final Shape COMPOSITION = Shape.oneOf(
            "default_component_of", "external_component_of", "installed_on", "installed_with", "optional_component_of");

    private final SharedShapes shared;
    private final Shape fullName;
    private final Shape branches;

    private ProductTreeShape(SharedShapes shared) {
        this.shared = shared;
        this.fullName = shared.object("name", "product_id")
                .with(List.of("name", "product_id"), Shape.TEXT)
                .with("product_identification_helper", helper());
        this.branches = branches();
    }

    static Shape of(SharedShapes shared) {
        return new ProductTreeShape(shared).tree();
    }

    private Shape tree() {
        Shape.Fields tree = shared.some()
                .with("branches", branches)
                .with("full_product_names", Shape.list(fullName))
                .with(
                        "product_groups",
                        Shape.list(shared.object("group_id", "product_ids")
                                .with(List.of("group_id", "summary"), Shape.TEXT)
                                .with("product_ids", Shape.distinct(2, Shape.TEXT))))
                .with(
                        "relationships",
                        Shape.list(shared.object(
                                        "category",
                                        "full_product_name",
                                        "product_reference",
                                        "relates_to_product_reference")
                                .with("category", COMPOSITION)
                                .with("full_product_name", fullName)
                                .with(List.of("product_reference", "relates_to_product_reference"), Shape.TEXT)));
        return shared.newer() ? tree.with("product_paths", Shape.list(path())) : tree;
    }

    /** The last draft of 2.1 has these in place of relationships; both are taken. */
    private Shape path() {
        return shared.object("beginning_product_reference", "full_product_name", "subpaths")
                .with("beginning_product_reference", Shape.TEXT)
                .with("full_product_name", fullName)
                .with(
                        "subpaths",
                        Shape.list(shared.object("category", "next_product_reference")
                                .with("category", COMPOSITION)
                                .with("next_product_reference", Shape.TEXT)));
    }

    private Shape branches() {
        List<String> categories = new ArrayList<>(List.of(
                "architecture",
                "host_name",
                "language",
                "patch_level",
                "product_family",
                "product_name",
                "product_version",
                "product_version_range",
                "service_pack",
                "specification",
                "vendor",
                shared.newer() ? "platform" : "legacy"));
        return Shape.list(shared.object("category", "name")
                .with("branches", Shape.later(() -> branches))
                .with("category", Shape.oneOf(categories.toArray(String[]::new)))
                .with("name", Shape.TEXT)
                .with("product", fullName)
                .between(3, 3));
    }

    private Shape helper() {
        Shape hash = SharedShapes.like(
                shared.newer() ? "[0-9a-f]{32,}" : "[0-9a-fA-F]{32,}",
                "a hash is written in at least 32 hexadecimal digits" + (shared.newer() ? ", letters small" : ""),
                "4775203615d9534a8bfca96a93dc8b461a489f69124a130d786b42204f3341cc");
        Shape algorithm = shared.newer()
                ? SharedShapes.like("[0-9a-z][0-9a-z-]*", "this is no name of an algorithm, in small letters", "sha256")
                : Shape.TEXT;
        Shape purl = Shape.text(
                text -> Formats.uri(text) && PURL.matcher(text).find(),
                "this is no package URL",
                "write one such as pkg:maven/org.example/name@1.0");
        return shared.some()
                .with("cpe", cpe())
                .with(
                        "hashes",
                        Shape.list(shared.object("file_hashes", "filename")
                                .with(
                                        "file_hashes",
                                        Shape.list(shared.object("algorithm", "value")
                                                .with("algorithm", algorithm)
                                                .with("value", hash)))
                                .with("filename", Shape.TEXT)))
                .with(List.of("model_numbers", "serial_numbers"), SharedShapes.IDS)
                .with(shared.newer() ? "purls" : "purl", shared.newer() ? Shape.distinct(1, purl) : purl)
                .with("sbom_urls", Shape.list(Shape.ADDRESS))
                .with("skus", Shape.list(Shape.TEXT))
                .with(
                        "x_generic_uris",
                        Shape.list(shared.object("namespace", "uri").with(List.of("namespace", "uri"), Shape.ADDRESS)));
    }

    private Shape cpe() {
        String wrong = "this is no name of the Common Platform Enumeration";
        String example = "cpe:2.3:h:vendor:product:1.0:*:*:*:*:*:*:*";
        return shared.newer()
                ? SharedShapes.like(CPE_23 + "|" + CPE_22, wrong, example)
                : Shape.text(text -> Formats.finds(LOOSE_CPE, text), wrong, "write one such as " + example);
    }
}
