package eu.salvus.report.story;

import eu.salvus.simulation.ensemble.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * Estimates as people read them: the value, and its 95 % interval in brackets. None of what is estimated can be below zero.
 *
 * @param words the sentences of a language
 */
public record Estimates(Wording words) {

    /** Averages below this are shown as fewer than one: what is rarer is beyond what a simulation can tell. */
    private static final double LEAST = 0.1;

    /** A count or an amount, for a table: {@code 1,200 (1,100–1,300)}. */
    public String amount(Estimate estimate) {
        return isFew(estimate) ? "< " + figures().whole(1) : several(estimate);
    }

    /** An amount without its interval, for a table. */
    public String amount(double value) {
        return value > 0 && value < LEAST
                ? "< " + figures().whole(1)
                : figures().about(value);
    }

    /** Care-hours, for a sentence: {@code 1,200 (1,100–1,300) care-hours}. */
    public String careHours(Estimate estimate) {
        return words.text("amount.care-hours", few(estimate), counted(estimate.value()));
    }

    /** Care-hours without an interval, for a sentence. */
    public String careHours(double value) {
        return words.text("amount.care-hours", figures().about(value), figures().rounded(value));
    }

    /** People, for a sentence. */
    public String people(Estimate estimate) {
        return words.text("amount.people", few(estimate), counted(estimate.value()));
    }

    /** People without an interval, for a sentence. */
    public String people(double value) {
        return words.text("amount.people", figures().about(value), figures().rounded(value));
    }

    /** A mean number without an interval, for a sentence: {@code 12}, {@code fewer than 1}. */
    public String mean(double value) {
        return value > 0 && value < LEAST ? words.text("amount.few") : figures().about(value);
    }

    /** The number that decides between singular and plural after {@link #mean(double)}: “fewer than 1” counts as one. */
    public double counted(double value) {
        return value > 0 && value < LEAST ? 1 : figures().rounded(value);
    }

    /** Whether not one run differs from nothing: the interval is empty, yet more runs may show what is rare. */
    public static boolean isNoneSeen(Estimate estimate) {
        return estimate.value() == 0 && estimate.low() == 0 && estimate.high() == 0;
    }

    /** Whether an amount exceeded in one attempt of twenty is worth a number. */
    public static boolean isOneOrMore(Estimate estimate) {
        return estimate.value() >= 1;
    }

    private String few(Estimate estimate) {
        return isFew(estimate) ? words.text("amount.few") : several(estimate);
    }

    private static boolean isFew(Estimate estimate) {
        return estimate.value() < LEAST && estimate.high() > 0 && estimate.high() < 1;
    }

    private String several(Estimate estimate) {
        Figures figures = figures();
        return interval(
                figures.about(estimate.value()),
                figures.about(Math.max(0, estimate.low())),
                figures.about(estimate.high()),
                estimate);
    }

    /** A share: {@code 42% (39–45%)}. */
    public String share(Estimate estimate) {
        Figures figures = figures();
        return interval(
                figures.percent(estimate.value()),
                figures.percent(Math.max(0, estimate.low())),
                figures.percent(Math.min(1, estimate.high())),
                estimate);
    }

    /** A duration in hours: {@code 3 days 4 hours}, without its interval. */
    public String duration(@Nullable Estimate hours) {
        return hours == null ? words.text("story.none") : figures().duration(Math.max(0, hours.value()));
    }

    private String interval(String value, String low, String high, Estimate estimate) {
        if (!Double.isFinite(estimate.low()) || !Double.isFinite(estimate.high())) {
            return words.text("story.unsure", value);
        }
        return low.equals(high) ? value : words.text("story.interval", value, low, high);
    }

    private Figures figures() {
        return words.figures();
    }
}
