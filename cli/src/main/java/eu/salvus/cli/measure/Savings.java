package eu.salvus.cli.measure;

import eu.salvus.cli.language.Messages;
import eu.salvus.report.story.Estimates;
import eu.salvus.report.story.Figures;
import eu.salvus.simulation.ensemble.Estimate;

/**
 * Differences as people read them: with their interval, which may reach below zero.
 *
 * @param messages the sentences of a language
 */
record Savings(Messages messages) {

    /** What a measure saves, for a table: like {@link #amount}, but {@code none seen} where not one run shows a difference. */
    String seen(Estimate estimate) {
        return Estimates.isNoneSeen(estimate) ? messages.text("measures.none-seen") : amount(estimate);
    }

    /** A difference, for a table: {@code 12 (9–15)}, {@code 3 (−2 to 8)}. */
    String amount(Estimate estimate) {
        if (isSmall(estimate)) {
            return estimate.value() == 0 ? figures().whole(0) : "< " + figures().whole(1);
        }
        if (!Double.isFinite(estimate.low()) || !Double.isFinite(estimate.high())) {
            return messages.text("story.unsure", number(estimate.value()));
        }
        return messages.text(
                estimate.low() < 0 ? "measures.interval-below-zero" : "story.interval",
                number(estimate.value()),
                number(estimate.low()),
                number(estimate.high()));
    }

    /** Care-hours lost a year, for a sentence. */
    String hoursAYear(Estimate lost) {
        return isSmall(lost) && lost.value() > 0
                ? messages.text("measures.less-than-an-hour")
                : new Estimates(messages).careHours(lost);
    }

    /** What is saved a year of them, for a sentence. */
    String hoursSaved(Estimate saved) {
        return isSmall(saved) ? messages.text("measures.less-than-an-hour") : amount(saved);
    }

    /** Care-hours of an attempt, for a sentence. */
    String hours(double lost) {
        return lost > 0 && lost < 1
                ? messages.text("measures.less-than-an-hour")
                : new Estimates(messages).careHours(lost);
    }

    /** Whether all of it is below one hour. */
    private static boolean isSmall(Estimate estimate) {
        return Math.abs(estimate.value()) < 1 && Math.abs(estimate.low()) < 1 && Math.abs(estimate.high()) < 1;
    }

    private String number(double value) {
        double told = Math.abs(value) < 1 ? Math.rint(value * 10) / 10 : value;
        return told < 0 ? "−" + figures().about(-told) : figures().about(Math.abs(told));
    }

    private Figures figures() {
        return messages.figures();
    }
}
