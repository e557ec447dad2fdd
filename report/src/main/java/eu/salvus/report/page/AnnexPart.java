package eu.salvus.report.page;

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
        return SealedPart.of(told.words(), told.text("annex.title"), told.text("annex.about"), block);
    }
}
