package eu.salvus.simulation.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Guesses what a set is worth before it is evaluated. If more measures never lost more in any attempt, each evaluated set inside it would
 * bound the loss of each attempt from above, and each one around it from below. They nearly never do, so that the middle of the two is a
 * good guess of which sets to look at first; what is chosen rests on evaluations alone. It is how pairs are found that help only together:
 * in the attempts in which the whole is stopped by both, leaving either out of the whole bounds from below every set without it.
 */
final class Screen {

    private final Evaluations evaluations;
    private final List<BitSet> bySize = new ArrayList<>();

    Screen(Evaluations evaluations) {
        this.evaluations = evaluations;
        for (Map.Entry<BitSet, Sample> kept : evaluations.samples().entrySet()) {
            bySize.add(kept.getKey());
        }
        bySize.sort(Comparator.comparingInt(BitSet::cardinality).thenComparing(BitSet::toString));
    }

    /** What a set may be worth; low is good. */
    double guess(BitSet set) {
        int size = evaluations.strata().size();
        double[] high = new double[size];
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        for (BitSet part : greatestInside(set)) {
            double[] loss = loss(part);
            for (int i = 0; i < size; i++) {
                high[i] = Math.min(high[i], loss[i]);
            }
        }
        double[] low = new double[size];
        for (BitSet whole : leastAround(set)) {
            double[] loss = loss(whole);
            for (int i = 0; i < size; i++) {
                low[i] = Math.max(low[i], loss[i]);
            }
        }
        double[] middle = new double[size];
        for (int i = 0; i < size; i++) {
            middle[i] = (Math.min(low[i], high[i]) + high[i]) / 2;
        }
        Strata strata = evaluations.strata();
        return evaluations.standing(set) + strata.perYear(strata.weighed(middle, evaluations.aim()));
    }

    private double[] loss(BitSet set) {
        return evaluations.sample(set).loss();
    }

    private List<BitSet> greatestInside(BitSet set) {
        List<BitSet> found = new ArrayList<>();
        for (int i = bySize.size() - 1; i >= 0; i--) {
            BitSet part = bySize.get(i);
            if (Problem.contains(set, part) && found.stream().noneMatch(greater -> Problem.contains(greater, part))) {
                found.add(part);
            }
        }
        return found;
    }

    private List<BitSet> leastAround(BitSet set) {
        List<BitSet> found = new ArrayList<>();
        for (BitSet whole : bySize) {
            if (Problem.contains(whole, set) && found.stream().noneMatch(less -> Problem.contains(whole, less))) {
                found.add(whole);
            }
        }
        return found;
    }
}
