package eu.salvus.warning.publication;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way back from a place of a document to the part of the draft it was written from. */
final class DraftField {
    private static final Pattern ROW =
            Pattern.compile("^\\$\\.(product_tree\\.branches|vulnerabilities|document\\.references)\\[(\\d+)](.*)");
    private static final Pattern REMEDY = Pattern.compile("^\\.remediations\\[(\\d+)].*");

    private DraftField() {}

    static String of(String place) {
        Matcher row = ROW.matcher(place);
        if (row.matches()) {
            int number = Integer.parseInt(row.group(2));
            return switch (row.group(1)) {
                case "product_tree.branches" -> "products." + number;
                case "document.references" -> number == 0 ? "" : "references." + (number - 1);
                default -> ofWeakness(number, row.group(3));
            };
        }
        if (place.startsWith("$.product_tree")) {
            return "products";
        }
        if (place.startsWith("$.document.references")) {
            return "references";
        }
        if (place.startsWith("$.document.tracking.revision_history")) {
            return "note";
        }
        return switch (place) {
            case "$.document.title" -> "title";
            case "$.document.distribution.tlp.label" -> "tlp";
            default -> place.startsWith("$.document.notes") ? "summary" : "";
        };
    }

    private static String ofWeakness(int number, String rest) {
        Matcher remedy = REMEDY.matcher(rest);
        if (remedy.matches()) {
            return "remedies." + remedy.group(1);
        }
        return rest.startsWith(".product_status") ? "products" : "weaknesses." + number;
    }
}
