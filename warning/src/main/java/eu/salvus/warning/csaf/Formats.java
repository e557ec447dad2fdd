package eu.salvus.warning.csaf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Forms of texts that CSAF takes from other standards. */
final class Formats {
    /** The longest text that is held against a pattern of several parts: real ones stay below a tenth of it. */
    private static final int LONGEST = 1_000;

    private static final Pattern DATE_TIME = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)[Tt](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d+)?(?:[Zz]|([+-])(\\d\\d):(\\d\\d))");

    private static final Pattern LEAP = Pattern.compile("(?<=:\\d\\d):60");

    private static final Pattern URI = Pattern.compile(
            "[A-Za-z][A-Za-z0-9+.-]*+:(?<authority>//[^/?#]*+)?(?<path>[^?#]*+)(?<query>\\?[^#]*+)?(?<fragment>#.*+)?",
            Pattern.DOTALL);

    /** RFC 3986, appendix A: what may stand in a path; everything else is written with a percent sign. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/";

    /** Readers of addresses take what stands before the path for a name where it is no host and port. */
    private static final Pattern AUTHORITY =
            Pattern.compile("//(?:(?<user>[^@\\[\\]]*+)@)?(?<host>\\[[0-9A-Fa-f:.vV]*+\\]|[^@\\[\\]]*+)(?::\\d*+)?");

    private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]*+"
            + "|(?:0|[1-9]\\d*+)\\.(?:0|[1-9]\\d*+)\\.(?:0|[1-9]\\d*+)"
            + "(?:-(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
            + "(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?");

    private static final Pattern LANGUAGE = Pattern.compile(
            "([A-Za-z]{2,3}(-[A-Za-z]{3}(-[A-Za-z]{3}){0,2})?|[A-Za-z]{4,8})(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
                    + "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[A-WY-Za-wy-z0-9](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?"
                    + "|[Xx](-[A-Za-z0-9]{1,8})+|[Ii]-[Dd][Ee][Ff][Aa][Uu][Ll][Tt]|[Ii]-[Mm][Ii][Nn][Gg][Oo]");

    private Formats() {}

    /** RFC 3339; a leap second only at the end of a day in UTC. */
    static boolean dateTime(String text) {
        Matcher parts = DATE_TIME.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return false;
        }
        try {
            LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        } catch (DateTimeException noDay) {
            return false;
        }
        int hour = number(parts, 4);
        int minute = number(parts, 5);
        int second = number(parts, 6);
        int offsetHour = parts.group(8) == null ? 0 : number(parts, 8);
        int offsetMinute = parts.group(9) == null ? 0 : number(parts, 9);
        if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) {
            return false;
        }
        int offset = (offsetHour * 60 + offsetMinute) * ("-".equals(parts.group(7)) ? -1 : 1);
        return second < 60 || Math.floorMod(hour * 60 + minute - offset, 24 * 60) == 24 * 60 - 1;
    }

    /** The moment that a text means; a leap second is the last second before it. Null where it is none. */
    static @Nullable Instant moment(String text) {
        try {
            return OffsetDateTime.parse(LEAP.matcher(text).replaceFirst(":59")).toInstant();
        } catch (DateTimeException beyond) {
            return null;
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** RFC 3986, with a scheme. */
    static boolean uri(String text) {
        Matcher parts = URI.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        String authority = parts.group("authority");
        return (authority == null || authority(authority))
                && escaped(parts.group("path"), PLAIN)
                && escaped(rest(parts.group("query")), PLAIN + "?")
                && escaped(rest(parts.group("fragment")), PLAIN + "?");
    }

    private static String rest(@Nullable String part) {
        return part == null ? "" : part.substring(1);
    }

    private static boolean authority(String text) {
        Matcher parts = AUTHORITY.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        String user = parts.group("user");
        String host = parts.group("host");
        return (user == null || escaped(user, PLAIN.replace("/", "").replace("@", "")))
                && (host.startsWith("[") || escaped(host, PLAIN.replace("/", "").replace("@", "")));
    }

    private static boolean escaped(String text, String plain) {
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == '%') {
                if (at + 2 >= text.length() || !hexadecimal(text.charAt(at + 1)) || !hexadecimal(text.charAt(at + 2))) {
                    return false;
                }
                at += 2;
            } else if (!(one < 128 && Character.isLetterOrDigit(one)) && plain.indexOf(one) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hexadecimal(char one) {
        return one < 128 && Character.digit(one, 16) >= 0;
    }

    /** A number, or a semantic version. */
    static boolean version(String text) {
        return matches(VERSION, text);
    }

    /** The form of a tag of BCP 47, whether or not such a language exists. */
    static boolean language(String text) {
        return matches(LANGUAGE, text);
    }

    /** Whether a whole text has a form. */
    static boolean matches(Pattern pattern, String text) {
        return text.length() <= LONGEST && pattern.matcher(text).matches();
    }

    /** Whether some of a text has a form. */
    static boolean finds(Pattern pattern, String text) {
        return text.length() <= LONGEST && pattern.matcher(text).find();
    }

    /** Whether a text begins and ends with a character that a rule allows, and is of one line. */
    static boolean framed(String text, IntPredicate allowed) {
        return !text.isEmpty()
                && allowed.test(text.codePointAt(0))
                && allowed.test(text.codePointBefore(text.length()))
                && text.chars().noneMatch(Formats::endsLine);
    }

    /** White space as patterns of JSON Schema have it (ECMA 262). */
    static boolean space(int point) {
        return point == '\t'
                || point == 0x0B
                || point == '\f'
                || point == 0xFEFF
                || endsLine(point)
                || Character.getType(point) == Character.SPACE_SEPARATOR;
    }

    private static boolean endsLine(int point) {
        return point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029;
    }

    /** One text for all ways to write the same JSON. */
    static String canonical(JsonNode value) {
        StringBuilder text = new StringBuilder();
        canonical(value, text);
        return text.toString();
    }

    private static void canonical(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            value.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
            text.append('{');
            sorted.forEach((name, child) -> {
                text.append(StringNode.valueOf(name)).append(':');
                canonical(child, text);
                text.append(',');
            });
            text.append('}');
        } else if (value.isArray()) {
            text.append('[');
            value.forEach(child -> {
                canonical(child, text);
                text.append(',');
            });
            text.append(']');
        } else {
            text.append(
                    value.isNumber() ? value.decimalValue().stripTrailingZeros().toString() : value.toString());
        }
    }
}
