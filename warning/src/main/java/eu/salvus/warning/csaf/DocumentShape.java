package eu.salvus.warning.csaf;

import java.util.List;

/** The shape of what a document says about itself. */
final class DocumentShape {
    private DocumentShape() {}

    static Shape of(SharedShapes shared) {
        String[] required = shared.newer()
                ? new String[] {"category", "csaf_version", "distribution", "publisher", "title", "tracking"}
                : new String[] {"category", "csaf_version", "publisher", "title", "tracking"};
        Shape.Fields document = shared.object(required)
                .with("acknowledgments", shared.acknowledgments())
                .with(
                        "aggregate_severity",
                        shared.object("text").with("namespace", Shape.ADDRESS).with("text", Shape.TEXT))
                .with("category", SharedShapes.framed("a category", "csaf_security_advisory"))
                .with("csaf_version", Shape.oneOf(shared.newer() ? "2.1" : "2.0"))
                .with("distribution", distribution(shared))
                .with(List.of("lang", "source_lang"), SharedShapes.LANGUAGE)
                .with("notes", shared.notes())
                .with("publisher", publisher(shared))
                .with("references", shared.references())
                .with("title", Shape.TEXT)
                .with("tracking", tracking(shared));
        return shared.newer() ? document.with("license_expression", Shape.TEXT) : document;
    }

    private static Shape distribution(SharedShapes shared) {
        Shape label = shared.newer()
                ? Shape.oneOf("AMBER", "AMBER+STRICT", "CLEAR", "GREEN", "RED")
                : Shape.oneOf("AMBER", "GREEN", "RED", "WHITE");
        Shape tlp = shared.object("label").with("label", label).with("url", Shape.ADDRESS);
        return shared.newer()
                ? shared.object("tlp")
                        .with("sharing_group", group(shared))
                        .with("text", Shape.TEXT)
                        .with("tlp", tlp)
                : shared.some().with("text", Shape.TEXT).with("tlp", tlp);
    }

    /** The last of all ids means everybody, the first nobody. */
    private static Shape group(SharedShapes shared) {
        return shared.object("id")
                .with(
                        "id",
                        SharedShapes.like(
                                "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|0{8}-(0{4}-){3}0{12}|f{8}-(f{4}-){3}f{12}",
                                "this is no random UUID, nor the first or the last of all",
                                "5868d6b3-1d2c-4e0a-9a5b-0c4f1f7a2b3c"))
                .with("name", Shape.TEXT);
    }

    private static Shape publisher(SharedShapes shared) {
        Shape category = shared.newer()
                ? Shape.oneOf("coordinator", "discoverer", "multiplier", "other", "translator", "user", "vendor")
                : Shape.oneOf("coordinator", "discoverer", "other", "translator", "user", "vendor");
        return shared.object("category", "name", "namespace")
                .with("category", category)
                .with(List.of("contact_details", "issuing_authority", "name"), Shape.TEXT)
                .with("namespace", Shape.ADDRESS);
    }

    private static Shape tracking(SharedShapes shared) {
        return shared.object(
                        "current_release_date", "id", "initial_release_date", "revision_history", "status", "version")
                .with("aliases", SharedShapes.IDS)
                .with(List.of("current_release_date", "initial_release_date"), shared.time())
                .with(
                        "generator",
                        shared.object("engine")
                                .with("date", shared.time())
                                .with("engine", shared.object("name").with(List.of("name", "version"), Shape.TEXT)))
                .with(
                        "id",
                        Shape.text(
                                text -> Formats.framed(text, point -> !Formats.space(point)),
                                "an id neither begins nor ends with a space, and is of one line",
                                "write it without"))
                .with(
                        "revision_history",
                        Shape.list(shared.object("date", "number", "summary")
                                .with("date", shared.time())
                                .with(List.of("legacy_version", "summary"), Shape.TEXT)
                                .with("number", SharedShapes.VERSION)))
                .with("status", Shape.oneOf("draft", "final", "interim"))
                .with("version", SharedShapes.VERSION);
    }
}
