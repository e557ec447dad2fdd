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

    private static final Pattern CORE =
            Pattern.compile(BRACKETED + "|" + COUNTED + "|([a-z]{2,}) \\d++" + LAST_LETTER + "?|" + NUMBERED);

    /** A letter alone must stand at its number: {@code 2008 R2}. */
    private static final Pattern STEP =
            Pattern.compile("(?:[ ._-]?([a-z]{2,})(?:[ .]?\\d++" + LETTER + "?)?+|[ -]([a-z])\\d++)(?![\\w.])");

    /** {@code 01.02.2018} and {@code 01022018}: days first, so that numbers from left to right are no order. */
    private static final Pattern DAY_FIRST = Pattern.compile("(?:(?:0?[1-9]|[12]\\d|3[01])\\.){1,2}(?:19|20)\\d\\d"
            + "|(?!(?:19|20)\\d\\d[01]\\d[0-3]\\d)[0-3]\\d[01]\\d(?:19|20)\\d\\d");

    private static final Pattern WORD = Pattern.compile("[a-z]++");

    /** Steps by what they are: two of one sort are two versions. */
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("alpha", "before"),
            Map.entry("beta", "before"),
            Map.entry("rc", "before"),
            Map.entry("dev", "before"),
            Map.entry("pre", "before"),
            Map.entry("preview", "before"),
            Map.entry("snapshot", "before"),
            Map.entry("final", "kind"),
            Map.entry("ga", "kind"),
            Map.entry("lts", "kind"),
            Map.entry("esr", "kind"),
            Map.entry("sp", "sp"),
            Map.entry("sr", "sr"),
            Map.entry("mr", "mr"),
            Map.entry("fp", "fp"),
            Map.entry("cu", "cu"),
            Map.entry("hf", "hf"),
            Map.entry("hotfix", "hf"),
            Map.entry("h", "hf"),
            Map.entry("update", "update"),
            Map.entry("upd", "update"),
            Map.entry("u", "update"),
            Map.entry("patch", "patch"),
            Map.entry("p", "patch"),
            Map.entry("build", "build"),
            Map.entry("b", "build"),
            Map.entry("rev", "rev"),
            Map.entry("revision", "rev"),
            Map.entry("release", "rev"),
            Map.entry("rel", "rev"),
            Map.entry("r", "rev"));

    /** What introduces a version is no step of one. */
    private static final Set<String> INTRODUCE = Set.of("revision", "release", "rel");

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
        if (!core.lookingAt() || core.group(1) != null && !STEPS.containsKey(core.group(1))) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        words(introduction, seen);
        words(core.group(), seen);
        return steps(bare, core.end(), seen);
    }

    private static boolean steps(String bare, int from, Set<String> seen) {
        Matcher step = STEP.matcher(bare);
        int at = from;
        while (at < bare.length()) {
            if (!step.region(at, bare.length()).lookingAt()) {
                return false;
            }
            String word = step.group(1) == null ? step.group(2) : step.group(1);
            String sort = STEPS.get(word);
            if (sort == null || INTRODUCE.contains(word) || !seen.add(sort)) {
                return false;
            }
            at = step.end();
        }
        return true;
    }

    private static void words(String text, Set<String> seen) {
        WORD.matcher(text).results().forEach(word -> {
            String sort = STEPS.get(word.group());
            if (sort != null) {
                seen.add(sort);
            }
        });
    }
}
