package eu.salvus.report.page;

import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import java.util.List;

/** What stands where on the page, with links. */
record ContentsPart(Told told, List<Chapter> chapters) {

    Html html() {
        Element list = new Element("ol");
        chapters.forEach(chapter -> list.add(Html.element(
                "li", new Element("a").with("href", "#" + chapter.id()).add(chapter.head()))));
        return new Element("nav")
                .with("class", "contents")
                .with("aria-labelledby", "contents-head")
                .add(new Element("h2").with("id", "contents-head").add(told.text("page.contents")), list);
    }
}
