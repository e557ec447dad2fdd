package eu.salvus.cli.measure;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Table;
import eu.salvus.cli.terminal.Table.Column;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.report.story.Estimates;
import eu.salvus.report.story.Figures;
import eu.salvus.simulation.advice.Advice;
import eu.salvus.simulation.advice.Option;
import eu.salvus.simulation.choice.Choice;
import eu.salvus.simulation.choice.Choice.Funded;
import eu.salvus.simulation.choice.Choice.Outcome;
import eu.salvus.simulation.choice.Choice.Step;
import eu.salvus.simulation.choice.Choice.Tie;
import eu.salvus.simulation.measure.HospitalObjective;
import eu.salvus.simulation.measure.Measure;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Advice told: the answer first, then what to do, what the law demands, what else would do, and how sure that is.
 *
 * @param advice what to take
 * @param terminal where it is told
 * @param how whether it also tells how to do each measure
 */
record AdviceStory(Advice advice, Terminal terminal, boolean how) {

    private static final double DAY = 24;

    /** Tells it; {@code again} is the command that tells it again. */
    void tell(String again) {
        answer();
        plan();
        new DemandStory(advice, terminal).tell();
        ties();
        curve();
        new TradeoffStory(advice, terminal).tell();
        new DoubtStory(advice, terminal).tell();
        terminal.head("story.again");
        terminal.raw(again + "\n");
    }

    private void answer() {
        Funded best = choice().best();
        Outcome nothing = choice().nothing();
        terminal.head("story.in-short");
        String with = budget();
        Savings savings = new Savings(messages());
        boolean lost = !Estimates.isNoneSeen(nothing.loss());
        if (choice().steps().isEmpty()) {
            terminal.item(
                    lost
                            ? messages().text("measures.none", with, savings.hoursAYear(nothing.loss()))
                            : messages().text("measures.none-lost", with, simulated()));
        } else if (!lost || Estimates.isNoneSeen(best.saved())) {
            terminal.item(messages()
                    .text("measures.answer-none-seen", with, choice().steps().size(), simulated()));
        } else {
            terminal.item(messages()
                    .text(
                            "measures.answer",
                            with,
                            choice().steps().size(),
                            savings.hoursAYear(nothing.loss()),
                            savings.hoursSaved(best.saved())));
            terminal.item(messages()
                    .text(
                            "measures.an-attempt",
                            savings.hours(attempt(nothing)),
                            savings.hours(attempt(best.outcome())),
                            savings.hours(nothing.tail().value()),
                            savings.hours(best.outcome().tail().value())));
        }
        if (!best.surelyHelps()) {
            terminal.item(text("measures.nothing-sure"));
        }
        terminal.item(
                nothing.people().value() == 0 && best.outcome().people().value() == 0
                        ? text("story.nobody-exposed")
                        : messages()
                                .text(
                                        "measures.people",
                                        about(nothing.people().value()),
                                        Estimates.isNoneSeen(best.outcome().people())
                                                ? messages().text("measures.nobody", simulated())
                                                : about(best.outcome().people().value())));
        terminal.item(
                messages().text("measures.conditional", String.join(text("measures.between-attempts"), attempts())));
    }

    /** Simulated attempts on which the answer was scored. */
    private int simulated() {
        return advice.request().runs() * advice.request().mix().size();
    }

    /** Mean care-hours lost an attempt, by the attacks alone. */
    private double attempt(Outcome outcome) {
        double attempts = outcome.scenarios().stream()
                .mapToDouble(Choice.ByScenario::attempts)
                .sum();
        return (outcome.loss().value() - outcome.standing()) / attempts;
    }

    private List<String> attempts() {
        return advice.request().mix().stream()
                .map(each -> messages()
                        .text(
                                "measures.attempts",
                                each.scenario().name().in(messages().language().locale()),
                                figures().about(each.aYear())))
                .toList();
    }

    private String budget() {
        double days = advice.request().budget().staffDays();
        String euros = messages()
                .text(
                        "measures.euros",
                        figures().whole(advice.request().budget().money()));
        return messages()
                .text(
                        "measures.budget",
                        Double.isInfinite(days) ? euros : messages().text("measures.euros-and-days", euros, days),
                        advice.request().years());
    }

    private void plan() {
        if (choice().steps().isEmpty()) {
            new RemainsStory(advice, terminal).tell();
            return;
        }
        Table table = Table.of(
                Column.number(""),
                Column.text(text("measures.measure")),
                Column.number(text("measures.cost")),
                Column.number(text("measures.days")),
                Column.number(text("measures.works-after")),
                Column.number(text("measures.worth")),
                Column.text(text("measures.who")));
        int number = 1;
        for (Step step : choice().steps()) {
            Option option = advice.option(step.measure());
            table.row(
                    String.valueOf(number),
                    option.measure().name().in(messages().language().locale()),
                    figures().about(option.price().euros().middle()),
                    about(option.price().staffDays().middle()),
                    figures().duration(option.measure().leadTimeDays() * DAY),
                    new Savings(messages()).seen(step.worth()),
                    messages().word(option.measure().by()));
            number++;
        }
        terminal.head("measures.plan");
        terminal.show(table);
        if (choice().steps().stream().anyMatch(step -> Estimates.isNoneSeen(step.worth()))) {
            terminal.tell("measures.none-seen-note", simulated());
        }
        Outcome best = choice().best().outcome();
        terminal.tell(
                "measures.plan-note",
                figures().whole(best.money()),
                figures()
                        .whole(advice.chosen().stream()
                                .mapToDouble(each -> each.price().euros().low())
                                .sum()),
                figures()
                        .whole(advice.chosen().stream()
                                .mapToDouble(each -> each.price().euros().high())
                                .sum()),
                about(best.staffDays()));
        if (best.standing() > 0) {
            terminal.tell(
                    "measures.friction",
                    figures().about(best.standing() / HospitalObjective.FRICTION_SHARE),
                    figures().percent(HospitalObjective.FRICTION_SHARE));
        }
        explain();
        new RemainsStory(advice, terminal).tell();
    }

    /** How to do what is proposed, or the command that says so. */
    private void explain() {
        List<Measure> chosen = choice().steps().stream()
                .map(step -> advice.option(step.measure()).measure())
                .toList();
        if (how) {
            terminal.head("measures.how");
            new HowStory(chosen, terminal).tell();
            terminal.gap();
        } else {
            terminal.tell("measures.how-pointer");
            terminal.raw("  " + messages().command() + " measures --how "
                    + chosen.stream().map(Measure::id).collect(Collectors.joining(",")) + "\n");
        }
    }

    private void ties() {
        if (choice().ties().isEmpty()) {
            return;
        }
        terminal.head("measures.ties");
        MeasureNames names = new MeasureNames(advice, messages());
        for (Tie tie : choice().ties()) {
            List<String> mine = choice().best().outcome().measures();
            List<String> theirs = tie.outcome().measures();
            terminal.item(messages()
                    .text(
                            "measures.tie",
                            names.of(MeasureNames.without(theirs, mine)),
                            names.of(MeasureNames.without(mine, theirs)),
                            figures().whole(tie.outcome().money()),
                            new Savings(messages()).amount(tie.more())));
        }
    }

    private void curve() {
        if (choice().curve().size() < 2) {
            return;
        }
        Table table = Table.of(
                Column.number(text("measures.with-euros")),
                Column.number(text("measures.spent")),
                Column.number(text("measures.things")),
                Column.number(text("measures.saved")));
        for (Funded each : choice().curve()) {
            table.row(
                    figures().whole(each.budget().money()),
                    figures().about(each.outcome().money()),
                    String.valueOf(each.outcome().measures().size()),
                    new Savings(messages()).amount(each.saved()));
        }
        terminal.head("measures.curve");
        terminal.show(table);
    }

    private String about(double value) {
        return estimates().amount(value);
    }

    private Choice choice() {
        return advice.choice();
    }

    private Estimates estimates() {
        return new Estimates(messages());
    }

    private Figures figures() {
        return messages().figures();
    }

    private Messages messages() {
        return terminal.messages();
    }

    private String text(String key) {
        return messages().text(key);
    }
}
