package eu.salvus.cli.measure;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.report.Plan;
import eu.salvus.report.story.Figures;
import eu.salvus.report.story.PlanStory;
import eu.salvus.simulation.advice.Advice;
import eu.salvus.simulation.advice.OwnStaff;
import eu.salvus.simulation.advice.Remains;
import eu.salvus.simulation.choice.Choice.Tie;
import eu.salvus.simulation.ensemble.Estimate;

/**
 * What the plan leaves over: whether the hospital's own people can do it, and what the law demands that would still fit.
 *
 * @param advice what to take
 * @param terminal where it is told
 */
record RemainsStory(Advice advice, Terminal terminal) {

    void tell() {
        if (Double.isInfinite(advice.request().budget().staffDays())
                && advice.choice().best().outcome().staffDays() > 0) {
            staff();
        }
        nearby();
        Remains remains = advice.remains();
        if (!remains.demands().isEmpty()) {
            terminal.tell(
                    Double.isInfinite(remains.staffDays()) ? "measures.remains" : "measures.remains-with-days",
                    figures().whole(Math.floor(remains.money())),
                    figures().whole(Math.floor(remains.staffDays())),
                    remains.demands().size());
            remains.demands()
                    .forEach(demand -> terminal.item(
                            demand.measure().name().in(messages().language().locale())));
        }
    }

    /** What limits the plan, and what a little more money would surely save. */
    private void nearby() {
        String limit = new PlanStory(Plan.of(advice), messages()).limit();
        if (!limit.isEmpty()) {
            terminal.item(limit);
        }
        Tie nearby = advice.choice().nearby();
        if (nearby != null) {
            Estimate less = nearby.more();
            terminal.tell(
                    "measures.nearby",
                    figures().whole(Math.ceil(nearby.outcome().money())),
                    figures().whole(advice.request().budget().money()),
                    new Savings(messages()).hoursSaved(new Estimate(-less.value(), -less.high(), -less.low())));
        }
    }

    private void staff() {
        OwnStaff own = advice.ownStaff();
        double days = advice.choice().best().outcome().staffDays();
        terminal.tell("measures.staff", figures().about(days), advice.request().years());
        if (own.people() == 0) {
            terminal.tell("measures.staff-unknown");
        } else if (days > own.days()) {
            terminal.tell(
                    "measures.staff-too-much",
                    own.people(),
                    figures().whole(own.days()),
                    figures().whole(OwnStaff.DAYS_A_YEAR));
        }
    }

    private Figures figures() {
        return messages().figures();
    }

    private Messages messages() {
        return terminal.messages();
    }
}
