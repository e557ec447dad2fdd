package eu.salvus.cli.simulation;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.cli.twin.FactWords;
import eu.salvus.simulation.SimulationResult.Assumed;
import eu.salvus.simulation.SimulationResult.Fact;

/**
 * What was assumed because the twin does not state it, and which facts to check first.
 *
 * @param assumed what was assumed
 * @param costsCare whether any run costs care, so that there are differences to explain
 * @param terminal where it is told
 */
record Guesses(Assumed assumed, boolean costsCare, Terminal terminal) {

    void tell() {
        terminal.head("story.assumed");
        if (assumed.facts() == 0) {
            terminal.tell("story.nothing-assumed");
            return;
        }
        terminal.tell("story.assumed-facts", assumed.facts(), assumed.groups());
        if (!costsCare) {
            return;
        }
        if (assumed.checkFirst().isEmpty()) {
            terminal.tell("story.no-single-fact");
            return;
        }
        terminal.tell("show.check-first");
        FactWords words = new FactWords(messages());
        int number = 1;
        for (Fact fact : assumed.checkFirst()) {
            terminal.item(
                    number + ".",
                    messages()
                            .text(
                                    fact.firm() ? "story.fact" : "story.fact-perhaps",
                                    words.property(fact.property()),
                                    words.subject(fact.where()),
                                    range(fact),
                                    messages().figures().percent(fact.share())));
            number++;
        }
    }

    private String range(Fact fact) {
        if (!Double.isFinite(fact.low()) || !Double.isFinite(fact.high())) {
            return "";
        }
        return messages().text("story.range", value(fact.low(), fact.unit()), value(fact.high(), fact.unit()));
    }

    private String value(double value, String unit) {
        if (unit.startsWith("share") || unit.equals("chance")) {
            return messages().figures().percent(value);
        }
        return switch (unit) {
            case "hours", "hours of one crew" -> messages().figures().duration(value);
            case "days" -> messages().figures().duration(value * 24);
            case "minutes" -> messages().figures().duration(value / 60);
            default -> {
                String word = "word.unit." + unit.replace(' ', '-');
                String number = messages().figures().about(value);
                yield messages().has(word)
                        ? number + " "
                                + messages().text(word, messages().figures().rounded(value))
                        : number;
            }
        };
    }

    private Messages messages() {
        return terminal.messages();
    }
}
