package eu.salvus.report.page;

import eu.salvus.report.Plan;
import eu.salvus.report.Report;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.PlanStory;
import eu.salvus.report.story.Wording;
import eu.salvus.simulation.insight.Insight;
import java.util.ArrayList;
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
        Html sealed = new AnnexPart(all).sealed(seal.seal(annex));
        return page(
                Told.of(report, Audience.DIRECTORS, words),
                List.of(new Chapter("annex", words.text("annex.title"), sealed)));
    }

    private String page(Told told, List<Chapter> more) {
        return PageShell.of(
                words,
                told.text("story.title", report.twin().name(), question()),
                new Element("a").with("class", "skip").with("href", "#answer").add(told.text("page.skip")),
                header(told),
                main(told, more));
    }

    private Html header(Told told) {
        return Html.element(
                "header",
                new Element("div")
                        .with("class", "tools")
                        .add(
                                button("data-theme-switch", told.text("page.dark")),
                                button("data-print", told.text("page.print"))),
                new Element("p").with("class", "whose").add(report.twin().name()),
                Html.element("h1", question()),
                new Element("p").with("class", "lead").add(told.text(lead(told))));
    }

    private static Element button(String act, String text) {
        return new Element("button")
                .with("type", "button")
                .flag(act)
                .flag("hidden")
                .add(text);
    }

    /** What the page answers: what an attack does, or what to do first with some money. */
    private String question() {
        Plan plan = report.plan();
        return plan == null
                ? report.scenario().name().in(words.locale())
                : words.text("plan.title", new PlanStory(plan, words).money());
    }

    private String lead(Told told) {
        if (report.plan() == null) {
            return told.places() ? "page.lead" : "page.lead-directors";
        }
        return told.places() ? "plan.lead" : "plan.lead-directors";
    }

    private Element main(Told told, List<Chapter> more) {
        Plan plan = report.plan();
        Html answer = plan == null
                ? new FirstPage(told, "answer", told.text("page.answer")).html()
                : new PlanAnswerPart(told, plan).html();
        List<Chapter> chapters = new ArrayList<>(plan == null ? List.of() : measures(told, plan));
        chapters.addAll(attack(told));
        chapters.addAll(more);
        return new Element("main")
                .add(
                        answer,
                        new ContentsPart(told, chapters).html(),
                        chapters.stream().map(Chapter::html).toList());
    }

    /** What to do, how, and what it saves. */
    private static List<Chapter> measures(Told told, Plan plan) {
        List<Chapter> chapters = new ArrayList<>();
        if (!plan.choice().steps().isEmpty()) {
            chapters.add(new Chapter("how", told.text("plan.how"), new HowToPart(told, plan).html()));
        }
        if (!plan.hygiene().isEmpty()) {
            chapters.add(new Chapter("hygiene", told.text("plan.hygiene"), new HygienePart(told, plan).html()));
        }
        if (!plan.demands().isEmpty()) {
            chapters.add(new Chapter("law", told.text("plan.law"), new LawPart(told, plan).html()));
        }
        chapters.add(funding(told));
        chapters.add(new Chapter("measures", told.text("page.measures"), new MeasuresPart(told, plan).html()));
        chapters.add(attacked(told));
        return chapters;
    }

    private static Chapter attacked(Told told) {
        String head = told.text(
                "plan.attack", told.report().scenario().name().in(told.words().locale()));
        return new Chapter(
                "attack", head, new FirstPage(told, "attack", head).html().with("class", "page"));
    }

    private static Chapter funding(Told told) {
        return new Chapter("funding", told.text("funding.title"), new FundingPart(told).html());
    }

    /** What the attack does, and how sure that is. */
    private static List<Chapter> attack(Told told) {
        Insight insight = told.report().insight();
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("care", told.text("page.care"), new CarePart(told).html()));
        String course = told.text("story.course");
        chapters.add(new Chapter("course", course, new CoursePart(told, "course", course).html()));
        chapters.add(new Chapter("recovery", told.text("page.recovery"), new RecoveryPart(told).html()));
        if (insight != null && told.places()) {
            chapters.add(new Chapter("why", told.text("story.why-ways"), new WhyPart(told, insight).html()));
        }
        if (told.report().plan() == null) {
            chapters.add(funding(told));
        }
        chapters.add(new Chapter("certainty", told.text("story.certainty"), new CertaintyPart(told).html()));
        chapters.add(new Chapter("again", told.text("story.again"), new AgainPart(told).html()));
        return chapters;
    }
}
