package eu.salvus.report.page;

import eu.salvus.report.html.DataBlock;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.simulation.insight.Insight;
import java.util.List;
import java.util.Map;

/** What only specialists may read, sealed into the page of those who decide. */
record AnnexPart(Told told) {

    /** What is sealed: all that tells names and ways. */
    List<Html> content() {
        Html course = new CoursePart(told, "annex-course", told.text("annex.course")).html();
        Insight insight = told.report().insight();
        return insight == null ? List.of(course) : List.of(course, new WhyPart(told, insight).html());
    }

    /** The sealed part, and the field that opens it. */
    Html sealed(Map<String, Object> block) {
        Element form = new Element("form")
                .flag("data-annex")
                .with("data-wrong", told.text("annex.wrong"))
                .with("data-busy", told.text("annex.busy"))
                .with("data-unavailable", told.text("annex.unavailable"))
                .add(
                        Html.element(
                                "label",
                                told.text("annex.passphrase"),
                                new Element("input")
                                        .with("type", "password")
                                        .with("autocomplete", "off")
                                        .with("required", "")),
                        new Element("button")
                                .with("type", "submit")
                                .flag("disabled")
                                .add(told.text("annex.open")),
                        new Element("p").with("role", "status"));
        return Parts.section("annex", told.text("annex.title"))
                .add(
                        Parts.paragraph(told.text("annex.about")),
                        form,
                        new DataBlock("annex-sealed", block),
                        new Element("div").with("id", "annex-open").with("tabindex", "-1"));
    }
}
