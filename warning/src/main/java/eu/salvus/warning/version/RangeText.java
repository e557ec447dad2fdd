package eu.salvus.warning.version;

import eu.salvus.warning.version.Bound.Operator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about versions, read where it is sure: {@code vers:} in its canonical form and with the blanks and the {@code all} that
 * publishers put into it, bare constraints, and the usual English phrases.
 *
 * @param scheme the scheme of {@code vers:}, in lower case; null without one
 * @param all whether all versions are meant
 * @param bounds the ends, in the order of the text
 * @param complete whether everything was understood
 * @param conditional whether the text adds a condition, such as "with WinCC V7.4"
 */
record RangeText(@Nullable String scheme, boolean all, List<Bound> bounds, boolean complete, boolean conditional) {
    /** Longer texts are not read: what stands at the cut might be half of a version. */
    private static final int LONGEST = 2_000;

    private static final int LONGEST_VERSION = 120;
    private static final Pattern VERS = Pattern.compile("^vers ?: ?([a-z0-9.+-]+) ?/ ?");
    private static final Pattern END_OF_LIFE =
            Pattern.compile(" ?\\((?:end[ -]of[ -]life|eol)(?: since| in| on)?([^()]*)\\)$");
    private static final Pattern ONLY = Pattern.compile(" only$");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** Where something begins that no version can say; what it says, nobody reads. */
    private static final Pattern CONDITION = Pattern.compile(
            " (?:and only|with|without|running|when|if|on|using|for|only|except|excluding|model)\\b|, ?(?:with|when|if|only)\\b| \\((?=[^()]*[a-z]{3})");

    private static final Pattern LEAD = Pattern.compile(
            "^(?:(all|any|every)(?: (?:known|released))?\\b ?)?(?:software |firmware )?(?:versions?|releases|revisions)?\\b[ :]*");
    private static final Pattern JOINING = Pattern.compile("(?:,| and| &|&&)$");
    private static final Pattern SIGN = Pattern.compile("(<=|>=|!=|==|=|<|>)");

    RangeText {
        bounds = List.copyOf(bounds);
    }

    static RangeText parse(String written) {
        if (written.length() > LONGEST) {
            return new RangeText(null, false, List.of(), false, false);
        }
        String text = plain(written);
        Matcher vers = VERS.matcher(text);
        String scheme = null;
        if (vers.find()) {
            scheme = vers.group(1);
            text = plain(decoded(text.substring(vers.end())));
        }
        text = ONLY.matcher(withoutEndOfLife(text)).replaceFirst("");
        Matcher condition = CONDITION.matcher(text);
        boolean conditional = condition.find();
        String range = conditional ? text.substring(0, condition.start()).strip() : text;
        if (everything(range)) {
            return new RangeText(scheme, true, List.of(), true, conditional);
        }
        List<Bound> bounds = new ArrayList<>();
        boolean complete = !conditional;
        boolean packaged = scheme != null && PackageScheme.named(scheme) != null;
        for (String piece : range.split("\\|", -1)) {
            complete &= read(piece.strip(), packaged, bounds);
        }
        return new RangeText(scheme, false, bounds, complete, conditional);
    }

    /** "(end of life 2011)" says nothing of which versions are meant; with anything else in the bracket it may. */
    private static String withoutEndOfLife(String text) {
        Matcher end = END_OF_LIFE.matcher(text);
        if (!end.find()) {
            return text;
        }
        String when = end.group(1).strip();
        boolean dated = when.isEmpty() || YEAR.matcher(when).matches() || CalendarSpan.parse(when) != null;
        return dated ? text.substring(0, end.start()) : text;
    }

    private static String plain(String written) {
        return Spelling.plain(written)
                .replace("≤", "<=")
                .replace("≥", ">=")
                .replace("=<", "<=")
                .replace("=>", ">=")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
    }

    private static String decoded(String text) {
        try {
            return text.contains("%") ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static boolean everything(String range) {
        Matcher lead = LEAD.matcher(range);
        return range.equals("*") || lead.find() && lead.group(1) != null && lead.end() == range.length();
    }

    private static boolean read(String piece, boolean packaged, List<Bound> bounds) {
        String range = LEAD.matcher(piece).replaceFirst("").strip();
        if (range.isEmpty()) {
            return false;
        }
        List<Bound> found =
                SIGN.matcher(range).find() ? signs(range) : packaged ? signs("=" + range) : Phrase.read(range);
        bounds.addAll(found);
        return !found.isEmpty();
    }

    /** {@code >= 2.0 and < 3.1}: signs before versions, nothing else; empty when a part of it is not understood. */
    private static List<Bound> signs(String range) {
        Matcher sign = SIGN.matcher(range);
        List<Bound> found = new ArrayList<>();
        int from = 0;
        while (sign.find(from)) {
            if (!range.substring(from, sign.start()).isBlank()) {
                return List.of();
            }
            int start = sign.end();
            String symbol = sign.group(1);
            from = sign.find(start) ? sign.start() : range.length();
            String version = range.substring(start, from).strip();
            if (from < range.length()) {
                version = JOINING.matcher(version).replaceFirst("").strip();
            }
            Bound bound = marked(operator(symbol), version);
            if (bound == null) {
                return List.of();
            }
            found.add(bound);
        }
        return found;
    }

    private static Operator operator(String symbol) {
        return switch (symbol) {
            case "<" -> Operator.BELOW;
            case "<=" -> Operator.UP_TO;
            case ">" -> Operator.ABOVE;
            case ">=" -> Operator.FROM;
            case "!=" -> Operator.NOT;
            default -> Operator.EXACTLY;
        };
    }

    /** An end at a version, or at a family of them ({@code 12.2.x.x}); null when it is not surely one. */
    static @Nullable Bound bound(Operator operator, String text) {
        Bound bound = word(operator, text);
        return bound != null && bound.version().readable() ? bound : null;
    }

    /** An end behind a sign: one word is one version there, though only an ecosystem may know how it counts. */
    private static @Nullable Bound marked(Operator operator, String text) {
        Bound bound = word(operator, text);
        return bound != null && (bound.version().readable() || PackageScheme.oneWord(bound.text())) ? bound : null;
    }

    private static @Nullable Bound word(Operator operator, String text) {
        if (text.length() > LONGEST_VERSION) {
            return null;
        }
        int end = text.length();
        for (int dot = text.lastIndexOf('.');
                dot >= 0 && wild(text, dot + 1, end);
                dot = text.lastIndexOf('.', dot - 1)) {
            end = dot;
        }
        String prefix = text.substring(0, end);
        return new Bound(operator, prefix, DeviceVersion.parse(prefix), end < text.length());
    }

    private static boolean wild(String text, int from, int to) {
        return from < to && text.substring(from, to).chars().allMatch(c -> c == 'x' || c == '*');
    }
}
