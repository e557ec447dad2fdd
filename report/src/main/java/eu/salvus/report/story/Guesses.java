package eu.salvus.report.story;

import eu.salvus.simulation.SimulationResult.Assumed;
import eu.salvus.simulation.SimulationResult.Fact;
import java.util.List;

/**
 * What was assumed because the twin does not state it, and which facts to check first.
 *
 * @param assumed what was assumed
 * @param costsCare whether any run costs care, so that there are differences to explain
 * @param words the sentences of a language
 */
public record Guesses(Assumed assumed, boolean costsCare, Wording words) {

    /** How much was assumed. */
    public String opening() {
        return assumed.facts() == 0
                ? words.text("story.nothing-assumed")
                : words.text("story.assumed-facts", assumed.facts(), assumed.groups());
    }

    /** What stands before the facts to check first, or why there are none; empty when there is nothing to explain. */
    public String before() {
        if (assumed.facts() == 0 || !costsCare) {
            return "";
        }
        return words.text(assumed.checkFirst().isEmpty() ? "story.no-single-fact" : "show.check-first");
    }

    /** The facts to check first, surest first. */
    public List<String> facts() {
        return costsCare ? assumed.checkFirst().stream().map(this::fact).toList() : List.of();
    }

    private String fact(Fact fact) {
        FactWords facts = new FactWords(words);
        return words.text(
                fact.firm() ? "story.fact" : "story.fact-perhaps",
                facts.property(fact.property()),
                facts.subject(fact.where()),
                taken(fact),
                words.figures().percent(fact.share()));
    }

    private String taken(Fact fact) {
        String range = range(fact.low(), fact.high(), fact.unit());
        return range.isEmpty() ? "" : words.text("story.taken", range);
    }

    /** A range in its unit, such as “between 2 days and 14 days”; empty when it differs from thing to thing. */
    public String range(double low, double high, String unit) {
        return Double.isFinite(low) && Double.isFinite(high)
                ? words.text("story.range", value(low, unit), value(high, unit))
                : "";
    }

    private String value(double value, String unit) {
        Figures figures = words.figures();
        if (unit.startsWith("share") || unit.equals("chance")) {
            return figures.percent(value);
        }
        return switch (unit) {
            case "hours", "hours of one crew" -> figures.duration(value);
            case "days" -> figures.duration(value * 24);
            case "minutes" -> figures.duration(value / 60);
            default -> {
                String word = "word.unit." + unit.replace(' ', '-');
                String number = figures.about(value);
                yield words.has(word) ? number + " " + words.text(word, figures.rounded(value)) : number;
            }
        };
    }
}
