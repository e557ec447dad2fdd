package eu.salvus.mal.language;

import eu.salvus.mal.Place;

/**
 * One word or sign of a file.
 *
 * @param text the word, the number, the content of the string, or the sign itself
 */
record Token(Kind kind, String text, Place place) {
    enum Kind {
        NAME("a name"),
        INTEGER("a whole number"),
        DECIMAL("a number"),
        STRING("a text in double quotes"),
        SIGN("a sign"),
        NOT_EXISTS("'!E'"),
        DETECTOR("'!'"),
        END("the end of the file");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case END -> kind.title();
            case STRING -> "the text \"" + (text.length() > 20 ? text.substring(0, 20) + "…" : text) + "\"";
            default -> "'" + text + "'";
        };
    }
}
