package eu.salvus.warning.alert;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Which of two revisions of an advisory is the newer. Dates say nothing of it: publishers copy, forget and forge them. */
public final class Revisions {

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,18}(\\.\\d{1,18}){0,3}");
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern SUFFIX = Pattern.compile("[-+].*");

    private Revisions() {}

    /** Whether the first surely came before the second; false where that cannot be known. */
    public static boolean isOlder(String first, String second) {
        String one = SUFFIX.matcher(first.strip()).replaceFirst("");
        String two = SUFFIX.matcher(second.strip()).replaceFirst("");
        if (!NUMBERS.matcher(one).matches() || !NUMBERS.matcher(two).matches()) {
            return false;
        }
        String[] a = DOT.split(one);
        String[] b = DOT.split(two);
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int order = part(a, i).compareTo(part(b, i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private static BigInteger part(String[] parts, int index) {
        return index < parts.length ? new BigInteger(parts[index]) : BigInteger.ZERO;
    }
}
