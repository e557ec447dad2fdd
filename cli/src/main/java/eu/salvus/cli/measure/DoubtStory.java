package eu.salvus.cli.measure;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.report.story.Estimates;
import eu.salvus.report.story.FactWords;
import eu.salvus.simulation.advice.Advice;
import eu.salvus.simulation.choice.Doubt;
import eu.salvus.simulation.choice.Doubt.Assumption;
import eu.salvus.simulation.measure.HospitalUncertainty.Unsure;

/**
 * How sure advice is: luck of the draws, numbers nobody knows exactly, and what to check first.
 *
 * @param advice what to take
 * @param terminal where it is told
 */
record DoubtStory(Advice advice, Terminal terminal) {

    private static final int CHECK_FIRST = 3;

    void tell() {
        terminal.head("story.certainty");
        terminal.item(messages()
                .text(
                        advice.choice().best().exact() ? "measures.exact" : "measures.searched",
                        advice.choice().evaluations(),
                        advice.options().size()));
        if (!advice.choice().steps().isEmpty()) {
            terminal.item(messages()
                    .text(
                            "measures.again",
                            new Savings(messages()).amount(advice.choice().searched()),
                            new Savings(messages())
                                    .amount(advice.choice().best().saved())));
        }
        terminal.item(messages()
                .text(
                        "measures.left",
                        advice.inPlace().size(),
                        advice.notSimulated().size()));
        Doubt doubt = advice.doubt();
        if (doubt == null) {
            if (!advice.choice().steps().isEmpty()) {
                terminal.item(messages().text("measures.no-doubt"));
            }
            return;
        }
        terminal.item(messages()
                .text(
                        "measures.doubt",
                        doubt.points(),
                        about(doubt.low()),
                        about(doubt.high()),
                        about(doubt.median()),
                        messages().figures().percent(doubt.beatsNothing().value())));
        if (doubt.beatsOther() != null) {
            terminal.item(messages()
                    .text(
                            "measures.doubt-other",
                            messages().figures().percent(doubt.beatsOther().value())));
        }
        checkFirst(doubt);
    }

    private void checkFirst(Doubt doubt) {
        if (doubt.assumptions().isEmpty()) {
            return;
        }
        terminal.tell("measures.check-first");
        int number = 1;
        for (Assumption assumption :
                doubt.assumptions().stream().limit(CHECK_FIRST).toList()) {
            terminal.item(
                    number + ".",
                    messages()
                            .text(
                                    assumption.firm() ? "measures.assumption" : "measures.assumption-perhaps",
                                    words(advice.unsure().get(assumption.dimension())),
                                    messages().figures().percent(assumption.share())));
            number++;
        }
    }

    private String words(Unsure unsure) {
        FactWords facts = new FactWords(messages());
        return switch (unsure) {
            case Unsure.Fact fact ->
                messages()
                        .text(
                                "measures.of",
                                facts.property(fact.group().property()),
                                facts.subject(fact.group().about()));
            case Unsure.Working working ->
                messages()
                        .text(
                                "measures.works-how-well",
                                working.measure()
                                        .name()
                                        .in(messages().language().locale()));
            case Unsure.Often often ->
                messages()
                        .text(
                                "measures.how-often",
                                often.scenario().name().in(messages().language().locale()));
        };
    }

    private String about(double value) {
        return value < 0 ? "−" + messages().figures().about(-value) : new Estimates(messages()).amount(value);
    }

    private Messages messages() {
        return terminal.messages();
    }
}
