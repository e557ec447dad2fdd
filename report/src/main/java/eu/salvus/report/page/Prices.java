package eu.salvus.report.page;

import eu.salvus.report.Plan;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.Estimates;
import eu.salvus.report.story.PlanStory;
import eu.salvus.report.story.Savings;
import eu.salvus.simulation.choice.Choice.Step;
import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.measure.Amount;
import eu.salvus.simulation.measure.MeasureIndex;
import eu.salvus.simulation.measure.Price;
import java.util.Objects;

/** What the chosen measures cost and are worth. */
record Prices(Told told, Plan plan) {

    private static final MeasureIndex INDEX = MeasureIndex.builtIn();
    private static final double DAY = 24;

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

    /** The head of what something costs. */
    String cost() {
        return told.text("page.measure-cost", years());
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

    /** What is saved, or in how many attempts none of it was seen. */
    String seen(Estimate saved) {
        return Estimates.isNoneSeen(saved)
                ? told.text("page.none-seen", plan.attempts())
                : new Savings(told.words()).of(saved);
    }

    /** What is saved, without its interval. */
    String middle(Estimate saved) {
        return Estimates.isNoneSeen(saved) ? told.text("story.none") : new Savings(told.words()).signed(saved.value());
    }

    /** Between which numbers lies what is saved. */
    String interval(Estimate saved) {
        Savings savings = new Savings(told.words());
        return Estimates.isNoneSeen(saved) || !Double.isFinite(saved.low()) || !Double.isFinite(saved.high())
                ? seen(saved)
                : told.text("plan.between", savings.signed(saved.low()), savings.signed(saved.high()));
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

    /** The range of the money for everything. */
    String moneyRange() {
        return euros(all().euros());
    }

    /** The range of the days for everything. */
    String daysRange() {
        return amount(all().staffDays());
    }

    /** What a measure costs at the middle, in a few words: money and days. */
    String shortly(String measure) {
        Plan.Option option = plan.option(measure);
        return told.text(
                "plan.shortly",
                euros(option.price().euros().middle()),
                days(option.price().staffDays()));
    }

    /** Who does a measure, when it works, and what it costs. */
    String atLength(String measure) {
        Plan.Option option = plan.option(measure);
        return told.text(
                "plan.at-length",
                doer(measure),
                told.words().figures().duration(option.measure().leadTimeDays() * DAY),
                euros(option.price().euros()),
                amount(option.price().staffDays()),
                years());
    }

    /** The years over which costs are counted: {@code 3 years}. */
    String years() {
        return new PlanStory(plan, told.words()).years();
    }

    /** Who carries a measure out. */
    String doer(String measure) {
        return Objects.requireNonNull(
                        INDEX.doers().get(plan.option(measure).measure().by()))
                .in(told.words().locale());
    }

    private String days(Amount days) {
        double middle = told.words().figures().rounded(days.middle());
        return told.text("plan.days", told.words().figures().about(middle), middle);
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

    /** Money as its range. */
    String euros(Amount amount) {
        return told.text("page.euros", amount(amount));
    }

    /** An amount as its range, or as one number. */
    String amount(Amount amount) {
        String low = told.words().figures().about(amount.low());
        String high = told.words().figures().about(amount.high());
        return low.equals(high) ? low : told.text("page.from-to", low, high);
    }
}
