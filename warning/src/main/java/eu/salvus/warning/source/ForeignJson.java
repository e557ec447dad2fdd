package eu.salvus.warning.source;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON of other machines within bounds: depth, lengths, each name once in an object, nothing behind the end. */
public final class ForeignJson {

    /** Levels; real metadata, feeds and catalogues stay below 20. */
    public static final int DEEPEST = 100;

    private static final int LONGEST_TEXT = 4 * 1024 * 1024;
    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

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
            JsonNode root = MAPPER.readTree(bytes);
            if (!root.isContainer()) {
                throw new UnreadableException(
                        name, "", "this is no JSON object and no array", "is it the right address?");
            }
            return root;
        } catch (JacksonException wrong) {
            throw new UnreadableException(
                    name, place(wrong), "this cannot be read as JSON: " + said(wrong), "tell its publisher");
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

    private static String place(JacksonException wrong) {
        TokenStreamLocation location = wrong.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : "line " + location.getLineNr() + ", column " + Math.max(1, location.getColumnNr());
    }

    /** What the parser says, without where it stands. */
    private static String said(JacksonException wrong) {
        return String.valueOf(wrong.getOriginalMessage())
                .replaceFirst("(?s)\\s*(\\(start marker at|\\(from \\[|\\[Source|\\(for ).*$", "");
    }
}
