package eu.salvus.warning.product;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Model numbers inside names: {@code Pulsera (718095)}, {@code (865240/41/42)}, {@code (M8001A/2A/3A)}, {@code Model 3120},
 * {@code 2090 CareLink Programmer}.
 */
final class ModelNumbers {
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:models?|model numbers?|part numbers?|part no|ref|type|p/n|#)[ :.#]*([A-Za-z]{0,5}-?\\d[A-Za-z0-9-]{2,})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("(?<![\\w./-])(\\d{4,8}[A-Z]{0,3})(?![\\w./-])");
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9-]{3,}");
    private static final Pattern TAIL = Pattern.compile("[0-9]{1,4}[A-Za-z]{0,3}");
    private static final Pattern YEAR = Pattern.compile("19[89]\\d|20[0-4]\\d");
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern SEPARATOR = Pattern.compile("[/,;|]");
    private static final Pattern SAID_BEFORE =
            Pattern.compile("^(?:part|model|ref)?\\s*(?:number|no\\.?)?[\\s#:]*(?=[A-Z0-9])", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 32;

    private ModelNumbers() {}

    /** All model numbers of a name, compact. */
    static Set<String> in(String name) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher said = SAID.matcher(name);
        while (said.find()) {
            numbers.add(PlainText.compact(said.group(1)));
        }
        Matcher bare = BARE.matcher(name);
        while (bare.find()) {
            if (!YEAR.matcher(bare.group(1)).matches()) {
                numbers.add(PlainText.compact(bare.group(1)));
            }
        }
        Matcher bracket = BRACKET.matcher(name);
        while (bracket.find()) {
            numbers.addAll(listed(bracket.group(1)));
        }
        return numbers;
    }

    /** The numbers of a list such as {@code 865240/41/42}; empty when it is anything else. */
    static List<String> listed(String text) {
        List<String> written = new ArrayList<>();
        for (String part : SEPARATOR.split(text)) {
            String number = SAID_BEFORE.matcher(part.strip()).replaceFirst("");
            String whole = written.isEmpty() ? number : completed(written.getLast(), number);
            if (!NUMBER.matcher(whole).matches() || written.size() == MOST) {
                return List.of();
            }
            written.add(whole);
        }
        return written.stream().map(PlainText::compact).toList();
    }

    /** {@code 41} after {@code 865240} is {@code 865241}; {@code 2A} after {@code M8001A} is {@code M8002A}. */
    static String completed(String before, String next) {
        boolean tail = next.length() < before.length() && TAIL.matcher(next).matches();
        return tail ? before.substring(0, before.length() - next.length()) + next : next;
    }
}
