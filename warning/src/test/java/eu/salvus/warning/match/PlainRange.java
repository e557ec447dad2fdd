package eu.salvus.warning.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ranges whose truth anybody can tell: one or two ends of the same number of parts, or all versions. Second, simple reading beside that
 * of the matcher: it shares no code with it and knows only counted parts of equal width, so that no two ways of counting can differ.
 *
 * @param low lowest version meant, or empty
 * @param high highest version meant, or empty
 * @param highMeant whether the highest itself is meant
 * @param all whether all are
 */
record PlainRange(List<String> low, List<String> high, boolean highMeant, boolean all) {
    private static final String VERSION = "([A-Z]\\.)?(\\d{1,4}(?:\\.\\d{1,4}){1,3})";
    private static final Pattern UP_TO = Pattern.compile("(<=|<) ?" + VERSION);
    private static final Pattern SPAN = Pattern.compile(">= ?" + VERSION + " ?\\| ?(<=|<) ?" + VERSION);
    private static final Pattern ONE = Pattern.compile(VERSION);

    static Optional<PlainRange> of(String text) {
        if (text.equals("vers:all/*")) {
            return Optional.of(new PlainRange(List.of(), List.of(), true, true));
        }
        Matcher match = UP_TO.matcher(text);
        if (match.matches()) {
            return checked(
                    List.of(),
                    parts(match.group(2), match.group(3)),
                    match.group(1).equals("<="));
        }
        match = SPAN.matcher(text);
        if (match.matches()) {
            return checked(
                    parts(match.group(1), match.group(2)),
                    parts(match.group(4), match.group(5)),
                    match.group(3).equals("<="));
        }
        match = ONE.matcher(text);
        if (match.matches()) {
            List<String> one = parts(match.group(1), match.group(2));
            return checked(one, one, true);
        }
        return Optional.empty();
    }

    private static Optional<PlainRange> checked(List<String> low, List<String> high, boolean highMeant) {
        boolean alike =
                low.isEmpty() || low.size() == high.size() && widths(low).equals(widths(high));
        return alike ? Optional.of(new PlainRange(low, high, highMeant, false)) : Optional.empty();
    }

    private static List<String> parts(String letter, String numbers) {
        List<String> parts = new ArrayList<>();
        if (letter != null) {
            parts.add(letter.substring(0, 1));
        }
        parts.addAll(List.of(numbers.split("\\.")));
        return parts;
    }

    private static List<Integer> widths(List<String> parts) {
        return parts.stream().map(String::length).toList();
    }

    /** A version that is meant; empty when none can be made by counting within the same width. */
    Optional<String> inside(Random random) {
        if (all) {
            return Optional.of(1 + random.nextInt(9) + "." + random.nextInt(10));
        }
        boolean ends = low.equals(high);
        List<String> version = highMeant && (ends || random.nextBoolean()) ? high : stepped(high, -1);
        if (version.isEmpty() || !low.isEmpty() && compare(version, low) < 0) {
            version = low.isEmpty() ? (highMeant ? high : List.of()) : low;
        }
        return version.isEmpty() ? Optional.empty() : Optional.of(String.join(".", version));
    }

    /** A version that is not meant, just beyond an end. */
    Optional<String> outside(Random random) {
        if (all) {
            return Optional.empty();
        }
        boolean below = !low.isEmpty() && random.nextBoolean();
        List<String> version = below ? stepped(low, -1) : highMeant ? stepped(high, 1) : high;
        return version.isEmpty() ? Optional.empty() : Optional.of(String.join(".", version));
    }

    /** Whether a version is surely beyond this range too: of the same shape, and beyond an end. */
    boolean surelyOutside(String version) {
        List<String> parts = List.of(version.split("\\."));
        if (all || parts.size() != high.size() || !widths(parts).equals(widths(high))) {
            return false;
        }
        int byHigh = compare(parts, high);
        return byHigh > 0 || byHigh == 0 && !highMeant || !low.isEmpty() && compare(parts, low) < 0;
    }

    /** Counted by one at the last part that allows it, its width kept; empty when none does. */
    private static List<String> stepped(List<String> version, int step) {
        for (int i = version.size() - 1; i >= 0; i--) {
            String part = version.get(i);
            if (part.matches("\\d+")) {
                String next = String.format("%0" + part.length() + "d", Math.max(0, Integer.parseInt(part) + step));
                if (next.length() == part.length() && !next.equals(part)) {
                    List<String> stepped = new ArrayList<>(version);
                    stepped.set(i, next);
                    return stepped;
                }
            }
        }
        return List.of();
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
