package eu.salvus.simulation.hospital;

import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.CommonControls;
import eu.salvus.twin.assumption.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to judge a part of a twin.
 *
 * @param figures what facts do
 * @param facts what may be true of what is unknown
 * @param surroundings the rest of the twin
 * @param groups collects what is not known for sure
 */
record Judgement(Figures figures, Facts facts, Surroundings surroundings, AssumptionGroups groups) {
    /** The chance that a deceptive mail arrives. */
    Span delivered() {
        return figures.span("mail-delivered." + surroundings.mailFilter());
    }

    /** The chance that somebody who gets a deceptive mail falls for it. */
    Span clicks(Lure lure) {
        Boolean trained = lure.trained();
        Span chance = trained == null ? facts.yes(lure.subject(), "trained") : Span.of(trained ? 1 : 0);
        return chance.choose(figures.span("click.trained"), figures.span("click.untrained"));
    }

    /** A chance that depends on a yes or no of the house as a whole. */
    Assumed house(CommonControls controls, String property, @Nullable Boolean value, String yes, String no) {
        Subject subject = Subject.of(controls);
        Span chance = value == null ? facts.yes(subject, property) : Span.of(value ? 1 : 0);
        Span of = chance.choose(figures.span(yes), figures.span(no));
        return groups.of(subject, property, of, value == null);
    }

    /** The chance that a stolen password does not suffice. */
    Span secondFactor(Subject subject, @Nullable Integer factors) {
        return factors == null ? facts.word(subject, "factors", this::factor) : factor(Integer.toString(factors));
    }

    private Span factor(String factors) {
        return figures.span("second-factor." + factors);
    }
}
