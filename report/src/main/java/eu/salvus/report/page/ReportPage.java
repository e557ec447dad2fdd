package eu.salvus.report.page;

import eu.salvus.report.Plan;
import eu.salvus.report.Report;
import eu.salvus.report.html.Bundle;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.Wording;
import eu.salvus.simulation.insight.Insight;
import java.util.List;

/**
 * A result as one self-contained page of HTML. It asks nothing of the network: its policy forbids a browser to fetch anything, and to run
 * anything but the page's own script. The same result gives the same bytes, unless part of it is sealed.
 */
public final class ReportPage {

    private final Report report;
    private final Wording words;

    /** A page in the language of some sentences. */
    public ReportPage(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    /** The page for somebody. */
    public String html(Audience audience) {
        return page(Told.of(report, audience, words), List.of());
    }

    /** The page for those who decide, with everything else sealed in it. */
    public String html(AnnexSeal seal) {
        Told all = Told.of(report, Audience.SPECIALISTS, words);
        String annex = Html.element("div", new AnnexPart(all).content()).markup();
        return page(Told.of(report, Audience.DIRECTORS, words), List.of(new AnnexPart(all).sealed(seal.seal(annex))));
    }

    private String page(Told told, List<Html> more) {
        Bundle script = Bundle.script();
        Bundle style = Bundle.style();
        String title = told.text(
                "story.title", report.twin().name(), report.scenario().name().in(words.locale()));
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
        Element body = Html.element(
                "body",
                new Element("a").with("class", "skip").with("href", "#answer").add(told.text("page.skip")),
                header(told, title),
                main(told).add(more),
                Html.element("footer", Html.element("p", told.text("page.footer"))),
                script);
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

    private static Html header(Told told, String title) {
        return Html.element(
                "header",
                new Element("div")
                        .with("class", "tools")
                        .add(
                                button("data-theme-switch", told.text("page.dark")),
                                button("data-print", told.text("page.print"))),
                Html.element("h1", title),
                new Element("p")
                        .with("class", "lead")
                        .add(told.text(told.places() ? "page.lead" : "page.lead-directors")));
    }

    private static Element button(String act, String text) {
        return new Element("button")
                .with("type", "button")
                .flag(act)
                .flag("hidden")
                .add(text);
    }

    private static Element main(Told told) {
        Insight insight = told.report().insight();
        Plan plan = told.report().plan();
        return new Element("main")
                .add(
                        new FirstPage(told).html(),
                        new CarePart(told).html(),
                        new CoursePart(told, "course", told.text("story.course")).html(),
                        new RecoveryPart(told).html(),
                        insight == null || !told.places() ? Html.NOTHING : new WhyPart(told, insight).html(),
                        plan == null ? Html.NOTHING : new MeasuresPart(told, plan).html(),
                        new FundingPart(told).html(),
                        new CertaintyPart(told).html(),
                        new AgainPart(told).html());
    }
}
