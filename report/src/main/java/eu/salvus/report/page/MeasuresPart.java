package eu.salvus.report.page;

import eu.salvus.report.Plan;
import eu.salvus.report.chart.SavingsCurve;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.simulation.choice.Choice;
import eu.salvus.simulation.choice.Choice.Funded;

/** What would help: the best measures under the budget, in the order to take them, and the care saved for each euro. */
record MeasuresPart(Told told, Plan plan) {

    Html html() {
        Choice choice = plan.choice();
        Element section = Parts.section("measures", told.text("page.measures")).with("class", "page");
        if (choice.steps().isEmpty()) {
            section.add(Parts.paragraph(told.text("page.measures-none")));
        } else {
            section.add(
                    Parts.paragraph(effect()),
                    Parts.note(told.text("page.measures-note", plan.runs())),
                    new Prices(told, plan).table(told.text("page.measures-order")));
        }
        if (!choice.ties().isEmpty()) {
            section.add(Parts.note(told.text("page.measures-ties", choice.ties().size())));
        }
        return section.add(curve());
    }

    private String effect() {
        Funded best = plan.choice().best();
        return told.text(
                "page.measures-effect",
                new Prices(told, plan).difference(best.saved()),
                told.estimates().careHours(plan.choice().nothing().loss()),
                new Prices(told, plan).euros(best.outcome().money()));
    }

    private Html curve() {
        String label = told.text("page.savings");
        Grid grid = Grid.of(
                label,
                told.text("page.savings-budget"),
                told.text("page.savings-cost"),
                told.text("page.savings-saved"),
                told.text("page.savings-measures"));
        Prices prices = new Prices(told, plan);
        for (Funded funded : plan.choice().curve()) {
            grid.row(
                    prices.euros(funded.budget().money()),
                    prices.euros(funded.outcome().money()),
                    prices.difference(funded.saved()),
                    Integer.toString(funded.outcome().measures().size()));
        }
        if (grid.isEmpty()) {
            return Html.NOTHING;
        }
        SavingsCurve chart = new SavingsCurve(
                label,
                plan.choice().curve().stream()
                        .map(funded -> new SavingsCurve.Point(funded.outcome().money(), funded.saved()))
                        .toList(),
                prices::euros,
                told.words().figures()::about);
        return new Element("figure")
                .with("class", "intervals")
                .add(
                        Html.element("figcaption", label),
                        chart.html(),
                        Parts.more(told.text("page.as-table"), grid.html()));
    }
}
