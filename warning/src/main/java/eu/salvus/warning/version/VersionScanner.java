package eu.salvus.warning.version;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into numbers, words and what parts them. Any text can be cut: whether it is a version, {@link VersionShape} says. */
final class VersionScanner {
    private static final int MOST_TOKENS = 64;
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:software|firmware|sw|fw)[ :]*)?(?:(?:versions?|vers|ver|revision|rev|release|rel)(?![a-z])[ .:#]*|v[ .]?(?=\\d))?");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private VersionScanner(String text) {
        this.text = text;
    }

    /** What stands in front and merely says that a version follows; often nothing. */
    static String introduction(String plain) {
        Matcher prefix = PREFIX.matcher(plain);
        return prefix.find() ? prefix.group() : "";
    }

    /** A text without its introduction, and with the short forms of words that versions have. */
    static String bare(String plain, String introduction) {
        return plain.substring(introduction.length())
                .replace("service pack", "sp")
                .replace("hot fix", "hotfix")
                .replace("release candidate", "rc")
                .strip();
    }

    /** The tokens of a bare text; of a very long one the first 64. */
    static List<Token> tokens(String bare) {
        VersionScanner scanner = new VersionScanner(bare);
        scanner.scan();
        return List.copyOf(scanner.tokens);
    }

    private void scan() {
        char separator = Token.NONE;
        while (at < text.length() && tokens.size() < MOST_TOKENS) {
            char c = text.charAt(at);
            if (digit(c)) {
                tokens.add(Token.number(run(true), parting(true, separator)));
                separator = Token.NONE;
            } else if (letter(c)) {
                tokens.add(Token.word(run(false), parting(false, separator)));
                separator = Token.NONE;
            } else {
                separator = c;
                at++;
            }
        }
    }

    /** Digits and letters of other scripts have no order among these: a Cyrillic a only looks like one. */
    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private String run(boolean digits) {
        int from = at;
        while (at < text.length() && (digits ? digit(text.charAt(at)) : letter(text.charAt(at)))) {
            at++;
        }
        return text.substring(from, at);
    }

    private char parting(boolean number, char separator) {
        if (tokens.isEmpty()) {
            return Token.NONE;
        }
        Token before = tokens.getLast();
        boolean meets = before.number() != number;
        boolean loose = separator == ' ' || separator == '-' || separator == '_' || separator == ')';
        boolean onLadder = Rung.known(before) && separator == '.';
        return meets && (loose || onLadder) || separator == ')' ? Token.NONE : separator;
    }
}
