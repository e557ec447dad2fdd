package eu.salvus.simulation.choice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All sets that keep to needs and exclusions and fit a budget. */
final class Enumeration {

    private final Problem problem;
    private final Budget budget;
    private final int most;
    private final List<BitSet> found = new ArrayList<>();

    private Enumeration(Problem problem, Budget budget, int most) {
        this.problem = problem;
        this.budget = budget;
        this.most = most;
    }

    /**
     * Lists them.
     *
     * @return null when there are more than so many, or too many candidates
     */
    static @Nullable List<BitSet> of(Problem problem, Budget budget, int most) {
        List<Integer> candidates = problem.eligible(budget);
        if (candidates.size() > Effort.MOST_ENUMERATED) {
            return null;
        }
        Enumeration enumeration = new Enumeration(problem, budget, most);
        enumeration.extend(new BitSet(), candidates);
        return enumeration.found.size() > most ? null : enumeration.found;
    }

    private void extend(BitSet chosen, List<Integer> rest) {
        if (found.size() > most || !problem.fits(chosen, budget) || !problem.compatible(chosen)) {
            return;
        }
        if (rest.isEmpty()) {
            if (chosen.stream().allMatch(i -> Problem.contains(chosen, problem.closure(i)))) {
                found.add(chosen);
            }
            return;
        }
        List<Integer> others = rest.subList(1, rest.size());
        extend(chosen, others);
        BitSet more = Problem.copy(chosen);
        more.set(rest.getFirst());
        extend(more, others);
    }
}
