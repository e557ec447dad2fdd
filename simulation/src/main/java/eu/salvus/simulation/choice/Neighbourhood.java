package eu.salvus.simulation.choice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The sets near a set that fit a budget: one or two candidates (with what they need) more, one or two (with what needs them) less, and one
 * or two for one or two. What comes in drives out what it excludes. Where candidates are many, two come in only against the
 * least useful that make room for them.
 */
final class Neighbourhood {

    /** With more candidates than this, exchanges of two are too many to list. */
    private static final int FEW = 20;

    private final Evaluations evaluations;
    private final Problem problem;
    private final Budget budget;
    private final BitSet at;
    private final Set<BitSet> found = new LinkedHashSet<>();

    private Neighbourhood(Evaluations evaluations, Budget budget, BitSet at) {
        this.evaluations = evaluations;
        this.problem = evaluations.problem();
        this.budget = budget;
        this.at = at;
    }

    /** The neighbours of a set, without itself, in a stable order. */
    static Set<BitSet> of(Evaluations evaluations, Budget budget, BitSet at) {
        Neighbourhood near = new Neighbourhood(evaluations, budget, at);
        near.list();
        near.found.remove(at);
        return near.found;
    }

    private void list() {
        List<BitSet> outs = outs();
        List<BitSet> ins = ins();
        for (BitSet out : outs) {
            keep(out);
        }
        boolean few = problem.size() <= FEW;
        for (BitSet in : ins) {
            boolean single = in.cardinality() == 1 || isClosure(in);
            keep(problem.making(at, in));
            if (few || single) {
                for (BitSet out : outs) {
                    keep(problem.making(out, in));
                }
            } else {
                keep(withRoom(in));
            }
        }
    }

    private boolean isClosure(BitSet in) {
        return in.stream().anyMatch(i -> problem.closure(i).equals(in));
    }

    /** The set less one or two of its candidates. */
    private List<BitSet> outs() {
        Set<BitSet> outs = new LinkedHashSet<>();
        int[] members = at.stream().toArray();
        for (int one : members) {
            outs.add(problem.without(at, one));
        }
        if (problem.size() <= FEW) {
            for (int i = 0; i < members.length; i++) {
                for (int j = i + 1; j < members.length; j++) {
                    outs.add(problem.without(problem.without(at, members[i]), members[j]));
                }
            }
        }
        return List.copyOf(outs);
    }

    /** One or two candidates that are not in the set, with what they need. */
    private List<BitSet> ins() {
        Set<BitSet> ins = new LinkedHashSet<>();
        List<Integer> others = new ArrayList<>();
        for (int i = at.nextClearBit(0); i < problem.size(); i = at.nextClearBit(i + 1)) {
            if (allowed(problem.closure(i))) {
                others.add(i);
                ins.add(problem.closure(i));
            }
        }
        for (int i = 0; i < others.size(); i++) {
            for (int j = i + 1; j < others.size(); j++) {
                BitSet two = Problem.copy(problem.closure(others.get(i)));
                two.or(problem.closure(others.get(j)));
                if (allowed(two)) {
                    ins.add(two);
                }
            }
        }
        return List.copyOf(ins);
    }

    private boolean allowed(BitSet in) {
        return problem.compatible(in) && problem.fits(in, budget);
    }

    /** Takes some in and leaves out, one by one, what is worth least for its cost, until it fits. */
    private BitSet withRoom(BitSet in) {
        BitSet set = problem.making(at, in);
        while (!problem.fits(set, budget)) {
            int least = -1;
            double leastRate = Double.POSITIVE_INFINITY;
            for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
                BitSet without = problem.without(set, i);
                if (Problem.contains(without, in)) {
                    double rate = worth(i) / problem.share(Problem.minus(set, without), budget);
                    if (rate < leastRate) {
                        least = i;
                        leastRate = rate;
                    }
                }
            }
            if (least < 0) {
                return at;
            }
            set = problem.without(set, least);
        }
        return set;
    }

    private double worth(int i) {
        Score less = evaluations.known(problem.without(at, i));
        Score whole = evaluations.known(at);
        return less == null || whole == null ? 0 : Math.max(0, less.value() - whole.value());
    }

    private void keep(BitSet set) {
        if (problem.fits(set, budget)) {
            found.add(set);
        }
    }
}
