package eu.salvus.warning.version;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text must look like to be surely one version, and nothing besides: not two of them, no span, no words of a language. Numbers and
 * single letters joined by dots or by nothing ({@code R4.1L1}), and behind them steps of a release ({@code SP1}, {@code -rc.2},
 * {@code Build 10}), each at most once: {@code SP1-SP4} are four versions. Whatever looks otherwise may mean anything.
 */
final class VersionShape {
    private static final int LONGEST = 100;

    /** The letter x stands for any number, and a letter beside another is a word. */
    private static final String LETTER = "(?:[a-wyz](?![a-z]))";

    private static final String LAST_LETTER = "(?:[a-wyz](?![a-z\\d]))";
    private static final String PART = "(?:\\d++" + LAST_LETTER + "?|" + LETTER + "\\d*+)";

    /** {@code B.06.18}, {@code GEH-1.1}, {@code 2.4A}, {@code 22D28}, {@code 5.x}. */
    private static final String NUMBERED = "(?:(?!x++[.-]?\\d)[a-z]{1,4}[.-]?)?\\d++" + LAST_LETTER + "?(?:\\." + PART
            + ")*(?:(?!v)" + LETTER + "\\d++)*" + LAST_LETTER + "?(?:\\.x++)*";

    /** {@code 12.2(55)SE6}, with the letters of its maker's trains. */
    private static final String BRACKETED = "\\d++(?:\\.\\d++)+\\(\\d++" + LAST_LETTER
            + "?\\)(?:(?:s[a-z]{0,2}|t|m|x[a-z]{1,2}|e[axyz]?)\\d*+" + LAST_LETTER + "?)?";

    /** {@code 5.17.1-754993421}: too long to be where a span ends; {@code 1.8.0_292}; {@code 2018-1}. */
    private static final String COUNTED =
            "\\d{1,4}(?:\\.\\d{1,4})+-\\d{5,}|\\d{1,4}(?:\\.\\d{1,4})+_\\d{2,}|(?:19|20)\\d\\d-\\d(?!\\d)";

    private static final String BEFORE = "alpha|beta|rc|dev|pre|preview|snapshot";
    private static final String KIND = "final|ga|lts|esr";
    private static final String BEHIND = "sp|sr|mr|fp|cu|hf|hotfix|update|upd|patch|build";

    private static final Pattern CORE =
            Pattern.compile(BRACKETED + "|" + COUNTED + "|(?:" + BEHIND + ") \\d++" + LAST_LETTER + "?|" + NUMBERED);

    /** A letter alone must stand at its number: {@code 2008 R2}. */
    private static final Pattern STEP =
            Pattern.compile("(?:[ ._-]?(" + BEFORE + ")(?:\\.?\\d++" + LAST_LETTER + "?)?+|[ ._-]?(" + KIND
                    + ")|[ ._-]?(" + BEHIND + ")(?:[ .]?\\d++" + LAST_LETTER + "?)?+|[ -]([bhpru])\\d++)(?![\\w.])");

    /** {@code 01.02.2018} and {@code 01022018}: days first, so that numbers from left to right are no order. */
    private static final Pattern DAY_FIRST = Pattern.compile("(?:(?:0?[1-9]|[12]\\d|3[01])\\.){1,2}(?:19|20)\\d\\d"
            + "|(?!(?:19|20)\\d\\d[01]\\d[0-3]\\d)[0-3]\\d[01]\\d(?:19|20)\\d\\d");

    private static final Pattern BEFORE_WORDS = Pattern.compile(BEFORE);
    private static final Pattern WORD = Pattern.compile("[a-z]++");

    /** Words by what they say, where another says it too. */
    private static final Map<String, String> SORTS = Map.ofEntries(
            Map.entry("h", "hf"),
            Map.entry("hotfix", "hf"),
            Map.entry("u", "update"),
            Map.entry("upd", "update"),
            Map.entry("p", "patch"),
            Map.entry("b", "build"),
            Map.entry("rev", "r"),
            Map.entry("revision", "r"),
            Map.entry("release", "r"),
            Map.entry("rel", "r"));

    private VersionShape() {}

    /**
     * Whether a text is surely one version.
     *
     * @param introduction what stands before it and says that a version follows
     * @param bare the text behind that
     */
    static boolean sure(String introduction, String bare) {
        if (bare.length() > LONGEST || DAY_FIRST.matcher(bare).matches()) {
            return false;
        }
        if (bare.length() == 1 && bare.matches(LETTER)) {
            return true;
        }
        Matcher core = CORE.matcher(bare);
        if (!core.lookingAt()) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        words(introduction, seen);
        words(core.group(), seen);
        Matcher step = STEP.matcher(bare);
        int at = core.end();
        while (at < bare.length()) {
            if (!step.region(at, bare.length()).lookingAt() || !seen.add(sort(step))) {
                return false;
            }
            at = step.end();
        }
        return true;
    }

    private static void words(String text, Set<String> seen) {
        WORD.matcher(text).results().forEach(word -> seen.add(sort(word.group())));
    }

    private static String sort(Matcher step) {
        String behind = step.group(3) == null ? step.group(4) : step.group(3);
        return step.group(1) != null ? BEFORE : step.group(2) != null ? KIND : sort(behind);
    }

    private static String sort(String word) {
        return BEFORE_WORDS.matcher(word).matches() ? BEFORE : SORTS.getOrDefault(word, word);
    }
}
