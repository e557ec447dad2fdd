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

    /** Amounts below this are shown as less than a tenth: what is rarer is beyond what a simulation can tell. */
    private static final double LEAST = 0.05;

    private static final double LEAST_SHOWN = 0.1;

    /** A count or an amount: {@code 1,200 (1,100–1,300)}. */
    String amount(Estimate estimate) {
        Figures figures = figures();
        if (estimate.value() == 0 && estimate.high() <= 0) {
            return figures.whole(0);
        }
        if (estimate.value() < LEAST && estimate.high() < LEAST_SHOWN) {
            return messages.text("story.less-than", figures.number(LEAST_SHOWN, 1));
        }
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
