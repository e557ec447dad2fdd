package eu.salvus.simulation.choice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lazy greedy: takes the candidate, with what it needs, that gains most or gains most for its cost, as long as one gains. A gain measured
 * at a smaller set stands until its candidate comes first (Minoux 1978); when none gains any more all are measured once again, since
 * gains may grow here.
 */
final class Greedy {

    private static final int BATCH = 4;

    private final Evaluations evaluations;
    private final Problem problem;
    private final Budget budget;
    private final boolean forCost;

    Greedy(Evaluations evaluations, Budget budget, boolean forCost) {
        this.evaluations = evaluations;
        this.problem = evaluations.problem();
        this.budget = budget;
        this.forCost = forCost;
    }

    /** The candidate's gain per cost when it was last measured, at a set of that many measures. */
    private record Gain(int candidate, double rate, int measuredAt) {}

    /** The set it ends with. */
    Score from(Score start) {
        Score at = start;
        List<Gain> gains = measured(at, candidates(at));
        boolean refreshed = true;
        while (true) {
            Gain best = gains.isEmpty() ? null : gains.getFirst();
            if (best == null || best.rate() <= 0) {
                if (refreshed) {
                    return at;
                }
                gains = measured(at, candidates(at));
                refreshed = true;
                continue;
            }
            if (best.measuredAt() != at.set().cardinality()) {
                gains = remeasured(at, gains);
                continue;
            }
            Score next = taking(at, best.candidate());
            if (next == null) {
                gains = gains.subList(1, gains.size());
                continue;
            }
            at = next;
            refreshed = false;
            gains = possible(at, gains);
        }
    }

    private @Nullable Score taking(Score at, int candidate) {
        BitSet set = grown(at.set(), candidate);
        return set == null ? null : evaluations.known(set);
    }

    private List<Integer> candidates(Score at) {
        List<Integer> possible = new ArrayList<>();
        for (int i = 0; i < problem.size(); i++) {
            if (grown(at.set(), i) != null) {
                possible.add(i);
            }
        }
        return possible;
    }

    private List<Gain> possible(Score at, List<Gain> gains) {
        return gains.stream()
                .filter(gain -> grown(at.set(), gain.candidate()) != null)
                .toList();
    }

    /** The set with a candidate, if it is new, allowed and fits. */
    private @Nullable BitSet grown(BitSet set, int candidate) {
        if (set.get(candidate)) {
            return null;
        }
        BitSet more = problem.with(set, candidate);
        return more != null && problem.fits(more, budget) ? more : null;
    }

    private List<Gain> remeasured(Score at, List<Gain> gains) {
        List<Gain> stale = gains.stream()
                .filter(gain -> gain.measuredAt() != at.set().cardinality() && gain.rate() > 0)
                .limit(BATCH)
                .toList();
        List<Gain> all = new ArrayList<>(gains);
        all.removeAll(stale);
        all.addAll(measured(at, stale.stream().map(Gain::candidate).toList()));
        all.sort(Comparator.comparingDouble(Gain::rate).reversed().thenComparingInt(Gain::candidate));
        return all;
    }

    private List<Gain> measured(Score at, List<Integer> candidates) {
        List<BitSet> sets = new ArrayList<>();
        for (int candidate : candidates) {
            BitSet grown = grown(at.set(), candidate);
            if (grown != null) {
                sets.add(grown);
            }
        }
        evaluations.of(sets);
        List<Gain> gains = new ArrayList<>();
        for (int candidate : candidates) {
            Score score = taking(at, candidate);
            if (score != null) {
                gains.add(new Gain(candidate, rate(at, score), at.set().cardinality()));
            }
        }
        gains.sort(Comparator.comparingDouble(Gain::rate).reversed().thenComparingInt(Gain::candidate));
        return gains;
    }

    private double rate(Score at, Score more) {
        if (!more.isBetterThan(at)) {
            return 0;
        }
        double gain = at.value() - more.value();
        if (!forCost || gain <= 0) {
            return gain;
        }
        double cost = problem.share(Problem.minus(more.set(), at.set()), budget);
        return cost == 0 ? Double.MAX_VALUE : gain / cost;
    }
}
