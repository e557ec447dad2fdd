package eu.salvus.report.pdf;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page of a result made ready for paper: without what only a screen can do, with everything open that could be opened, with bookmarks, and a
 * line that stands at the foot of each sheet.
 */
final class PaperPage {

    /** What needs a screen: scripts and their data, buttons, the replay, curves whose tables stand beside them, what is sealed, and a form
     * that is not ready to be signed. */
    private static final String FOR_SCREENS =
            "script, style, meta, .skip, .tools, .screen, [data-replay], p:has(+ [data-replay]), figure.intervals, svg,"
                    + " section:has([data-annex]), section#funding:has(.missing)";

    private final Document page;

    /**
     * @param html as {@link eu.salvus.report.page.ReportPage} makes it
     */
    PaperPage(String html) {
        // The fonts have no narrow no-break space; the wide one holds words together as well.
        page = Jsoup.parse(html.replace('\u202F', '\u00A0'), "", Parser.htmlParser());
        page.select(FOR_SCREENS).remove();
        page.select(".contents li").forEach(this::removeWhereItLeadsNowhere);
        page.select("summary").forEach(summary -> summary.tagName("h4"));
        page.select("details").forEach(details -> details.tagName("div"));
        page.select("a[href^=#]").forEach(link -> link.attr("title", link.text()));
        page.select("a[href^=mailto]").forEach(Element::unwrap);
        foot();
        bookmarks();
    }

    /** The page's language: {@code en} or {@code fr}. */
    String language() {
        return Objects.requireNonNull(page.selectFirst("html")).attr("lang");
    }

    String title() {
        return page.title();
    }

    /** The page with a style sheet, as a renderer takes it. */
    org.w3c.dom.Document document(String style) {
        Document styled = page.clone();
        styled.head().appendElement("style").text(style);
        styled.head().appendElement("meta").attr("name", "subject").attr("content", title());
        return new W3CDom().namespaceAware(false).fromJsoup(styled);
    }

    private void removeWhereItLeadsNowhere(Element entry) {
        Element link = Objects.requireNonNull(entry.selectFirst("a[href^=#]"));
        if (page.getElementById(link.attr("href").substring(1)) == null) {
            entry.remove();
        }
    }

    /** The title, at the foot of each sheet. */
    private void foot() {
        page.body().prependElement("div").addClass("foot").text(title());
    }

    private void bookmarks() {
        Element bookmarks = page.head().appendElement("bookmarks");
        for (Element section : page.select("section[id]")) {
            Element head = section.selectFirst("h2");
            if (head != null) {
                bookmarks.appendElement("bookmark").attr("name", head.text()).attr("href", "#" + section.id());
            }
        }
    }
}
