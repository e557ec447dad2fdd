package eu.salvus.report.story;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Numbers, shares, dates and durations as people write them in a language. */
public final class Figures {

    private static final double MINUTES = 60;
    private static final long DAY = 24;

    private final Wording words;

    Figures(Wording words) {
        this.words = words;
    }

    /** A whole number, with the language's grouping: {@code 12,345} or {@code 12 345}. */
    public String whole(double value) {
        return number(value, 0);
    }

    /** A number with at most so many decimals; an infinite one is shown as ∞. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(decimals);
        // Zero has no sign, even when it is what rounding left of a small negative number.
        String text = format.format(value == 0 ? 0.0 : value);
        return text.equals("-0") ? "0" : text;
    }

    /** A number rounded to two figures that matter, as estimates deserve: 1,234 gives 1,200; 0.1234 gives 0.12. */
    public String about(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return number(value, 0);
        }
        return number(rounded(value), Math.max(0, 1 - magnitude(value)));
    }

    /** The number that {@link #about} writes; what counts for singular and plural. */
    public double rounded(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        double unit = Math.pow(10, magnitude(value) - 1.0);
        return Math.round(value / unit) * unit;
    }

    private static int magnitude(double value) {
        return (int) Math.floor(Math.log10(Math.abs(value)));
    }

    /** A share of one as a percentage, whole above 1 %, with one decimal below. */
    public String percent(double share) {
        boolean small = share > 0 && share < 0.01 || share < 1 && share > 0.99;
        return words.text("figure.percent", number(share * 100, small ? 1 : 0));
    }

    /** A date in full: {@code 3 May 2026}; French counts the first of a month by its rank. */
    public String date(LocalDate date) {
        String text = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale())
                .format(date);
        return words.locale().getLanguage().equals("fr") && date.getDayOfMonth() == 1
                ? text.replaceFirst("^1 ", "1ᵉʳ ")
                : text;
    }

    /**
     * How often something is done: {@code every day}, {@code every 4 hours}.
     *
     * @param hours hours between two times, above 0
     */
    public String every(double hours) {
        if (hours < 1) {
            return words.text("figure.every-minutes", Math.round(hours * MINUTES));
        }
        long whole = Math.round(hours);
        return whole % DAY == 0
                ? words.text("figure.every-days", whole / DAY)
                : words.text("figure.every-hours", whole);
    }

    /**
     * A duration in its two largest units: {@code 3 days 4 hours}, {@code 1 hour 30 minutes}; from two weeks on in days alone.
     *
     * @param hours hours, 0 or more; infinite means never
     */
    public String duration(double hours) {
        if (!Double.isFinite(hours)) {
            return words.text("figure.never");
        }
        long minutes = Math.round(hours * MINUTES);
        if (minutes < DAY * MINUTES) {
            return pair("figure.hours", minutes / (long) MINUTES, "figure.minutes", minutes % (long) MINUTES);
        }
        long whole = Math.round(hours);
        if (whole >= 14 * DAY) {
            return words.text("figure.days", Math.round(hours / DAY));
        }
        return pair("figure.days", whole / DAY, "figure.hours", whole % DAY);
    }

    private String pair(String large, long many, String small, long few) {
        if (many == 0) {
            return words.text(small, few);
        }
        return few == 0 ? words.text(large, many) : words.text(large, many) + " " + words.text(small, few);
    }
}
