package eu.salvus.simulation.hospital;

import eu.salvus.twin.assumption.Assumption;
import eu.salvus.twin.assumption.Assumptions;
import eu.salvus.twin.assumption.Subject;
import java.util.Map;
import java.util.function.Function;

/** What may be true of a part of the twin that leaves it unknown, and what follows for a chance. */
final class Facts {
    private static final int SLICES = 10;
    private static final double LISTED = 0.5;

    private final Assumptions assumptions;

    Facts(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    /** A number: the whole range. */
    Span number(Subject subject, String property) {
        return switch (assumption(subject, property)) {
            case Assumption.Range range -> new Span(range.low(), range.high());
            case Assumption other -> throw wrong(subject, property, other);
        };
    }

    /** The mean of a function over the range of a number that differs from part to part. */
    double mean(Subject subject, String property, Function<Double, Double> of) {
        return switch (assumption(subject, property)) {
            case Assumption.Range range -> {
                double sum = 0;
                for (int slice = 0; slice < SLICES; slice++) {
                    sum += of.apply(range.at((slice + 0.5) / SLICES));
                }
                yield sum / SLICES;
            }
            case Assumption other -> throw wrong(subject, property, other);
        };
    }

    /** The chance of yes. */
    Span yes(Subject subject, String property) {
        return switch (assumption(subject, property)) {
            case Assumption.Chance chance -> new Span(chance.low(), chance.high());
            case Assumption other -> throw wrong(subject, property, other);
        };
    }

    /** Whether yes is at least as plausible as no: for facts that decide what is linked to what. */
    boolean likely(Subject subject, String property) {
        Span yes = yes(subject, property);
        return yes.low() + yes.high() >= 1;
    }

    /** The words that are at least as plausible as not, of a set. */
    Iterable<String> likelyWords(Subject subject, String property) {
        return switch (assumption(subject, property)) {
            case Assumption.Each each ->
                each.chances().entrySet().stream()
                        .filter(word -> word.getValue() >= LISTED)
                        .map(Map.Entry::getKey)
                        .toList();
            case Assumption other -> throw wrong(subject, property, other);
        };
    }

    /**
     * A chance that depends on a word. The middle of the result is the mean over the words, and it reaches from there to the
     * nearer of the best and the worst word: one draw places all alike parts, so that an unknown fact shows as such.
     */
    Span word(Subject subject, String property, Function<String, Span> of) {
        return switch (assumption(subject, property)) {
            case Assumption.Choices choices -> mixture(choices, of);
            case Assumption other -> throw wrong(subject, property, other);
        };
    }

    private static Span mixture(Assumption.Choices choices, Function<String, Span> of) {
        double mean = 0;
        double worst = Double.POSITIVE_INFINITY;
        double best = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, Double> choice : choices.shares().entrySet()) {
            if (choice.getValue() > 0) {
                Span span = of.apply(choice.getKey());
                mean += choice.getValue() * span.middle();
                worst = Math.min(worst, span.low());
                best = Math.max(best, span.high());
            }
        }
        double reach = Math.max(0, Math.min(mean - worst, best - mean));
        return new Span(mean - reach, mean + reach);
    }

    private Assumption assumption(Subject subject, String property) {
        Assumption assumption = assumptions.of(subject, property);
        if (assumption == null) {
            throw new IllegalArgumentException("nothing is assumed of " + property + " of " + subject
                    + "; state it in the twin, or add it to content/archetypes/defaults.yaml");
        }
        return assumption;
    }

    private static IllegalArgumentException wrong(Subject subject, String property, Assumption other) {
        return new IllegalArgumentException("what is assumed of " + property + " of " + subject
                + " is of another form: " + other + "; write it in the form of content/archetypes/defaults.yaml");
    }
}
