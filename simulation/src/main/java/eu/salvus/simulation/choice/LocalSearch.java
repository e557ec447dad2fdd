package eu.salvus.simulation.choice;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Goes from a set to a better neighbour until none is found, looking first where the {@link Screen} promises most. */
final class LocalSearch {

    private static final int BATCH = 8;

    private final Evaluations evaluations;
    private final Budget budget;
    private final int patience;

    /**
     * A search.
     *
     * @param patience neighbours evaluated in a row without a better one before it gives up
     */
    LocalSearch(Evaluations evaluations, Budget budget, int patience) {
        this.evaluations = evaluations;
        this.budget = budget;
        this.patience = patience;
    }

    Score from(Score start) {
        Score at = start;
        while (true) {
            Score better = better(at);
            if (better == at) {
                return at;
            }
            at = better;
        }
    }

    private Score better(Score at) {
        Problem problem = evaluations.problem();
        evaluations.of(
                at.set().stream().mapToObj(i -> problem.without(at.set(), i)).toList());
        Set<BitSet> near = Neighbourhood.of(evaluations, budget, at.set());
        Score best = near.stream()
                .map(evaluations::known)
                .filter(Objects::nonNull)
                .min(Score.BEST_FIRST)
                .orElse(at);
        if (best.isBetterThan(at)) {
            return best;
        }
        List<BitSet> waiting = promising(near);
        for (int from = 0; from < Math.min(waiting.size(), patience) && !evaluations.exhausted(); from += BATCH) {
            for (Score score : evaluations.of(waiting.subList(from, Math.min(from + BATCH, waiting.size())))) {
                best = score.isBetterThan(best) ? score : best;
            }
            if (best.isBetterThan(at)) {
                return best;
            }
        }
        return at;
    }

    /** What has not been evaluated, the most promising first. */
    private List<BitSet> promising(Set<BitSet> near) {
        Screen screen = new Screen(evaluations);
        Map<BitSet, Double> guesses = near.stream()
                .filter(set -> evaluations.known(set) == null)
                .collect(Collectors.toMap(Function.identity(), screen::guess, (one, same) -> one, LinkedHashMap::new));
        ToDoubleFunction<BitSet> guess = set -> Objects.requireNonNull(guesses.get(set));
        return guesses.keySet().stream()
                .sorted(Comparator.comparingDouble(guess))
                .toList();
    }
}
