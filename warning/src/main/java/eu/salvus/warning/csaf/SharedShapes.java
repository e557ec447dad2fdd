package eu.salvus.warning.csaf;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Shapes that stand in several parts of a document.
 *
 * @param newer whether they are those of version 2.1, which allows nothing it does not name
 */
record SharedShapes(boolean newer) {
    /** Ids that differ. */
    static final Shape IDS = Shape.distinct(1, Shape.TEXT);

    static final Shape LANGUAGE =
            Shape.text(Formats::language, "this is no language tag of BCP 47", "write one such as en or de-AT");

    static final Shape VERSION = Shape.text(
            Formats::version, "this is neither a number nor a semantic version", "write one such as 2 or 1.0.3");

    /** A text held as a whole against a pattern. */
    static Shape like(String pattern, String wrong, String example) {
        Pattern compiled = Pattern.compile(pattern);
        return Shape.text(text -> Formats.matches(compiled, text), wrong, "write one such as " + example);
    }

    /** A text of one line that begins and ends with more than a sign. */
    static Shape framed(String wrong, String example) {
        return Shape.text(
                text -> Formats.framed(text, point -> !Formats.space(point) && "-_.".indexOf(point) < 0),
                wrong + " neither begins nor ends with a space, '-', '_' or '.', and is of one line",
                "write one such as " + example);
    }

    Shape.Fields object(String... required) {
        return newer ? Shape.closed(required) : Shape.open(required);
    }

    /** Version 2.1 wants large letters, and no leap seconds. */
    Shape time() {
        return newer
                ? Shape.text(
                        text -> Formats.dateTime(text)
                                && !text.contains("t")
                                && !text.endsWith("z")
                                && !text.contains(":60"),
                        "this is no date and time as version 2.1 wants it",
                        "write one such as 2024-05-31T08:00:00Z")
                : Shape.TIME;
    }

    /** An object with at least one part. */
    Shape.Fields some() {
        return object().between(1, Integer.MAX_VALUE);
    }

    Shape acknowledgments() {
        return Shape.list(some().with("names", Shape.list(Shape.TEXT))
                .with(List.of("organization", "summary"), Shape.TEXT)
                .with("urls", Shape.list(Shape.ADDRESS)));
    }

    Shape notes() {
        Shape.Fields note = object("category", "text")
                .with(List.of("audience", "text", "title"), Shape.TEXT)
                .with(
                        "category",
                        Shape.oneOf(
                                "description", "details", "faq", "general", "legal_disclaimer", "other", "summary"));
        return Shape.list(newer ? note.with(List.of("group_ids", "product_ids"), IDS) : note);
    }

    Shape references() {
        return Shape.list(object("summary", "url")
                .with("category", Shape.oneOf("external", "self"))
                .with("summary", Shape.TEXT)
                .with("url", Shape.ADDRESS));
    }
}
