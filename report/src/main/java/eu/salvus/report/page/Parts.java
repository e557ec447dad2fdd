package eu.salvus.report.page;

import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import java.util.List;

/** The few forms that several parts of the page share. */
final class Parts {

    private Parts() {}

    /** A part of the page with its head; the head names it for those who hear the page. */
    static Element section(String id, String head) {
        String headId = id + "-head";
        return new Element("section")
                .with("id", id)
                .with("aria-labelledby", headId)
                .add(new Element("h2").with("id", headId).add(head));
    }

    static Html head(String text) {
        return Html.element("h3", text);
    }

    static Html paragraph(String text) {
        return text.isEmpty() ? Html.NOTHING : Html.element("p", text);
    }

    static Html note(String text) {
        return text.isEmpty()
                ? Html.NOTHING
                : new Element("p").with("class", "note").add(text);
    }

    static Html list(List<String> sentences) {
        Element list = new Element("ul").with("class", "plain");
        sentences.forEach(sentence -> list.add(Html.element("li", sentence)));
        return sentences.isEmpty() ? Html.NOTHING : list;
    }

    /** A number that matters, in large. */
    static Html figure(String what, String number, String note) {
        return Html.element(
                "div",
                Html.element("dt", what),
                Html.element(
                        "dd",
                        new Element("div").with("class", "large").add(number),
                        new Element("div").with("class", "small").add(note)));
    }

    /** What can be opened; on paper it is open. */
    static Html more(String summary, Html content) {
        return Html.element("details", Html.element("summary", summary), content);
    }
}
