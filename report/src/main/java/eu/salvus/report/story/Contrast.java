package eu.salvus.report.story;

import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.insight.Comparison;
import eu.salvus.simulation.insight.Difference;
import java.util.ArrayList;
import java.util.List;

/**
 * How two hospitals, A and B, differ under the same attacks, in plain sentences.
 *
 * @param comparison what was found
 * @param words the sentences of a language
 */
public record Contrast(Comparison comparison, Wording words) {

    /** The answer, what care says first. */
    public List<String> sentences() {
        List<String> told = new ArrayList<>();
        told.add(care());
        if (!isSame(comparison.care())) {
            told.add(counts(comparison.care()));
        }
        told.add(people());
        Difference back = comparison.allBack();
        if (back != null && !back.isTie()) {
            told.add(words.text(
                    back.difference().value() < 0 ? "compare.sooner" : "compare.later",
                    words.figures().duration(Math.abs(back.difference().value()))));
        }
        return told;
    }

    private String care() {
        Difference care = comparison.care();
        if (isSame(care)) {
            return words.text("compare.care-same", care.equal());
        }
        if (care.isTie()) {
            return words.text(
                    "compare.care-unsure",
                    comparison.runs(),
                    about(-care.difference().low()),
                    about(care.difference().high()));
        }
        Estimate amount = amount(care);
        return words.text(
                care.difference().value() < 0 ? "compare.care-less" : "compare.care-more",
                new Estimates(words).careHours(amount));
    }

    private String counts(Difference difference) {
        double runs = comparison.runs();
        return words.text(
                "compare.counts",
                words.figures().percent(difference.less() / runs),
                words.figures().percent(difference.more() / runs),
                words.figures().percent(difference.equal() / runs));
    }

    private String people() {
        Difference people = comparison.people();
        if (isSame(people)) {
            return words.text(people.first().value() <= 0 ? "compare.people-none" : "compare.people-same");
        }
        if (people.isTie()) {
            return words.text(
                    "compare.people-unsure",
                    about(-people.difference().low()),
                    about(people.difference().high()));
        }
        return words.text(
                people.difference().value() < 0 ? "compare.people-less" : "compare.people-more",
                new Estimates(words).people(amount(people)));
    }

    /** A difference for a table: how much less or more B has; both ways when that cannot be told. */
    public String cell(Difference difference) {
        if (isSame(difference)) {
            return words.text("compare.same");
        }
        if (difference.isTie()) {
            return words.text(
                    "compare.unsure",
                    about(-difference.difference().low()),
                    about(difference.difference().high()));
        }
        return words.text(
                difference.difference().value() < 0 ? "compare.less" : "compare.more",
                new Estimates(words).amount(amount(difference)));
    }

    private String about(double value) {
        return Double.isFinite(value) ? words.figures().about(Math.max(0, value)) : "?";
    }

    /** The size of a difference, without its sign. */
    private static Estimate amount(Difference difference) {
        Estimate signed = difference.difference();
        return signed.value() < 0 ? new Estimate(-signed.value(), -signed.high(), -signed.low()) : signed;
    }

    /** Whether no run differs. */
    public static boolean isSame(Difference difference) {
        return difference.less() == 0 && difference.more() == 0;
    }
}
