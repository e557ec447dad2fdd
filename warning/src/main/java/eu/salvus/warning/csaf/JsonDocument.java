package eu.salvus.warning.csaf;

import eu.salvus.warning.json.BoundedJson;
import eu.salvus.warning.json.BoundedJson.Bounds;
import eu.salvus.warning.json.BrokenJsonException;
import tools.jackson.databind.JsonNode;

/** Reads the bytes of a document as one JSON object, within bounds. */
final class JsonDocument {
    /** Twice what the standard asks of readers (appendix C.1). */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    /** The standard's deepest trees stay below 70. */
    static final int DEEPEST = 200;

    private static final BoundedJson JSON =
            new BoundedJson(new Bounds(MOST_BYTES, DEEPEST, 8 * 1024 * 1024, 10_000, 100));

    private JsonDocument() {}

    static JsonNode read(String file, byte[] bytes) throws RefusedDocumentException {
        JsonNode root;
        try {
            root = JSON.read(bytes);
        } catch (BrokenJsonException broken) {
            throw refused(file, broken.place(), broken.what(), remedy(broken.kind()));
        }
        if (!root.isObject()) {
            throw refused(
                    file,
                    "$",
                    root.isMissingNode() ? "the file is empty" : "it is no JSON object",
                    "a CSAF document begins with { and has a part \"document\"");
        }
        Expansion.bound(file, root);
        return root;
    }

    /** What is told of a document that takes more of a thread's stack than there is. A document of others must never end the reading of the next. */
    static Problem tangled(String file) {
        return new Problem(
                file, "$", "it is too tangled to be read", "ask its publisher: no sound document needs that");
    }

    private static String remedy(BrokenJsonException.Kind kind) {
        return switch (kind) {
            case TOO_LARGE -> "ask its publisher for a smaller one, or split it";
            case PACKED -> "unpack it first, and name the files in it";
            case NOT_UTF8 -> "save it as UTF-8, the only encoding of CSAF";
            case BEYOND_BOUNDS -> "ask its publisher: no sound document needs that";
            case NAME_TWICE -> "keep one of the two";
            case SYNTAX -> "correct it there, or fetch the document again";
        };
    }

    private static RefusedDocumentException refused(String file, String place, String what, String remedy) {
        return new RefusedDocumentException(new Problem(file, place, what, remedy));
    }
}
