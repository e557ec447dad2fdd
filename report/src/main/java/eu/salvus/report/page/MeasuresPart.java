package eu.salvus.report.page;

import eu.salvus.report.Plan;
import eu.salvus.report.chart.SavingsCurve;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.Figures;
import eu.salvus.simulation.advice.Remains;
import eu.salvus.simulation.advice.Scope;
import eu.salvus.simulation.choice.Choice;
import eu.salvus.simulation.choice.Choice.Funded;
import eu.salvus.simulation.choice.Choice.Step;
import eu.salvus.simulation.ensemble.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
                    Parts.paragraph(new Presumed(told, plan).sentence()),
                    Parts.note(told.text("page.measures-note", plan.runs())),
                    new Prices(told, plan).table(told.text("page.measures-order")));
        }
        if (!choice.best().surelyHelps()) {
            section.add(Parts.paragraph(told.text("page.nothing-sure")));
        }
        if (!choice.ties().isEmpty()) {
            section.add(Parts.note(told.text("page.measures-ties", choice.ties().size())));
        }
        return section.add(curve(), budgets(), unfunded());
    }

    private String effect() {
        Funded best = plan.choice().best();
        return told.text(
                "page.measures-effect",
                new Prices(told, plan).difference(best.saved()),
                told.estimates().careHours(plan.choice().nothing().loss()),
                new Prices(told, plan).euros(best.outcome().money()));
    }

    private Html unfunded() {
        Element list = new Element("ul").with("class", "plain");
        plan.unfunded()
                .forEach(
                        name -> list.add(Html.element("li", name.in(told.words().locale()))));
        return plan.unfunded().isEmpty()
                ? Html.NOTHING
                : Html.element(
                        "div",
                        Parts.head(told.text("page.unfunded")),
                        Parts.paragraph(told.text("page.unfunded-note")),
                        Parts.note(told.text(plan.scope() == Scope.LIKELY ? "page.scope" : "page.scope-small")),
                        list,
                        Parts.paragraph(remains()));
    }

    /** What the law demands and what is left of the budget would still pay. */
    private String remains() {
        Remains remains = plan.remains();
        if (remains == null || remains.demands().isEmpty()) {
            return "";
        }
        String names = remains.demands().stream()
                .map(demand -> demand.measure().name().in(told.words().locale()))
                .collect(Collectors.joining(", "));
        Figures figures = told.words().figures();
        String euros = told.text("page.euros", figures.whole(Math.floor(remains.money())));
        return Double.isInfinite(remains.staffDays())
                ? told.text("page.remains", euros, names)
                : told.text("page.remains-with-days", euros, figures.whole(Math.floor(remains.staffDays())), names);
    }

    /** Care saved for the money spent, measure by measure in the order to take them. */
    private Html curve() {
        String label = told.text("page.savings");
        Prices prices = new Prices(told, plan);
        Grid grid = Grid.of(
                label, told.text("page.measure"), told.text("page.savings-cost"), told.text("page.savings-saved"));
        List<SavingsCurve.Point> points = new ArrayList<>();
        points.add(new SavingsCurve.Point(0, new Estimate(0, 0, 0)));
        double cost = 0;
        for (Step step : plan.choice().steps()) {
            Plan.Option option = plan.option(step.measure());
            cost += option.price().euros().middle();
            points.add(new SavingsCurve.Point(cost, step.savedSoFar()));
            grid.row(
                    "+ " + option.measure().name().in(told.words().locale()),
                    prices.euros(cost),
                    prices.difference(step.savedSoFar()));
        }
        if (grid.isEmpty()) {
            return Html.NOTHING;
        }
        SavingsCurve chart =
                new SavingsCurve(label, points, prices::euros, told.words().figures()::about);
        return new Element("figure")
                .with("class", "intervals")
                .add(
                        Html.element("figcaption", label),
                        chart.html(),
                        Parts.more(told.text("page.as-table"), grid.html()));
    }

    private Html budgets() {
        Prices prices = new Prices(told, plan);
        Grid grid = Grid.of(
                "",
                told.text("page.savings-budget"),
                told.text("page.savings-cost"),
                told.text("page.savings-saved"),
                told.text("page.savings-measures"));
        for (Funded funded : plan.choice().curve()) {
            grid.row(
                    prices.euros(funded.budget().money()),
                    prices.euros(funded.outcome().money()),
                    prices.difference(funded.saved()),
                    Integer.toString(funded.outcome().measures().size()));
        }
        return grid.isEmpty() ? Html.NOTHING : Html.element("div", Parts.head(told.text("page.budgets")), grid.html());
    }
}
