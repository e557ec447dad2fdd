package eu.salvus.report.story;

import eu.salvus.report.Plan;
import eu.salvus.simulation.advice.OwnStaff;
import eu.salvus.simulation.choice.Budget;
import eu.salvus.simulation.choice.Choice;
import eu.salvus.simulation.choice.Choice.Outcome;
import eu.salvus.simulation.choice.Choice.Tie;
import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.measure.HospitalObjective;

/**
 * What a plan says, in plain sentences; each is empty where there is nothing to say.
 *
 * @param plan the plan
 * @param words the sentences of a language
 */
public record PlanStory(Plan plan, Wording words) {

    /** Of a budget that is said to be limited by something else, no more than this share is spent (assumption). */
    private static final double MOST_SPENT = 0.5;

    /** Whoever has used more than this share of the days has hardly any for another measure (assumption). */
    private static final double NEARLY_ALL = 0.75;

    /** What to do with the budget, and what that saves. */
    public String answer() {
        Estimate lost = choice().nothing().loss();
        Estimate saved = choice().best().saved();
        int count = choice().steps().size();
        boolean loses = !Estimates.isNoneSeen(lost);
        if (count == 0) {
            return loses
                    ? words.text("plan.none", budget(), estimates().careHours(lost))
                    : words.text("plan.none-lost", budget(), plan.attempts());
        }
        return !loses || Estimates.isNoneSeen(saved)
                ? words.text("plan.answer-none-seen", budget(), count, plan.attempts())
                : words.text("plan.answer", budget(), count, estimates().careHours(lost), new Savings(words).of(saved));
    }

    /** What the money is called: {@code €30,000}, and the days where they are limited. */
    public String budget() {
        Budget budget = choice().best().budget();
        String money = money(budget.money());
        return words.text(
                "plan.budget",
                Double.isInfinite(budget.staffDays())
                        ? money
                        : words.text(
                                "plan.euros-and-days", money, words.figures().whole(budget.staffDays())),
                years());
    }

    /** The years over which costs are counted: {@code 3 years}. */
    public String years() {
        return words.text("plan.years", words.figures().about(plan.years()), plan.years());
    }

    /** The money alone. */
    public String money() {
        return money(choice().best().budget().money());
    }

    private String money(double euros) {
        return Double.isInfinite(euros)
                ? words.text("page.unlimited")
                : words.text("page.euros", words.figures().whole(euros));
    }

    /** That nothing surely helps. */
    public String nothingSure() {
        return choice().best().surelyHelps() ? "" : words.text("page.nothing-sure");
    }

    /** Whether the hospital's own people can do it, where no limit was given for their time. */
    public String staff() {
        OwnStaff own = plan.staff();
        double days = choice().best().outcome().staffDays();
        if (own == null || days <= 0 || Double.isFinite(choice().best().budget().staffDays())) {
            return "";
        }
        String takes = words.text("plan.staff", words.figures().about(days), years());
        if (own.people() == 0) {
            return takes + " " + words.text("plan.staff-unknown");
        }
        return days <= own.days()
                ? takes
                : takes + " "
                        + words.text(
                                "plan.staff-too-much",
                                own.people(),
                                words.figures().whole(own.days()),
                                words.figures().whole(OwnStaff.DAYS_A_YEAR));
    }

    /** That it is the days which limit the plan, where most of the money is left; nothing otherwise. */
    public String limit() {
        Budget budget = choice().best().budget();
        Outcome best = choice().best().outcome();
        boolean moneyLeft = best.money() < MOST_SPENT * budget.money();
        boolean daysUsed = best.staffDays() > NEARLY_ALL * budget.staffDays();
        return moneyLeft && daysUsed && Double.isFinite(budget.money())
                ? words.text(
                        "plan.days-limit",
                        words.figures().about(best.staffDays()),
                        words.figures().whole(budget.staffDays()),
                        money(budget.money() - best.money()))
                : "";
    }

    /** What a little more money would surely save. */
    public String nearby() {
        Tie nearby = choice().nearby();
        if (nearby == null) {
            return "";
        }
        Estimate less = nearby.more();
        return words.text(
                "plan.nearby",
                money(Math.ceil(nearby.outcome().money())),
                money(),
                new Savings(words).of(new Estimate(-less.value(), -less.high(), -less.low())));
    }

    /** Whose records are exposed, without the plan and with it. */
    public String people() {
        Outcome nothing = choice().nothing();
        Outcome best = choice().best().outcome();
        if (nothing.people().value() == 0 && best.people().value() == 0) {
            return words.text("story.nobody-exposed");
        }
        return words.text(
                "plan.people",
                estimates().amount(nothing.people().value()),
                Estimates.isNoneSeen(best.people())
                        ? words.text("plan.nobody", plan.attempts())
                        : estimates().amount(best.people().value()));
    }

    /** The time of those who care that the measures themselves take. */
    public String friction() {
        double standing = choice().best().outcome().standing();
        return standing <= 0
                ? ""
                : words.text(
                        "plan.friction",
                        words.figures().about(standing / HospitalObjective.FRICTION_SHARE),
                        words.figures().percent(HospitalObjective.FRICTION_SHARE));
    }

    /** How well it was searched, and that the best of many is the luckiest too. */
    public String searched() {
        String tried = words.text(
                choice().best().exact() ? "plan.exact" : "plan.searched",
                choice().evaluations(),
                plan.options().size());
        return choice().steps().isEmpty()
                ? tried
                : tried + " "
                        + words.text(
                                "plan.again",
                                new Savings(words).of(choice().searched()),
                                new Savings(words).of(choice().best().saved()));
    }

    private Choice choice() {
        return plan.choice();
    }

    private Estimates estimates() {
        return new Estimates(words);
    }
}
