package eu.salvus.report.page;

import eu.salvus.report.html.Bundle;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.Wording;

/** What every page of this module is: one file, whose policy forbids a browser to fetch anything, and to run anything but our own script. */
final class PageShell {

    private PageShell() {}

    /** A page with a title. */
    static String of(Wording words, String title, Html... pieces) {
        Bundle script = Bundle.script();
        Bundle style = Bundle.style();
        Element head = Html.element(
                "head",
                new Element("meta").with("charset", "utf-8"),
                new Element("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", policy(script, style)),
                new Element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                new Element("meta").with("name", "referrer").with("content", "no-referrer"),
                Html.element("title", title),
                style);
        Element body = Html.element("body", (Object[]) pieces)
                .add(Html.element("footer", Html.element("p", words.text("page.footer"))), script);
        return "<!doctype html>\n"
                + new Element("html")
                        .with("lang", words.locale().getLanguage())
                        .add(head, body)
                        .markup()
                + "\n";
    }

    private static String policy(Bundle script, Bundle style) {
        return "default-src 'none'; script-src " + script.source() + "; style-src " + style.source()
                + "; base-uri 'none'; form-action 'none'";
    }
}
