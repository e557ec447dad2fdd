package eu.salvus.warning.version;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date that stands for a version: a day, or the days of a month when no day is said.
 *
 * @param first its first day
 * @param last its last day
 */
record CalendarSpan(LocalDate first, LocalDate last) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final int ABBREVIATED = 3;
    private static final int CENTURY = 100;
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final Pattern ISO = Pattern.compile(YEAR + "-(\\d\\d)(?:-(\\d\\d))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(MONTH + "[ -]?(?:(\\d{1,2})(?:st|nd|rd|th)?,?[ -])?,? ?" + YEAR);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[ -]" + MONTH + ",?[ -]" + YEAR);

    /**
     * Reads a date in ISO form or with an English month; null for anything else, for days that do not exist, and for what may be two
     * years: {@code 2010-12}.
     */
    static @Nullable CalendarSpan parse(String lowerCase) {
        Matcher match = ISO.matcher(lowerCase);
        if (match.matches()) {
            int month = Integer.parseInt(match.group(2));
            boolean years = match.group(3) == null && month > Integer.parseInt(match.group(1)) % CENTURY;
            return years ? null : of(match.group(1), month, match.group(3));
        }
        match = MONTH_FIRST.matcher(lowerCase);
        if (match.matches()) {
            return of(match.group(3), month(match.group(1)), match.group(2));
        }
        match = DAY_FIRST.matcher(lowerCase);
        return match.matches() ? of(match.group(3), month(match.group(2)), match.group(1)) : null;
    }

    private static int month(String name) {
        return 1 + MONTHS.indexOf(name.substring(0, ABBREVIATED));
    }

    private static @Nullable CalendarSpan of(String year, int month, @Nullable String day) {
        try {
            YearMonth when = YearMonth.of(Integer.parseInt(year), month);
            if (day == null) {
                return new CalendarSpan(when.atDay(1), when.atEndOfMonth());
            }
            LocalDate date = when.atDay(Integer.parseInt(day));
            return new CalendarSpan(date, date);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    Order compare(CalendarSpan other) {
        if (equals(other)) {
            return Order.SAME;
        }
        if (last.isBefore(other.first)) {
            return Order.BEFORE;
        }
        return first.isAfter(other.last) ? Order.AFTER : Order.UNKNOWN;
    }
}
