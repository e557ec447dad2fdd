package eu.salvus.report.page;

import eu.salvus.report.Plan;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.Estimates;
import eu.salvus.report.story.Figures;
import eu.salvus.simulation.choice.Choice.Step;
import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.measure.Amount;
import eu.salvus.simulation.measure.Price;

/** What the chosen measures cost and are worth. */
record Prices(Told told, Plan plan) {

    /** The measures in the order to take them, with what each is worth. */
    Html table(String caption) {
        Grid grid = Grid.of(caption, measure(), cost(), days(), told.text("page.measure-worth"));
        for (Step step : plan.choice().steps()) {
            Price price = plan.option(step.measure()).price();
            grid.row(name(step), euros(price.euros()), amount(price.staffDays()), seen(step.worth()));
        }
        return grid.html();
    }

    /** The measures in the order to take them, with what each costs alone: what somebody signs. */
    Html bill(String caption) {
        Grid grid = Grid.of(caption, measure(), cost(), days());
        for (Step step : plan.choice().steps()) {
            Price price = plan.option(step.measure()).price();
            grid.row(name(step), euros(price.euros()), amount(price.staffDays()));
        }
        return grid.html();
    }

    private String name(Step step) {
        return plan.option(step.measure()).measure().name().in(told.words().locale());
    }

    private String measure() {
        return told.text("page.measure");
    }

    private String cost() {
        return told.text("page.measure-cost", told.words().figures().about(plan.years()));
    }

    private String days() {
        return told.text("page.measure-days");
    }

    /** An amount of money, rounded to what is worth saying. */
    String euros(double value) {
        return Double.isFinite(value)
                ? told.text("page.euros", told.words().figures().about(value))
                : told.text("page.unlimited");
    }

    /** What is saved: it may be below zero, and its interval may reach across it. */
    String difference(Estimate saved) {
        double most = Math.max(Math.abs(saved.low()), Math.abs(saved.high()));
        if (most > 0 && most < 1) {
            return told.text("page.less-than-one");
        }
        return Double.isFinite(saved.low()) && Double.isFinite(saved.high())
                ? told.text("page.difference", signed(saved.value()), signed(saved.low()), signed(saved.high()))
                : told.text("story.unsure", signed(saved.value()));
    }

    /** What is saved, or in how many attempts none of it was seen. */
    String seen(Estimate saved) {
        return Estimates.isNoneSeen(saved) ? told.text("page.none-seen", plan.attempts()) : difference(saved);
    }

    /** The money for everything, with its range. */
    String money() {
        return ranged(euros(plan.choice().best().outcome().money()), euros(all().euros()));
    }

    /** The days of the hospital's own people for everything, with their range. */
    String staffDays() {
        return ranged(
                told.words().figures().about(plan.choice().best().outcome().staffDays()), amount(all().staffDays()));
    }

    private Price all() {
        return plan.choice().steps().stream()
                .map(step -> plan.option(step.measure()).price())
                .reduce(Price::plus)
                .orElseThrow();
    }

    private String ranged(String middle, String range) {
        return middle.equals(range) ? middle : told.text("page.ranged", middle, range);
    }

    private String signed(double value) {
        Figures figures = told.words().figures();
        double shown = Math.abs(value) < 1 ? Math.rint(value * 10) / 10 : value;
        return shown < 0 ? "−" + figures.about(-shown) : figures.about(Math.abs(shown));
    }

    private String euros(Amount amount) {
        return told.text("page.euros", amount(amount));
    }

    private String amount(Amount amount) {
        String low = told.words().figures().about(amount.low());
        String high = told.words().figures().about(amount.high());
        return low.equals(high) ? low : told.text("page.from-to", low, high);
    }
}
