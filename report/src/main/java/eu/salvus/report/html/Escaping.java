package eu.salvus.report.html;

/**
 * Makes any text harmless in a page. Names come from files of others: they may hold markup, quotes, characters that no page may hold, or
 * signs that turn the direction of what follows.
 */
final class Escaping {

    private Escaping() {}

    /** A text as it may stand between tags and in quoted attributes. */
    static void escape(String text, StringBuilder out) {
        text.codePoints().filter(Escaping::isShown).forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(point);
            }
        });
    }

    /** A text without what no page may hold, for data that a script reads. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(Escaping::isShown).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Controls, lone surrogates and marks of direction that last beyond the text are left out. */
    private static boolean isShown(int point) {
        boolean control = point < ' ' && point != '\n' && point != '\t' || point >= 0x7F && point < 0xA0;
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean turning = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        boolean nobody = point == 0xFFFE || point == 0xFFFF;
        return !control && !surrogate && !turning && !nobody;
    }
}
