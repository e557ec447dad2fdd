package eu.salvus.report.page;

import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.Why;
import eu.salvus.simulation.insight.Insight;
import java.util.List;

/** Why it comes as it does: the usual ways, where to stop them, who would have seen them, in which order to restore. For specialists. */
record WhyPart(Told told, Insight insight) {

    Html html() {
        Why why = new Why(insight, told.report().steps(), told.names(), told.words());
        Element section = Parts.section("why", told.text("story.why-ways")).with("class", "page");
        section.add(Parts.paragraph(why.looked()));
        for (Why.Way way : why.ways()) {
            Element steps = new Element("ol");
            way.steps().forEach(step -> steps.add(Html.element("li", step)));
            section.add(Parts.paragraph(way.opening()), steps);
        }
        if (why.ways().isEmpty()) {
            return section;
        }
        return section.add(
                titled("story.why-stop", why.chokePoints()),
                Parts.paragraph(why.beforeBarriers()),
                Parts.list(why.barriers()),
                titled("story.why-seen", why.seen()),
                titled("story.why-order", why.restoration()));
    }

    private List<Html> titled(String head, List<String> sentences) {
        return sentences.isEmpty() ? List.of() : List.of(Parts.head(told.text(head)), Parts.list(sentences));
    }
}
