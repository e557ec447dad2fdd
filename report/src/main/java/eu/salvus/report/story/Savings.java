package eu.salvus.report.story;

import eu.salvus.simulation.ensemble.Estimate;

/**
 * What is saved, as people read it: it may be below zero, and its interval may reach across it.
 *
 * @param words the sentences of a language
 */
public record Savings(Wording words) {

    /** With its interval: {@code 420 (410 to 430)}; “less than one” where all of it is. */
    public String of(Estimate saved) {
        double most = Math.max(Math.abs(saved.low()), Math.abs(saved.high()));
        if (most > 0 && most < 1) {
            return words.text("page.less-than-one");
        }
        return Double.isFinite(saved.low()) && Double.isFinite(saved.high())
                ? words.text("page.difference", signed(saved.value()), signed(saved.low()), signed(saved.high()))
                : words.text("story.unsure", signed(saved.value()));
    }

    /** Without its interval. */
    public String signed(double value) {
        Figures figures = words.figures();
        double shown = Math.abs(value) < 1 ? Math.rint(value * 10) / 10 : value;
        return shown < 0 ? "−" + figures.about(-shown) : figures.about(Math.abs(shown));
    }
}
