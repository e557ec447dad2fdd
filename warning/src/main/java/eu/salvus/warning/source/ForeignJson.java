package eu.salvus.warning.source;

import eu.salvus.warning.json.BoundedJson;
import eu.salvus.warning.json.BoundedJson.Bounds;
import eu.salvus.warning.json.BrokenJsonException;
import tools.jackson.databind.JsonNode;

/** Reads JSON of other machines within bounds: depth, lengths, each name once in an object, nothing behind the end. */
public final class ForeignJson {

    /** Levels; real metadata, feeds and catalogues stay below 20. */
    public static final int DEEPEST = 100;

    private static final BoundedJson JSON =
            new BoundedJson(new Bounds(Integer.MAX_VALUE, DEEPEST, 4 * 1024 * 1024, 10_000, 100));

    private ForeignJson() {}

    /**
     * Reads a document.
     *
     * @param name for complaints, mostly its address
     * @return an object or an array
     * @throws UnreadableException when it is neither, or goes beyond the bounds
     */
    public static JsonNode read(String name, byte[] bytes) throws UnreadableException {
        if (startsLikeXml(bytes)) {
            throw new UnreadableException(
                    name, "", "this is XML or HTML, and JSON is read", "give the address of the JSON document");
        }
        try {
            JsonNode root = JSON.read(bytes);
            if (!root.isContainer()) {
                throw new UnreadableException(
                        name, "", "this is no JSON object and no array", "is it the right address?");
            }
            return root;
        } catch (BrokenJsonException broken) {
            throw new UnreadableException(name, broken.place(), broken.what(), "tell its publisher");
        }
    }

    private static boolean startsLikeXml(byte[] bytes) {
        for (byte each : bytes) {
            if (each == '<') {
                return true;
            }
            // The mark of byte order in UTF-8 is negative as a byte.
            if (each > ' ') {
                return false;
            }
        }
        return false;
    }
}
