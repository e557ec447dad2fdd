package eu.salvus.warning.stix;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as STIX and TAXII write them: RFC 3339 in UTC, with any number of digits after the second. */
public final class Timestamp {
    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-(?:0[1-9]|1[012])-(?:0[1-9]|[12]\\d|3[01]))T((?:[01]\\d|2[0-3]):[0-5]\\d):([0-5]\\d|60)"
                    + "(?:\\.(\\d+))?Z");
    private static final int NANO_DIGITS = 9;
    private static final int DATE = 1;
    private static final int MINUTE = 2;
    private static final int SECOND = 3;
    private static final int FRACTION = 4;

    private Timestamp() {}

    /** Whether a text is written as one, be there such a day or not. */
    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** How many digits stand after the second. */
    static int digits(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? 0 : text.length() - dot - 2;
    }

    /** The time a text names, cut to nanoseconds; a leap second is the one before it. Nothing when it names none. */
    public static Optional<Instant> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String fraction = parts.group(FRACTION) == null ? "" : parts.group(FRACTION);
        String nanos = (fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS);
        int second = Math.min(Integer.parseInt(parts.group(SECOND)), 59);
        try {
            return Optional.of(LocalDate.parse(parts.group(DATE))
                    .atTime(LocalTime.parse(parts.group(MINUTE)).withSecond(second))
                    .withNano(Integer.parseInt(nanos))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
