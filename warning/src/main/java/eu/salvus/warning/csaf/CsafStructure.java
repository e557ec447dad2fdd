package eu.salvus.warning.csaf;

import tools.jackson.databind.JsonNode;

/**
 * The shape of a whole document: of CSAF 2.0 as its published schema has it, of 2.1 as the schema of the committee's draft has it.
 */
final class CsafStructure {
    private static final String SCHEMA_2_1 = "https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json";

    private static final Shape V2_0 = parts(new SharedShapes(false), "document");

    private static final Shape V2_1 =
            parts(new SharedShapes(true), "$schema", "document").with("$schema", Shape.oneOf(SCHEMA_2_1));

    private CsafStructure() {}

    private static Shape.Fields parts(SharedShapes shared, String... required) {
        return shared.object(required)
                .with("document", DocumentShape.of(shared))
                .with("product_tree", ProductTreeShape.of(shared))
                .with("vulnerabilities", Shape.list(VulnerabilityShape.of(shared)));
    }

    /** Whether a document says that it is of version 2.1; all others are held to be of 2.0. */
    static boolean newer(JsonNode root) {
        return root.path("document").path("csaf_version").asString("").equals("2.1");
    }

    static void check(JsonNode root, Findings findings) {
        (newer(root) ? V2_1 : V2_0).check(root, "$", findings);
    }
}
