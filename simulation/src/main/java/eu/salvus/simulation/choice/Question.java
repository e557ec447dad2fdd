package eu.salvus.simulation.choice;

import java.util.List;

/**
 * What is asked.
 *
 * @param candidates what may be chosen
 * @param budget what the answer may cost
 * @param others budgets whose best sets are wanted too, in few words: the curve
 * @param rough what sets do on a smaller sample, on which to look for the promising; the objective itself when that is cheap
 * @param objective what sets do
 * @param aim what is to be small
 * @param effort how much work it may be
 * @param seedAgain seed of the draws on which the finalists are scored again; another than the objective's
 */
public record Question(
        List<Candidate> candidates,
        Budget budget,
        List<Budget> others,
        Trial rough,
        Objective objective,
        Aim aim,
        Effort effort,
        long seedAgain) {

    /** Copies the lists. */
    public Question {
        candidates = List.copyOf(candidates);
        others = List.copyOf(others);
    }
}
