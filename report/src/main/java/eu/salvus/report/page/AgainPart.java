package eu.salvus.report.page;

import eu.salvus.report.html.Html;
import eu.salvus.simulation.SimulationResult.Reproduction;

/** How to get the same numbers again. */
record AgainPart(Told told) {

    Html html() {
        Reproduction from = told.result().reproduction();
        Grid grid = Grid.of("", told.text("page.again-what"), told.text("page.again-value"))
                .ofTexts()
                .row(told.text("page.again-engine"), from.engine())
                .row(told.text("page.again-scenario"), from.scenario())
                .row(told.text("page.again-seed"), Long.toString(from.seed()))
                .row(told.text("page.again-runs"), Integer.toString(from.runs()))
                .row(told.text("page.again-twin"), from.twinHash())
                .row(told.text("page.again-content"), from.contentHash());
        return Parts.section("again", told.text("story.again"))
                .add(
                        Html.element("pre", Html.element("code", command())),
                        Parts.paragraph(told.text("story.depends", from.engine())),
                        grid.html());
    }

    private String command() {
        return told.places()
                ? told.report().again().command()
                : told.report().again().withoutFolder();
    }
}
