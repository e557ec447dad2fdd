package eu.salvus.warning.json;

import eu.salvus.warning.json.BrokenJsonException.Kind;
import java.io.Serial;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ValueNode;

/**
 * Reads JSON within bounds. A name that stands twice in an object is an error, as is anything after the end; numbers keep every digit.
 * May be used by several threads.
 */
public final class BoundedJson {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** More than three times the 308 of a double (IEEE 754): whatever is reckoned with the numbers that are read has room. */
    private static final int MOST_EXPONENT = 1_000;

    private final Bounds bounds;
    private final JsonMapper mapper;

    /**
     * How much is read.
     *
     * @param bytes of the whole
     * @param levels of nesting
     * @param text longest text, in characters
     * @param name longest name, in characters
     * @param number longest number, in characters
     */
    public record Bounds(int bytes, int levels, int text, int name, int number) {}

    /** A reader within these bounds. */
    public BoundedJson(Bounds bounds) {
        this.bounds = bounds;
        mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(bounds.levels())
                                .maxStringLength(bounds.text())
                                .maxNameLength(bounds.name())
                                .maxNumberLength(bounds.number())
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .nodeFactory(new BoundedNumbers())
                .build();
    }

    private static final class BoundedNumbers extends JsonNodeFactory {

        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public ValueNode numberNode(BigDecimal number) {
            if (isBeyond(number)) {
                throw new NumberFormatException("exponent");
            }
            return super.numberNode(number);
        }
    }

    private static boolean isBeyond(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_EXPONENT;
    }

    private static String size(int bytes) {
        return bytes % (1 << 20) == 0 ? bytes / (1 << 20) + " MiB" : bytes + " bytes";
    }

    /**
     * Reads a whole document.
     *
     * @param bytes in UTF-8, with or without a mark of byte order
     * @return its value; a missing node when there is nothing
     * @throws BrokenJsonException when it is no JSON, or beyond the bounds
     */
    public JsonNode read(byte[] bytes) throws BrokenJsonException {
        if (bytes.length > bounds.bytes()) {
            throw new BrokenJsonException(
                    "", Kind.TOO_LARGE, "it has more than the " + size(bounds.bytes()) + " that are read");
        }
        String text = text(bytes);
        try {
            return mapper.readTree(text);
        } catch (StreamConstraintsException beyond) {
            throw new BrokenJsonException(place(beyond.getLocation()), Kind.BEYOND_BOUNDS, bound(beyond));
        } catch (NumberFormatException beyond) {
            throw new BrokenJsonException(
                    placeOfExponent(text),
                    Kind.BEYOND_BOUNDS,
                    "a number has an exponent beyond the " + MOST_EXPONENT + " that are read");
        } catch (JacksonException wrong) {
            boolean twice = String.valueOf(wrong.getOriginalMessage()).startsWith("Duplicate");
            throw new BrokenJsonException(
                    place(wrong.getLocation()),
                    twice ? Kind.NAME_TWICE : Kind.SYNTAX,
                    (twice ? "a name stands twice in one object: " : "this is not JSON: ") + said(wrong));
        }
    }

    /** Where the first number stands whose exponent is beyond the bounds. */
    private String placeOfExponent(String text) {
        try (JsonParser parser = mapper.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_NUMBER_FLOAT && isBeyond(parser.getString())) {
                    return place(parser.currentTokenLocation());
                }
            }
        }
        return "";
    }

    private static boolean isBeyond(String number) {
        try {
            return isBeyond(new BigDecimal(number));
        } catch (NumberFormatException beyond) {
            return true;
        }
    }

    private static String text(byte[] bytes) throws BrokenJsonException {
        if (begins(bytes, ZIP) || begins(bytes, GZIP)) {
            throw new BrokenJsonException(
                    "", Kind.PACKED, begins(bytes, ZIP) ? "this is a ZIP archive" : "this is packed by gzip");
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(rest)
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException wrong) {
            throw new BrokenJsonException("byte " + (rest.position() + 1), Kind.NOT_UTF8, "this is not UTF-8");
        }
    }

    private static boolean begins(byte[] bytes, byte[] sign) {
        return bytes.length >= sign.length && Arrays.equals(bytes, 0, sign.length, sign, 0, sign.length);
    }

    private String bound(StreamConstraintsException beyond) {
        String said = String.valueOf(beyond.getOriginalMessage());
        if (said.contains("nesting")) {
            return "it is nested deeper than the " + bounds.levels() + " levels that are read";
        }
        if (said.startsWith("Number")) {
            return "a number has more than the " + bounds.number() + " characters that are read";
        }
        return said.startsWith("Name")
                ? "a name has more than the " + bounds.name() + " characters that are read"
                : "a text has more than the " + bounds.text() + " characters that are read";
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
}
