package eu.salvus.warning.match;

import eu.salvus.warning.product.PlainText;

/**
 * A serial, model or order number of an advisory with the wildcards of CSAF: {@code ?} is one character, {@code *} any number of them, a
 * backslash takes the meaning away. Hyphens, blanks and case make no difference. Compared in time of at most the product of the two
 * lengths, however many stars a hostile document holds.
 *
 * @param written as written
 * @param signs the compact form, with {@link #ONE} and {@link #ANY} for wildcards
 * @param plain whether it has no wildcard
 */
record NumberPattern(String written, String signs, boolean plain) {
    /** Two characters that no compact form holds. */
    private static final char ONE = '?';

    private static final char ANY = '*';
    private static final int FEWEST_SAID = 2;
    private static final int LONGEST = 200;

    static NumberPattern of(String written) {
        StringBuilder signs = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        boolean plain = true;
        boolean escaped = false;
        for (int i = 0; i < Math.min(written.length(), LONGEST); i++) {
            char c = written.charAt(i);
            if (!escaped && (c == ONE || c == ANY)) {
                plain = false;
                signs.append(PlainText.compact(literal.toString())).append(c);
                literal.setLength(0);
            } else if (escaped || c != '\\') {
                literal.append(c);
            }
            escaped = !escaped && c == '\\';
        }
        // Piece by piece and not sign by sign: a plus behind a letter is a word.
        signs.append(PlainText.compact(literal.toString()));
        return new NumberPattern(written, signs.toString(), plain);
    }

    /** The number itself, where it has no wildcard. */
    String compact() {
        return signs;
    }

    /** Whether a compact number is meant. A pattern of wildcards alone, and one cut off for its length, means nothing. */
    boolean matches(String number) {
        if (number.isEmpty() || signs.isEmpty() || written.length() > LONGEST) {
            return false;
        }
        return plain ? signs.equals(number) : said() >= FEWEST_SAID && fits(number);
    }

    /** What a number that is meant begins with. */
    String beginning() {
        int wildcard = 0;
        while (wildcard < signs.length() && signs.charAt(wildcard) != ONE && signs.charAt(wildcard) != ANY) {
            wildcard++;
        }
        return signs.substring(0, wildcard);
    }

    /** The most steps that a comparison takes. */
    long cost(String number) {
        return plain ? 1 : (long) signs.length() * Math.max(1, number.length());
    }

    private long said() {
        return signs.chars().filter(c -> c != ONE && c != ANY).count();
    }

    /** Goes back to the last star only, which is enough. */
    private boolean fits(String number) {
        int sign = 0;
        int star = -1;
        int resume = 0;
        int at = 0;
        while (at < number.length()) {
            char c = sign < signs.length() ? signs.charAt(sign) : 0;
            if (c == ANY) {
                star = sign++;
                resume = at;
            } else if (c == ONE || c == number.charAt(at)) {
                sign++;
                at++;
            } else if (star >= 0) {
                sign = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (sign < signs.length() && signs.charAt(sign) == ANY) {
            sign++;
        }
        return sign == signs.length();
    }
}
