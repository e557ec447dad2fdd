package eu.salvus.cli.measure;

import eu.salvus.cli.language.Messages;
import eu.salvus.report.story.Figures;
import eu.salvus.simulation.ensemble.Estimate;

/**
 * Differences as people read them: with their interval, which may reach below zero.
 *
 * @param messages the sentences of a language
 */
record Savings(Messages messages) {

    /** Below this much of an hour a year nobody can tell a difference from nothing. */
    private static final double LEAST = 0.005;

    /** A difference, for a table: {@code 12 (9–15)}, {@code 3 (−2 to 8)}. */
    String amount(Estimate estimate) {
        if (Math.abs(estimate.value()) < LEAST
                && Math.abs(estimate.low()) < LEAST
                && Math.abs(estimate.high()) < LEAST) {
            return figures().whole(0);
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

    private String number(double value) {
        return value < 0 ? "−" + figures().about(-value) : figures().about(value);
    }

    private Figures figures() {
        return messages.figures();
    }
}
