package eu.salvus.simulation.choice;

import java.util.BitSet;
import java.util.Comparator;

/**
 * What a set costs and what it is worth on one sample.
 *
 * @param set not to be changed
 * @param money euros
 * @param staffDays days
 * @param loss care-hours lost a year, with what the measures cost by themselves
 * @param people people exposed a year
 * @param value what is to be small
 * @param rank value in whole steps so small that only rounding is lost: equal ranks are equal values
 * @param share money and staff-days as shares of those of all candidates: of sets of equal rank, the cheaper is better
 */
record Score(
        BitSet set,
        double money,
        double staffDays,
        double loss,
        double people,
        double value,
        double rank,
        double share) {

    /** The best first; of equals the cheaper, then the one that exposes fewer people, then the one whose first candidates come first. */
    static final Comparator<Score> BEST_FIRST = Comparator.comparingDouble(Score::rank)
            .thenComparingDouble(Score::share)
            .thenComparingDouble(Score::people)
            .thenComparing(Score::set, Score::compare);

    boolean isBetterThan(Score other) {
        return BEST_FIRST.compare(this, other) < 0;
    }

    private static int compare(BitSet one, BitSet other) {
        BitSet difference = Problem.copy(one);
        difference.xor(other);
        int first = difference.nextSetBit(0);
        if (first < 0) {
            return 0;
        }
        return one.get(first) ? -1 : 1;
    }
}
