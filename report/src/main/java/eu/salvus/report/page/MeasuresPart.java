package eu.salvus.report.page;

import eu.salvus.report.Plan;
import eu.salvus.report.chart.SavingsCurve;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.PlanStory;
import eu.salvus.report.story.Savings;
import eu.salvus.simulation.choice.Choice;
import eu.salvus.simulation.choice.Choice.Funded;
import eu.salvus.simulation.choice.Choice.Step;
import eu.salvus.simulation.choice.Choice.Tie;
import eu.salvus.simulation.ensemble.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How much the best measures under the budget save: each by itself, one after the other, and with another budget. */
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
        PlanStory story = new PlanStory(plan, told.words());
        return section.add(Parts.note(story.friction()), ties(), curve(), budgets(), Parts.note(story.searched()));
    }

    private String effect() {
        Funded best = plan.choice().best();
        return told.text(
                "page.measures-effect",
                savings().of(best.saved()),
                told.estimates().careHours(plan.choice().nothing().loss()),
                new Prices(told, plan).euros(best.outcome().money()));
    }

    /** Other sets of which the simulation cannot tell whether they are as good, by what is exchanged. */
    private Html ties() {
        List<String> others = plan.choice().ties().stream().map(this::tie).toList();
        return others.isEmpty()
                ? Html.NOTHING
                : Parts.more(told.text("page.measures-ties", others.size()), Parts.list(others));
    }

    private String tie(Tie tie) {
        List<String> mine = plan.choice().best().outcome().measures();
        List<String> theirs = tie.outcome().measures();
        List<String> more = without(theirs, mine);
        List<String> less = without(mine, theirs);
        String exchanged = theirs.isEmpty()
                ? told.text("plan.tie-nothing")
                : less.isEmpty()
                        ? told.text("plan.tie-more", names(more))
                        : more.isEmpty()
                                ? told.text("plan.tie-less", names(less))
                                : told.text("plan.tie-other", names(more), names(less));
        return told.text(
                "plan.tie",
                exchanged,
                new Prices(told, plan).euros(tie.outcome().money()),
                savings().of(tie.more()));
    }

    private static List<String> without(List<String> ids, List<String> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }

    private String names(List<String> ids) {
        return ids.stream()
                .map(id -> plan.option(id).measure().name().in(told.words().locale()))
                .collect(Collectors.joining(", "));
    }

    private Savings savings() {
        return new Savings(told.words());
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
                    savings().of(step.savedSoFar()));
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
                    savings().of(funded.saved()),
                    Integer.toString(funded.outcome().measures().size()));
        }
        return grid.isEmpty() ? Html.NOTHING : Html.element("div", Parts.head(told.text("page.budgets")), grid.html());
    }
}
