package eu.salvus.warning.match;

import eu.salvus.warning.product.PlainText;
import java.util.regex.Pattern;

/**
 * A serial, model or order number of an advisory with the wildcards of CSAF: {@code ?} is one character, {@code *} any number of them, a
 * backslash takes the meaning away. Hyphens, blanks and case make no difference.
 *
 * @param written as written
 * @param pattern over the compact form
 * @param plain whether it has no wildcard
 * @param compact the compact form of a plain one
 */
record NumberPattern(String written, Pattern pattern, boolean plain, String compact) {
    static NumberPattern of(String written) {
        StringBuilder expression = new StringBuilder();
        boolean plain = true;
        boolean escaped = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (escaped || c != '\\' && c != '?' && c != '*') {
                String compact = PlainText.compact(String.valueOf(c));
                expression.append(compact.isEmpty() ? "" : Pattern.quote(compact));
                escaped = false;
            } else if (c == '\\') {
                escaped = true;
            } else {
                plain = false;
                expression.append(c == '?' ? "." : ".*");
            }
        }
        return new NumberPattern(written, Pattern.compile(expression.toString()), plain, PlainText.compact(written));
    }

    /** Whether a compact number is meant. A pattern of wildcards alone means nothing. */
    boolean matches(String number) {
        boolean says =
                plain ? !compact.isEmpty() : written.replaceAll("[?*\\\\]", "").length() >= 2;
        return says
                && !number.isEmpty()
                && (plain ? compact.equals(number) : pattern.matcher(number).matches());
    }
}
