package eu.salvus.warning.csaf;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How many products a document's groups stand for. A group is named in a few characters and may have any number of products: without a
 * bound a small document could ask for more work than any machine can do.
 */
final class Expansion {
    /** Far more than the largest real documents need. */
    static final long MOST_PRODUCTS = 5_000_000;

    private Expansion() {}

    static void bound(String file, JsonNode root) throws RefusedDocumentException {
        Map<String, Integer> sizes = new HashMap<>();
        for (JsonNode group : root.path("product_tree").path("product_groups")) {
            sizes.merge(
                    group.path("group_id").asString(""),
                    group.path("product_ids").size(),
                    Math::max);
        }
        long products = 0;
        for (JsonNode vulnerability : root.path("vulnerabilities")) {
            for (JsonNode parts : vulnerability) {
                for (JsonNode part : parts) {
                    for (JsonNode group : part.path("group_ids")) {
                        products += sizes.getOrDefault(group.asString(""), 0);
                    }
                }
            }
        }
        if (products > MOST_PRODUCTS) {
            throw new RefusedDocumentException(new Problem(
                    file,
                    "$.product_tree.product_groups",
                    "its groups stand for " + products + " products in all, at most " + MOST_PRODUCTS + " are read",
                    "ask its publisher: no sound document needs that"));
        }
    }
}
