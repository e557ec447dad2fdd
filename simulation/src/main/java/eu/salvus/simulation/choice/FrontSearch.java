package eu.salvus.simulation.choice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best sets for several budgets on one sample. Each budget begins where the smaller ones ended, and each takes the best of all sets
 * evaluated that fit it: of two budgets the bigger is never worse.
 */
final class FrontSearch {

    /** Sets that leave nothing out but what is excluded, tried as beginnings from above. */
    private static final int WHOLES = 3;

    /** Local searches a budget, from different beginnings. */
    private static final int STARTS = 2;

    /** A local search gives up after this part of the evaluations, when there are many candidates. */
    private static final int PATIENCE_PART = 12;

    private static final int LEAST_PATIENCE = 16;

    private final Evaluations evaluations;
    private final Problem problem;
    private final List<Budget> budgets;
    private final Effort effort;
    private final List<Integer> candidates;

    FrontSearch(Evaluations evaluations, List<Budget> budgets, Effort effort) {
        this.evaluations = evaluations;
        this.problem = evaluations.problem();
        this.budgets = budgets;
        this.effort = effort;
        this.candidates = problem.eligible(Budget.widest(budgets));
    }

    /** Searches; what it finds is in the evaluations. */
    void search() {
        evaluations.of(candidates.stream().map(problem::closure).toList());
        List<Score> wholes = wholes();
        List<Budget> order = budgets.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Budget::money).thenComparingDouble(Budget::staffDays))
                .toList();
        for (int i = 0; i < order.size(); i++) {
            int left = Math.max(0, effort.evaluations() - evaluations.made());
            evaluations.allow(evaluations.made() + left / (order.size() - i));
            search(order.get(i), wholes);
        }
    }

    private void search(Budget budget, List<Score> wholes) {
        List<Score> starts = new ArrayList<>();
        starts.add(evaluations.best(budget));
        Score nothing = evaluations.nothing();
        starts.add(new Greedy(evaluations, budget, true).from(nothing));
        starts.add(new Greedy(evaluations, budget, false).from(nothing));
        for (Score whole : beginnings(wholes)) {
            Score start = new Descent(evaluations, budget, whole).toFit();
            if (start != null) {
                starts.add(new Greedy(evaluations, budget, true).from(start));
            }
        }
        int patience = candidates.size() <= Effort.MOST_ENUMERATED
                ? Integer.MAX_VALUE
                : Math.max(LEAST_PATIENCE, effort.evaluations() / PATIENCE_PART);
        LocalSearch local = new LocalSearch(evaluations, budget, patience);
        starts.stream().distinct().sorted(Score.BEST_FIRST).limit(STARTS).forEach(local::from);
    }

    /** The wholes; where candidates are few, also each whole less one of them, so that a wrong turn on the way down is made good. */
    private List<Score> beginnings(List<Score> wholes) {
        List<BitSet> sets = new ArrayList<>(wholes.stream().map(Score::set).toList());
        if (candidates.size() <= Effort.MOST_ENUMERATED) {
            for (Score whole : wholes) {
                whole.set().stream().forEach(i -> sets.add(problem.without(whole.set(), i)));
            }
        }
        return evaluations.of(sets);
    }

    /**
     * Sets with everything that can stand together; with exclusions, some that between them hold what each has to leave out. What
     * helps most alone comes in first.
     */
    private List<Score> wholes() {
        List<Integer> order = candidates.stream()
                .sorted(Comparator.comparing(this::alone, Comparator.nullsLast(Score.BEST_FIRST)))
                .toList();
        BitSet held = new BitSet();
        List<BitSet> wholes = new ArrayList<>();
        while (wholes.size() < WHOLES && held.cardinality() < candidates.size()) {
            BitSet whole = new BitSet();
            for (boolean again : new boolean[] {false, true}) {
                for (int i : order) {
                    BitSet more = held.get(i) == again ? problem.with(whole, i) : null;
                    whole = more == null ? whole : more;
                }
            }
            int before = held.cardinality();
            held.or(whole);
            if (held.cardinality() == before) {
                break;
            }
            wholes.add(whole);
        }
        return evaluations.of(wholes);
    }

    private @Nullable Score alone(int candidate) {
        return evaluations.known(problem.closure(candidate));
    }
}
