package eu.salvus.warning.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a version into tokens, or finds that a text is none. */
final class VersionScanner {
    private static final int LONGEST_WORD = 3;
    private static final int MOST_TOKENS = 24;

    /** Words longer than abbreviations that stand in versions. */
    private static final Set<String> WORDS =
            Set.of("alpha", "beta", "hotfix", "update", "patch", "build", "release", "edition");

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:software|firmware|sw|fw)[ :]*)?(?:(?:versions?|vers|ver|revision|rev|release|rel)(?![a-z])[ .:#]*|v[ .]?(?=\\d))?");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private VersionScanner(String text) {
        this.text = text;
    }

    /** A text without what merely says that a version follows. */
    static String bare(String lowerCase) {
        return PREFIX.matcher(lowerCase)
                .replaceFirst("")
                .replace("service pack", "sp")
                .replace("hot fix", "hotfix")
                .replace("release candidate", "rc");
    }

    /** The tokens of a bare version; empty when the text is no version. */
    static List<Token> tokens(String bare) {
        VersionScanner scanner = new VersionScanner(bare);
        return scanner.scan() ? List.copyOf(scanner.tokens) : List.of();
    }

    private boolean scan() {
        char separator = Token.NONE;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (digit(c)) {
                if (!add(Token.number(run(true), parting(true, separator)))) {
                    return false;
                }
                separator = Token.NONE;
            } else if (letter(c)) {
                String word = run(false);
                if (word.length() > LONGEST_WORD && !WORDS.contains(word)
                        || !add(Token.word(word, parting(false, separator)))) {
                    return false;
                }
                separator = Token.NONE;
            } else {
                separator = separator();
                if (separator == Token.NONE) {
                    return false;
                }
            }
        }
        return separator == Token.NONE || separator == ')';
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

    /** One separator, with blanks around a bracket only; NONE when it is none of a version. */
    private char separator() {
        char c = text.charAt(at++);
        boolean first = tokens.isEmpty();
        if (c == ')') {
            boolean end = at == text.length() || text.charAt(at) != ' ';
            return first || !end ? Token.NONE : ')';
        }
        boolean allowed = c == '.' || c == '-' || c == '_' || c == ' ' || c == '(';
        boolean single = at < text.length() && (digit(text.charAt(at)) || letter(text.charAt(at)));
        return allowed && single && !first ? c : Token.NONE;
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

    /** Two numbers parted by a blank, or two dotted numbers by a hyphen, are a list or a span, not a version. */
    private boolean add(Token token) {
        if (tokens.size() == MOST_TOKENS) {
            return false;
        }
        if (!tokens.isEmpty()) {
            Token before = tokens.getLast();
            boolean alike = before.number() == token.number();
            if (alike && token.separator() == ' ' && token.number()
                    || alike
                            && !token.number()
                            && before.singleLetter()
                            && token.singleLetter()
                            && token.separator() == '-') {
                return false;
            }
            if (token.number() && token.separator() == '.' && before.number() && before.separator() == '-') {
                return false;
            }
        }
        return tokens.add(token);
    }
}
