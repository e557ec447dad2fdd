package eu.salvus.report.page;

import eu.salvus.report.Plan;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.Estimates;
import eu.salvus.report.story.PlanStory;
import eu.salvus.simulation.choice.Choice.Outcome;
import eu.salvus.simulation.choice.Choice.Step;
import eu.salvus.simulation.measure.Measure;
import java.util.List;
import java.util.stream.Collectors;

/** What to do first with a budget, in plain words, with the four numbers that matter. */
record PlanAnswerPart(Told told, Plan plan) {

    Html html() {
        PlanStory story = new PlanStory(plan, told.words());
        return Parts.section("answer", told.text("page.answer"))
                .add(
                        new Element("p").with("class", "answer").add(story.answer()),
                        warning(story.nothingSure()),
                        hygiene(),
                        figures(),
                        list(),
                        warning(story.staff()),
                        Parts.paragraph(story.limit()),
                        Parts.paragraph(story.nearby()),
                        Parts.paragraph(story.people()),
                        Parts.note(new Presumed(told, plan).sentence()));
    }

    /** What everybody should have is named first where nothing is sure to help. */
    private Html hygiene() {
        return plan.choice().best().surelyHelps() || plan.hygiene().isEmpty()
                ? Html.NOTHING
                : new Element("p")
                        .add(
                                told.text(
                                        "plan.hygiene-first",
                                        plan.hygiene().stream()
                                                .map(id -> name(plan.option(id).measure()))
                                                .collect(Collectors.joining(told.text("plan.join")))),
                                " ",
                                new Element("a").with("href", "#hygiene").add(told.text("plan.hygiene-link")));
    }

    private Html figures() {
        if (plan.choice().steps().isEmpty()) {
            return Html.NOTHING;
        }
        Outcome nothing = plan.choice().nothing();
        Outcome best = plan.choice().best().outcome();
        Prices prices = new Prices(told, plan);
        String years = prices.years();
        return new Element("dl")
                .with("class", "figures")
                .add(List.of(
                        Parts.figure(
                                told.text("plan.figure-saved"),
                                prices.middle(plan.choice().best().saved()),
                                told.text(
                                        "plan.figure-saved-note",
                                        prices.interval(plan.choice().best().saved()),
                                        amount(nothing.loss().value()))),
                        Parts.figure(
                                told.text("plan.figure-worst"),
                                amount(best.tail().value()),
                                told.text(
                                        "plan.figure-worst-note",
                                        amount(nothing.tail().value()))),
                        Parts.figure(
                                told.text("plan.figure-cost"),
                                prices.euros(best.money()),
                                told.text("plan.figure-cost-note", prices.moneyRange(), years)),
                        Parts.figure(
                                told.text("plan.figure-days"),
                                told.words().figures().about(best.staffDays()),
                                told.text("plan.figure-days-note", prices.daysRange(), years))));
    }

    private Html list() {
        Prices prices = new Prices(told, plan);
        Element list = new Element("ol").with("class", "steps");
        for (Step step : plan.choice().steps()) {
            list.add(Html.element(
                    "li",
                    Html.element("strong", name(plan.option(step.measure()).measure())),
                    " ",
                    new Element("span")
                            .with("class", "small")
                            .add(
                                    prices.shortly(step.measure()),
                                    new Element("span").with("class", "who").add(", ", prices.doer(step.measure())))));
        }
        return plan.choice().steps().isEmpty()
                ? Html.NOTHING
                : Html.element("div", Parts.head(told.text("plan.list")), list);
    }

    private static Html warning(String text) {
        return text.isEmpty()
                ? Html.NOTHING
                : new Element("p").with("class", "warning").add(text);
    }

    private String name(Measure measure) {
        return measure.name().in(told.words().locale());
    }

    private String amount(double value) {
        return new Estimates(told.words()).mean(value);
    }
}
