package eu.salvus.simulation.choice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which of the sets evaluated deserve to be scored again. */
final class Finalists {

    /** So many of the best sets are looked at. */
    private static final int LOOKED_AT = 40;

    /** Sets of the Pareto front scored again at most, spread evenly over money. */
    private static final int TRADEOFFS = 10;

    private final Evaluations evaluations;
    private final Appraisal appraisal;

    Finalists(Evaluations evaluations) {
        this.evaluations = evaluations;
        this.appraisal = new Appraisal(evaluations);
    }

    /** The best set for a budget, and others that cannot be told from it; none that holds another and is no better. */
    Set<BitSet> of(Budget budget, int most) {
        Problem problem = evaluations.problem();
        List<Score> best = evaluations.all().stream()
                .filter(score -> problem.fits(score.set(), budget))
                .sorted(Score.BEST_FIRST)
                .limit(LOOKED_AT)
                .toList();
        BitSet first = best.getFirst().set();
        Set<BitSet> finalists = new LinkedHashSet<>();
        for (Score score : best) {
            boolean padded = finalists.stream().anyMatch(part -> Problem.contains(score.set(), part));
            if (finalists.size() < most && !padded && appraisal.tied(score.set(), first)) {
                finalists.add(score.set());
            }
        }
        return finalists;
    }

    /** Sets within a budget that no other beats in money, care and people at once. */
    List<BitSet> tradeoffs(Budget budget) {
        Problem problem = evaluations.problem();
        List<Score> front = ParetoFront.of(evaluations.all().stream()
                .filter(score -> problem.fits(score.set(), budget))
                .toList());
        List<BitSet> spread = new ArrayList<>();
        int shown = Math.min(TRADEOFFS, front.size());
        for (int i = 0; i < shown; i++) {
            spread.add(front.get(shown == 1 ? 0 : (int) ((long) i * (front.size() - 1) / (shown - 1)))
                    .set());
        }
        return spread;
    }
}
