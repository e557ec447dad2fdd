package eu.salvus.warning.version;

import eu.salvus.warning.version.Bound.Operator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final int LONGEST = 2_000;
    private static final Pattern VERS =
            Pattern.compile("^vers\\s*:\\s*([a-z0-9.+-]+)\\s*/\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_LIFE = Pattern.compile("\\((?:end[ -]of[ -]life|eol)[^()]*\\)\\s*$");
    private static final Pattern CONDITION = Pattern.compile(
            "(?:\\s+(?:with|without|running|when|if|on|using|for|only|except|excluding|model|and only)\\b|,\\s*(?:with|when|if|only)\\b|\\s\\((?=[^()]*[a-z]{3})).*$");

    /** A condition that may hold a second range: cut off with it, versions would go unread. */
    private static final Pattern SECOND_RANGE =
            Pattern.compile("(?:[|,;&/<>=)]|\\b(?:and|or|for|on|if|when)\\b.*\\b(?:and|or|for|on|if|when)\\b).*\\d");

    private static final Pattern LEAD = Pattern.compile(
            "^(?:(all|any|every)\\s*(?:known|released|supported)?\\s*)?(?:software |firmware )?(?:versions?|releases?|revisions?)?\\b[ :]*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern FAMILY = Pattern.compile("(?:\\.[x*]+)+$");
    private static final Pattern JOINING = Pattern.compile("(?:,| and| &|&&)$");
    private static final Pattern SIGN = Pattern.compile("(<=|>=|!=|==|=|<|>)");

    RangeText {
        bounds = List.copyOf(bounds);
    }

    static RangeText parse(String written) {
        String text = plain(written.length() > LONGEST ? written.substring(0, LONGEST) : written);
        Matcher vers = VERS.matcher(text);
        String scheme = null;
        if (vers.find()) {
            scheme = vers.group(1);
            text = decoded(text.substring(vers.end()));
        }
        text = END_OF_LIFE.matcher(text).replaceFirst("").strip();
        Matcher condition = CONDITION.matcher(text);
        boolean conditional = condition.find();
        String range = conditional ? text.substring(0, condition.start()).strip() : text;
        if (everything(range)) {
            return new RangeText(scheme, true, List.of(), true, conditional);
        }
        List<Bound> bounds = new ArrayList<>();
        boolean second = conditional
                && SECOND_RANGE.matcher(text.substring(condition.start())).find();
        boolean complete = written.length() <= LONGEST && !second;
        for (String piece : range.split("\\|", -1)) {
            complete &= read(piece.strip(), bounds);
        }
        return new RangeText(scheme, false, bounds, complete, conditional);
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("≤", "<=")
                .replace("≥", ">=")
                .replace("=<", "<=")
                .replace("=>", ">=")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .transform(text -> BLANKS.matcher(text).replaceAll(" "))
                .strip();
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

    private static boolean read(String piece, List<Bound> bounds) {
        String range = LEAD.matcher(piece).replaceFirst("").strip();
        if (range.isEmpty()) {
            return false;
        }
        List<Bound> found = SIGN.matcher(range).find() ? signs(range) : Phrase.read(range);
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
            Bound bound = bound(operator(symbol), version);
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

    /** An end at a version, or at a family of them ({@code 12.2.x.x}); null when it is no version. */
    static @Nullable Bound bound(Operator operator, String text) {
        String prefix = FAMILY.matcher(text).replaceFirst("");
        DeviceVersion version = DeviceVersion.parse(prefix);
        return version.readable() ? new Bound(operator, prefix, version, prefix.length() < text.length()) : null;
    }
}
