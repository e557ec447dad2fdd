package eu.salvus.cli.simulation;

import eu.salvus.cli.language.Figures;
import eu.salvus.cli.language.Messages;
import eu.salvus.simulation.ensemble.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * Estimates as people read them: the value, and its 95 % interval in brackets. None of what is estimated can be below zero.
 *
 * @param messages the sentences of a language
 */
record Estimates(Messages messages) {

    /** Averages below this are shown as fewer than one: what is rarer is beyond what a simulation can tell. */
    private static final double LEAST = 0.1;

    /** A count or an amount, for a table: {@code 1,200 (1,100–1,300)}. */
    String amount(Estimate estimate) {
        return few(estimate) ? "< " + figures().whole(1) : several(estimate);
    }

    /** An amount without its interval, for a table. */
    String amount(double value) {
        return value > 0 && value < LEAST
                ? "< " + figures().whole(1)
                : figures().about(value);
    }

    /** Care-hours, for a sentence: {@code 1,200 (1,100–1,300) care-hours}. */
    String careHours(Estimate estimate) {
        return messages.text("amount.care-hours", words(estimate), counted(estimate.value()));
    }

    /** Care-hours without an interval, for a sentence. */
    String careHours(double value) {
        return messages.text(
                "amount.care-hours", figures().about(value), figures().rounded(value));
    }

    /** People, for a sentence. */
    String people(Estimate estimate) {
        return messages.text("amount.people", words(estimate), counted(estimate.value()));
    }

    /** People without an interval, for a sentence. */
    String people(double value) {
        return messages.text("amount.people", figures().about(value), figures().rounded(value));
    }

    /** A mean number without an interval, for a sentence: {@code 12}, {@code fewer than 1}. */
    String words(double value) {
        return value > 0 && value < LEAST
                ? messages.text("amount.few")
                : figures().about(value);
    }

    /** The number that decides between singular and plural after {@link #words(double)}: “fewer than 1” counts as one. */
    double counted(double value) {
        return value > 0 && value < LEAST ? 1 : figures().rounded(value);
    }

    /** Whether an amount exceeded in one attempt of twenty is worth a number. */
    static boolean isOneOrMore(Estimate estimate) {
        return estimate.value() >= 1;
    }

    private String words(Estimate estimate) {
        return few(estimate) ? messages.text("amount.few") : several(estimate);
    }

    private static boolean few(Estimate estimate) {
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
    String share(Estimate estimate) {
        Figures figures = figures();
        return interval(
                figures.percent(estimate.value()),
                figures.percent(Math.max(0, estimate.low())),
                figures.percent(Math.min(1, estimate.high())),
                estimate);
    }

    /** A duration in hours: {@code 3 days 4 hours}, without its interval. */
    String duration(@Nullable Estimate hours) {
        return hours == null ? messages.text("story.none") : figures().duration(Math.max(0, hours.value()));
    }

    private String interval(String value, String low, String high, Estimate estimate) {
        if (!Double.isFinite(estimate.low()) || !Double.isFinite(estimate.high())) {
            return messages.text("story.unsure", value);
        }
        return low.equals(high) ? value : messages.text("story.interval", value, low, high);
    }

    private Figures figures() {
        return messages.figures();
    }
}
