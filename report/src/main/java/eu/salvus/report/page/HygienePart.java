package eu.salvus.report.page;

import eu.salvus.report.Plan;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.simulation.measure.Measure;
import java.util.Locale;

/** Everyday hygiene that is missing still: what everybody should have, whatever a simulation says of it. */
record HygienePart(Told told, Plan plan) {

    Html html() {
        Prices prices = new Prices(told, plan);
        Locale locale = told.words().locale();
        Grid grid = Grid.of("", told.text("page.measure"), prices.cost(), told.text("page.measure-days"));
        Element steps = new Element("dl").with("class", "terms");
        for (String id : plan.hygiene()) {
            Plan.Option option = plan.option(id);
            Measure measure = option.measure();
            String name = measure.name().in(locale);
            grid.row(
                    name,
                    prices.euros(option.price().euros()),
                    prices.amount(option.price().staffDays()));
            String howTo = measure.howTo() == null ? "" : measure.howTo().in(locale);
            steps.add(
                    Html.element("dt", name),
                    Html.element("dd", measure.summary().in(locale), " ", howTo));
        }
        return Parts.section("hygiene", told.text("plan.hygiene"))
                .add(
                        Parts.paragraph(told.text("plan.hygiene-note")),
                        grid.html(),
                        Parts.more(told.text("plan.hygiene-how"), steps));
    }
}
