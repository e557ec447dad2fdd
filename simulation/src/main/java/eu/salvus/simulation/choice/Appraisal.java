package eu.salvus.simulation.choice;

import eu.salvus.simulation.choice.Choice.ByScenario;
import eu.salvus.simulation.choice.Choice.Outcome;
import eu.salvus.simulation.ensemble.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** What may be said of sets that were evaluated: estimates, and paired differences of two. */
final class Appraisal {

    private final Evaluations evaluations;
    private final Strata strata;

    Appraisal(Evaluations evaluations) {
        this.evaluations = evaluations;
        this.strata = evaluations.strata();
    }

    Outcome outcome(BitSet set) {
        Score score = Objects.requireNonNull(evaluations.known(set));
        Sample sample = evaluations.sample(set);
        double standing = evaluations.standing(set);
        return new Outcome(
                evaluations.problem().ids(set),
                score.money(),
                score.staffDays(),
                strata.yearly(sample.loss(), standing),
                standing,
                strata.tailOf(sample.loss()),
                strata.yearly(sample.people(), 0),
                scenarios(sample.loss()));
    }

    private List<ByScenario> scenarios(double[] loss) {
        List<ByScenario> scenarios = new ArrayList<>();
        int from = 0;
        for (Stratum part : strata.parts()) {
            double[] own = Arrays.copyOfRange(loss, from, from + part.runs());
            scenarios.add(new ByScenario(part.scenario(), part.attempts(), Estimate.mean(own)));
            from += part.runs();
        }
        return scenarios;
    }

    /** Care-hours a year that a set saves against another. */
    Estimate saved(BitSet set, BitSet against) {
        return strata.yearly(
                Strata.minus(sample(against).loss(), sample(set).loss()),
                evaluations.standing(against) - evaluations.standing(set));
    }

    /** What is to be small, in a set more than in another. */
    Estimate more(BitSet set, BitSet than) {
        return strata.yearly(
                Strata.minus(
                        strata.weighed(sample(set).loss(), evaluations.aim()),
                        strata.weighed(sample(than).loss(), evaluations.aim())),
                evaluations.standing(set) - evaluations.standing(than));
    }

    Estimate tailSaved(BitSet set, BitSet against) {
        return strata.tailLess(sample(set).loss(), sample(against).loss());
    }

    Estimate spared(BitSet set, BitSet against) {
        return strata.yearly(Strata.minus(sample(against).people(), sample(set).people()), 0);
    }

    /** Whether two sets cannot be told apart: the interval of their paired difference holds 0. */
    boolean tied(BitSet one, BitSet other) {
        Estimate more = more(one, other);
        return more.low() <= 0 && more.high() >= 0;
    }

    private Sample sample(BitSet set) {
        return evaluations.sample(set);
    }
}
