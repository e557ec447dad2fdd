package eu.salvus.mal.language;

import eu.salvus.mal.Place;
import eu.salvus.mal.Problems;
import eu.salvus.mal.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a file into tokens. Unknown characters are reported and skipped, so that reading goes on. */
final class Lexer {
    private static final List<String> SIGNS = List.of(
            "<--", "-->", "<-", "->", "+>", "..", "\\/", "/\\", "{", "}", "(", ")", "[", "]", ":", "=", "*", "-", "+",
            "/", "^", ".", ",", "@", "|", "&", "#", ">", "~");
    private static final Pattern OLD_DETECTOR = Pattern.compile("//![ \\t]*(\\w+([ \\t]*\\.[ \\t]*\\w+)*)?[ \\t]*\\(");

    private static final String LONG_QUOTE = "\"\"\"";
    private static final String ESCAPED = "\"\\ntrbf";
    private static final String ESCAPES = "\"\\\n\t\r\b\f";

    private final String file;
    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    static List<Token> tokens(String file, String text, Problems problems) {
        return new Lexer(file, text, problems).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            next();
        }
        tokens.add(new Token(Kind.END, "", here()));
        return tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            advance(1);
        } else if (text.startsWith("//", at)) {
            comment();
        } else if (text.startsWith("/*", at)) {
            block();
        } else if (text.startsWith(LONG_QUOTE, at)) {
            longString();
        } else if (c == '"') {
            string();
        } else if (isWordPart(c)) {
            word();
        } else if (c == '!') {
            bang();
        } else {
            sign();
        }
    }

    private void comment() {
        if (OLD_DETECTOR.matcher(text).region(at, text.length()).lookingAt()) {
            emit(Kind.DETECTOR, "!", 3);
            return;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        advance(end - at);
    }

    private void block() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            problems.add(here(), "this comment never ends", "close it with */");
            advance(text.length() - at);
        } else {
            advance(end + 2 - at);
        }
    }

    private void string() {
        StringBuilder content = new StringBuilder();
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            int escape =
                    text.charAt(end) == '\\' && end + 1 < text.length() ? ESCAPED.indexOf(text.charAt(end + 1)) : -1;
            content.append(escape < 0 ? text.charAt(end) : ESCAPES.charAt(escape));
            end += escape < 0 ? 1 : 2;
        }
        string(content.toString(), end, 1);
    }

    /** Between three quotes: as it stands, with its lines. */
    private void longString() {
        int start = at + LONG_QUOTE.length();
        int end = text.indexOf(LONG_QUOTE, start);
        end = end < 0 ? text.length() : end;
        string(text.substring(Math.min(start, end), end), end, LONG_QUOTE.length());
    }

    private void string(String content, int end, int quotes) {
        if (end >= text.length()) {
            problems.add(
                    here(), "this text never ends", "close it with " + (quotes == 1 ? "a double quote" : LONG_QUOTE));
            emit(Kind.STRING, content, text.length() - at);
        } else {
            emit(Kind.STRING, content, end + quotes - at);
        }
    }

    private void word() {
        int end = at;
        boolean digits = true;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            digits &= isDigit(text.charAt(end));
            end++;
        }
        if (digits && text.startsWith(".", end) && !text.startsWith("..", end)) {
            end++;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            emit(Kind.DECIMAL, text.substring(at, end), end - at);
        } else {
            emit(digits ? Kind.INTEGER : Kind.NAME, text.substring(at, end), end - at);
        }
    }

    private void bang() {
        boolean exists = at + 1 < text.length()
                && text.charAt(at + 1) == 'E'
                && (at + 2 >= text.length() || !isWordPart(text.charAt(at + 2)));
        if (exists) {
            emit(Kind.NOT_EXISTS, "!E", 2);
        } else {
            emit(Kind.DETECTOR, "!", 1);
        }
    }

    private void sign() {
        if (text.charAt(at) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            int end = at + 1;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            emit(Kind.DECIMAL, "0" + text.substring(at, end), end - at);
            return;
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                emit(Kind.SIGN, sign, sign.length());
                return;
            }
        }
        int point = text.codePointAt(at);
        problems.add(
                here(),
                "the character '" + Character.toString(point) + "' has no meaning here",
                "remove it; names consist of a-z, A-Z, 0-9 and _");
        advance(Character.charCount(point));
    }

    private void emit(Kind kind, String content, int length) {
        tokens.add(new Token(kind, content, here()));
        advance(length);
    }

    private void advance(int length) {
        for (int end = at + length; at < end; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private Place here() {
        return new Place(file, line, at - lineStart + 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_';
    }
}
