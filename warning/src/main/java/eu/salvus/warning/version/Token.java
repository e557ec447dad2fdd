package eu.salvus.warning.version;

/**
 * A piece of a version.
 *
 * @param text digits without leading zeros, or letters in lower case
 * @param written the digits as written
 * @param number whether it is digits
 * @param separator what stands before it; {@link #NONE} where a letter meets a digit and only blanks, hyphens or underscores part them
 */
record Token(String text, String written, boolean number, char separator) {
    static final char NONE = 0;

    static Token number(String digits, char separator) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return new Token(digits.substring(zeros), digits, true, separator);
    }

    static Token word(String letters, char separator) {
        return new Token(letters, letters, false, separator);
    }

    boolean singleLetter() {
        return !number && text.length() == 1;
    }

    boolean zero() {
        return number && text.equals("0");
    }

    /** Of two numbers: the sign of their difference, however long they are. */
    int compareNumber(Token other) {
        int byLength = Integer.compare(text.length(), other.text.length());
        return byLength == 0 ? text.compareTo(other.text) : byLength;
    }

    boolean same(Token other) {
        return number == other.number && separator == other.separator && text.equals(other.text);
    }
}
