package eu.salvus.report.page;

import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.FactWords;
import eu.salvus.report.story.Guesses;
import eu.salvus.simulation.preparation.UnknownGroup;

/** How sure the numbers are, what was assumed, and where the assumptions come from. */
record CertaintyPart(Told told) {

    Html html() {
        Guesses guesses = new Guesses(told.result().assumed(), !told.answer().costsNoCare(), told.words());
        return Parts.section("certainty", told.text("story.certainty"))
                .add(
                        told.answer().certainty().stream().map(Parts::paragraph).toList(),
                        Parts.head(told.text("story.assumed")),
                        Parts.paragraph(guesses.opening()),
                        Parts.paragraph(guesses.before()),
                        Parts.list(guesses.facts()),
                        Parts.note(told.text("page.model")),
                        sources(guesses));
    }

    private Html sources(Guesses guesses) {
        Grid grid = Grid.of(
                        "",
                        told.text("page.assumption"),
                        told.text("page.assumption-of"),
                        told.text("page.assumption-range"),
                        told.text("page.assumption-source"))
                .ofTexts();
        FactWords facts = new FactWords(told.words());
        for (UnknownGroup group : told.report().assumptions()) {
            String range = guesses.range(group.low(), group.high(), group.unit());
            grid.row(
                    facts.property(group.property()),
                    facts.subject(group.about()),
                    range.isEmpty() ? told.text("page.assumption-varies") : range,
                    group.source().equals("assumption") ? told.text("page.assumption-own") : group.source());
        }
        return grid.isEmpty()
                ? Html.NOTHING
                : new Element("div")
                        .with("class", "screen")
                        .add(Parts.more(told.text("page.assumptions-all"), grid.html()));
    }
}
