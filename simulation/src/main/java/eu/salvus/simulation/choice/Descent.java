package eu.salvus.simulation.choice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Greedy the other way round: from a set that costs too much, leaves out what loses least for the cost it frees until the rest fits. It
 * sees what helps only together, which no greedy from below can: leaving out either part loses the whole. What loses nothing is left out
 * in halves of halves, so that a hundred useless candidates cost a few evaluations.
 */
final class Descent {

    private static final int BATCH = 4;

    private final Evaluations evaluations;
    private final Problem problem;
    private final Budget budget;
    private final Score start;

    /**
     * A descent.
     *
     * @param start where it begins
     */
    Descent(Evaluations evaluations, Budget budget, Score start) {
        this.evaluations = evaluations;
        this.problem = evaluations.problem();
        this.budget = budget;
        this.start = start;
    }

    /** What a candidate's absence lost for the cost it freed, measured at a set of that many measures. */
    private record Loss(int candidate, double rate, int measuredAt) {}

    /** The set it ends with, or null when the evaluations end first. */
    @Nullable
    Score toFit() {
        Score at = start;
        List<Loss> losses = measured(at, at.set().stream().boxed().toList());
        while (!problem.fits(at.set(), budget)) {
            losses = helpful(at, losses);
            if (losses.isEmpty()) {
                return null;
            }
            Score less = useless(at, losses);
            if (less != null) {
                at = less;
                continue;
            }
            if (losses.getFirst().measuredAt() != at.set().cardinality()) {
                int before = losses.size();
                losses = remeasured(at, losses);
                if (losses.size() < before) {
                    return null;
                }
                continue;
            }
            Score next = evaluations.known(
                    problem.without(at.set(), losses.getFirst().candidate()));
            losses = suspected(at, Objects.requireNonNull(next), losses);
            at = next;
        }
        return at;
    }

    /** What is still there and whose absence frees something that is too dear. */
    private List<Loss> helpful(Score at, List<Loss> losses) {
        return losses.stream()
                .filter(loss -> at.set().get(loss.candidate()))
                .filter(loss -> freed(at, loss.candidate()) > 0)
                .toList();
    }

    /** Tries to leave out, all at once, what seems to lose nothing; half of it when that loses something. */
    private @Nullable Score useless(Score at, List<Loss> losses) {
        List<Loss> idle = losses.stream().filter(loss -> loss.rate() <= 0).toList();
        for (int count = idle.size(); count > 1; count /= 2) {
            BitSet set = at.set();
            for (Loss loss : idle.subList(0, count)) {
                set = problem.without(set, loss.candidate());
            }
            List<Score> found = evaluations.of(List.of(set));
            if (!found.isEmpty() && !evaluations.exceeds(found.getFirst().value(), at.value())) {
                return found.getFirst();
            }
        }
        return null;
    }

    /** After a loss, those whose absence was felt in the same attempts may have become useless: they are measured anew. */
    private List<Loss> suspected(Score before, Score after, List<Loss> losses) {
        if (!evaluations.exceeds(after.value(), before.value())) {
            return losses;
        }
        double[] felt = Strata.minus(loss(after.set()), loss(before.set()));
        List<Loss> changed = new ArrayList<>();
        for (Loss loss : losses) {
            BitSet without = problem.without(before.set(), loss.candidate());
            boolean together = loss.rate() > 0
                    && evaluations.known(without) != null
                    && overlaps(felt, Strata.minus(loss(without), loss(before.set())));
            changed.add(together ? new Loss(loss.candidate(), 0, -1) : loss);
        }
        changed.sort(ORDER);
        return changed;
    }

    private static boolean overlaps(double[] felt, double[] other) {
        for (int i = 0; i < felt.length; i++) {
            if (felt[i] > 0 && other[i] > 0) {
                return true;
            }
        }
        return false;
    }

    private double[] loss(BitSet set) {
        return evaluations.sample(set).loss();
    }

    private static final Comparator<Loss> ORDER =
            Comparator.comparingDouble(Loss::rate).thenComparingInt(Loss::candidate);

    private List<Loss> remeasured(Score at, List<Loss> losses) {
        List<Loss> stale = losses.stream()
                .filter(loss -> loss.measuredAt() != at.set().cardinality())
                .limit(BATCH)
                .toList();
        List<Loss> all = new ArrayList<>(losses);
        all.removeAll(stale);
        all.addAll(measured(at, stale.stream().map(Loss::candidate).toList()));
        all.sort(ORDER);
        return all;
    }

    private List<Loss> measured(Score at, List<Integer> candidates) {
        evaluations.of(
                candidates.stream().map(i -> problem.without(at.set(), i)).toList());
        List<Loss> losses = new ArrayList<>();
        for (int candidate : candidates) {
            Score less = evaluations.known(problem.without(at.set(), candidate));
            if (less != null) {
                double lost = less.rank() <= at.rank() ? 0 : less.value() - at.value();
                double freed = freed(at, candidate);
                losses.add(new Loss(
                        candidate,
                        freed == 0 ? Double.MAX_VALUE : lost / freed,
                        at.set().cardinality()));
            }
        }
        losses.sort(ORDER);
        return losses;
    }

    /** The cost freed of what is still too dear, as a share of what was too much in the beginning. */
    private double freed(Score at, int candidate) {
        BitSet out = Problem.minus(at.set(), problem.without(at.set(), candidate));
        return part(problem.money(out), at.money(), start.money(), budget.money())
                + part(problem.staffDays(out), at.staffDays(), start.staffDays(), budget.staffDays());
    }

    private static double part(double freed, double cost, double first, double limit) {
        return cost > limit ? freed / (first - limit) : 0;
    }
}
