package eu.salvus.report.page;

import eu.salvus.report.html.DataBlock;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.replay.ReplayStage;
import eu.salvus.simulation.TypicalRun;

/**
 * A typical attack: the replay over the map, and the same moments as a table.
 *
 * @param told what is told
 * @param id of the part, unlike that of another replay on the page
 * @param head of the part
 */
record CoursePart(Told told, String id, String head) {

    Html html() {
        TypicalRun run = told.result().typical();
        String which = told.text(
                told.answer().costsNoCare() ? "story.course-any" : "story.course-of",
                run.run(),
                told.estimates().careHours(run.careHours()));
        return Parts.section(id, head)
                .with("class", "page")
                .add(
                        Parts.paragraph(which),
                        Parts.note(told.text(told.places() ? "page.replay-note" : "page.replay-note-nameless")),
                        new Element("div")
                                .with("data-replay", id + "-data")
                                .add(Parts.note(told.text("page.replay-needs-script"))),
                        new DataBlock(
                                id + "-data", new ReplayStage(told.report(), told.names(), told.places()).value()),
                        Parts.head(told.text("page.timeline")),
                        timeline());
    }

    private Html timeline() {
        Element body = new Element("tbody");
        told.course()
                .lines()
                .forEach(line -> body.add(
                        Html.element("tr", Html.element("td", line.clock()), Html.element("td", line.sentence()))));
        Element heads = Html.element(
                "tr",
                new Element("th").with("scope", "col").add(told.text("story.when")),
                new Element("th").with("scope", "col").add(told.text("story.what")));
        return new Element("table").with("class", "course").add(Html.element("thead", heads), body);
    }
}
