package eu.salvus.warning.stix;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** JSON in the one form that equal values share (JSON Canonicalization Scheme, RFC 8785). */
final class CanonicalJson {
    /** ECMAScript writes numbers from 1e21 and below 1e-6 with an exponent. */
    private static final int MOST_DIGITS = 21;

    private static final int MOST_ZEROES = 6;
    private static final int FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    /** As the standard has it, which knows no numbers but doubles. */
    static String of(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text, number -> number(number.doubleValue()));
        return text.toString();
    }

    /** The same, but for numbers, of which every digit counts. */
    static String exact(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text, number -> number.decimalValue().stripTrailingZeros().toString());
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder text, Function<JsonNode, String> numbers) {
        if (value.isObject()) {
            List<Map.Entry<String, JsonNode>> sorted = value.properties().stream()
                    .sorted(Comparator.comparing(Map.Entry::getKey))
                    .toList();
            String separator = "{";
            for (Map.Entry<String, JsonNode> entry : sorted) {
                text.append(separator);
                string(entry.getKey(), text);
                text.append(':');
                write(entry.getValue(), text, numbers);
                separator = ",";
            }
            text.append(sorted.isEmpty() ? "{}" : "}");
        } else if (value.isArray()) {
            String separator = "[";
            for (JsonNode element : value) {
                text.append(separator);
                write(element, text, numbers);
                separator = ",";
            }
            text.append(value.isEmpty() ? "[]" : "]");
        } else if (value.isString()) {
            string(value.stringValue(), text);
        } else if (value.isNumber()) {
            text.append(numbers.apply(value));
        } else {
            text.append(value);
        }
    }

    private static void string(String value, StringBuilder text) {
        text.append('"');
        for (char sign : value.toCharArray()) {
            switch (sign) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (sign < FIRST_PRINTABLE) {
                        text.append(String.format("\\u%04x", (int) sign));
                    } else {
                        text.append(sign);
                    }
                }
            }
        }
        text.append('"');
    }

    /**
     * A number as ECMAScript writes it (ECMA-262, Number::toString).
     *
     * @throws IllegalArgumentException for one beyond the range of a double, which canonical JSON cannot hold
     */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(value + " has no canonical form");
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + placed(digits, point);
    }

    /** Fewest digits that read back as the value; Java gives two where one would do. */
    private static BigDecimal shortest(double value) {
        BigDecimal told = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal one = told.round(new MathContext(1)).stripTrailingZeros();
        return one.doubleValue() == value ? one : told;
    }

    private static String placed(String digits, int point) {
        int count = digits.length();
        if (point > MOST_DIGITS || point <= -MOST_ZEROES) {
            int exponent = point - 1;
            return digits.charAt(0)
                    + (count == 1 ? "" : "." + digits.substring(1))
                    + (exponent < 0 ? "e-" : "e+")
                    + Math.abs(exponent);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= count
                ? digits + "0".repeat(point - count)
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
