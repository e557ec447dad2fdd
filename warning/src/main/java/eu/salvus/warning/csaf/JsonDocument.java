package eu.salvus.warning.csaf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bytes of a document as one JSON object, within bounds; a name that stands twice in an object is an error. */
final class JsonDocument {
    /** Twice what the standard asks of readers (appendix C.1). */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    /** The standard's deepest trees stay below 70. */
    static final int DEEPEST = 200;

    private static final int LONGEST_TEXT = 8 * 1024 * 1024;
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
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonDocument() {}

    static JsonNode read(String file, byte[] bytes) throws RefusedDocumentException {
        if (bytes.length > MOST_BYTES) {
            throw refused(
                    file,
                    "",
                    "it has more than the " + MOST_BYTES + " bytes that are read",
                    "ask its publisher for a smaller one, or split it");
        }
        JsonNode root = parsed(file, text(file, bytes));
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

    private static String text(String file, byte[] bytes) throws RefusedDocumentException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            rest.position(3);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(rest)
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw refused(
                    file,
                    "byte " + (rest.position() + 1),
                    "this is not UTF-8",
                    "save it as UTF-8, the only encoding of CSAF");
        }
    }

    private static JsonNode parsed(String file, String text) throws RefusedDocumentException {
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException beyond) {
            throw refused(
                    file,
                    place(beyond.getLocation()),
                    bound(beyond),
                    "ask its publisher: no sound document needs that");
        } catch (JacksonException wrong) {
            boolean twice = String.valueOf(wrong.getOriginalMessage()).startsWith("Duplicate");
            throw refused(
                    file,
                    place(wrong.getLocation()),
                    twice ? "a name stands twice in one object: " + said(wrong) : "this is not JSON: " + said(wrong),
                    twice ? "keep one of the two" : "correct it there, or fetch the document again");
        }
    }

    private static String bound(StreamConstraintsException beyond) {
        String said = String.valueOf(beyond.getOriginalMessage());
        if (said.contains("nesting")) {
            return "it is nested deeper than the " + DEEPEST + " levels that are read";
        }
        if (said.startsWith("Number")) {
            return "a number has more than the " + LONGEST_NUMBER + " characters that are read";
        }
        return said.startsWith("Name")
                ? "a name has more than the " + LONGEST_NAME + " characters that are read"
                : "a text has more than the " + LONGEST_TEXT + " characters that are read";
    }

    /** What the parser says, without where it stands. */
    private static String said(JacksonException wrong) {
        return String.valueOf(wrong.getOriginalMessage())
                .replaceFirst("(?s)\\s*(\\(start marker at|\\(from \\[|\\[Source|\\(for ).*$", "")
                .replaceFirst("Duplicate Object property ", "");
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : "line " + location.getLineNr() + ", column " + Math.max(1, location.getColumnNr());
    }

    private static RefusedDocumentException refused(String file, String place, String what, String remedy) {
        return new RefusedDocumentException(new Problem(file, place, what, remedy));
    }
}
