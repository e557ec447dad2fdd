package eu.salvus.server.warning;

/** Texts of strangers, as long as a column takes. */
final class Cut {

    private Cut() {}

    /** A text, with an ellipsis where it had to be cut. */
    static String to(int longest, String text) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
