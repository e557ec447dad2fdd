package eu.salvus.simulation.choice;

import eu.salvus.simulation.choice.Choice.Funded;
import eu.salvus.simulation.choice.Choice.Step;
import eu.salvus.simulation.choice.Choice.Tie;
import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.ensemble.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses measures: searches on one sample, then scores the finalists again on another, since the best of many is the luckiest too (Smith
 * and Winkler, <i>The optimizer's curse</i>, Management Science 2006). The same question gives the same answer, whatever the threads.
 */
public final class Chooser {

    /** Sets scored again for one measure of the answer: without it, and with those before it. */
    private static final int A_MEASURE = 2;

    /** Sets scored again for each budget, at most. */
    private static final int FINALISTS = 3;

    /** So much more money than asked is little more. */
    private static final double LITTLE_MORE = 1.1;

    private final Question question;
    private final Effort effort;
    private final Problem problem;
    private final List<Budget> budgets;
    private final Watch watch;

    private Chooser(Question question, Watch watch) {
        this.question = question;
        this.effort = question.effort();
        this.problem = new Problem(question.candidates());
        this.budgets = Stream.concat(Stream.of(question.budget()), question.others().stream())
                .distinct()
                .sorted(Comparator.comparingDouble(Budget::money).thenComparingDouble(Budget::staffDays))
                .toList();
        this.watch = watch;
    }

    /**
     * Chooses.
     *
     * @throws IllegalArgumentException when ids of candidates repeat, or a need is no candidate
     * @throws java.util.concurrent.CancellationException when the watch ends it
     */
    public static Choice choose(Question question, Watch watch) {
        return new Chooser(question, watch).choose();
    }

    private Choice choose() {
        List<BitSet> all = Enumeration.of(problem, Budget.widest(budgets), effort.enumeration());
        Evaluations searched = all == null ? searched() : enumerated(all);
        Evaluations confirmed =
                all == null && question.rough() != question.objective() ? confirmed(searched) : searched;

        Finalists finalists = new Finalists(confirmed);
        Set<BitSet> pool = new LinkedHashSet<>();
        // Nothing is a finalist always: luck on the first sample must not make anybody buy what is worse than nothing.
        pool.add(new BitSet());
        budgets.forEach(budget -> pool.addAll(finalists.of(budget, FINALISTS)));
        List<BitSet> front = new Finalists(searched).tradeoffs(Budget.widest(budgets));
        Budget wider = new Budget(
                question.budget().money() * LITTLE_MORE, question.budget().staffDays());
        Set<BitSet> near = new Finalists(searched).of(wider, 1);
        int measures = confirmed.best(question.budget()).set().cardinality();
        int planned = 1 + pool.size() + front.size() + near.size() + A_MEASURE * measures;
        Evaluations again = new Evaluations(
                problem,
                question.objective().fresh(question.seedAgain()),
                question.aim(),
                Integer.MAX_VALUE,
                progress(Stage.SCORE_AGAIN, planned));
        List<Score> rescored = again.of(pool);
        BitSet best = best(question.budget(), rescored);
        Estimate hoped = new Appraisal(confirmed).saved(best, new BitSet());
        return answer(all != null, again, rescored, again.of(front), again.of(near), hoped, searched.made());
    }

    private Evaluations enumerated(List<BitSet> all) {
        int limit = all.size() + 1;
        Evaluations evaluations = evaluations(question.objective(), limit, Stage.CONFIRM);
        evaluations.of(all);
        return evaluations;
    }

    private Evaluations searched() {
        Evaluations evaluations = evaluations(question.rough(), effort.evaluations(), Stage.SEARCH);
        new FrontSearch(evaluations, budgets, effort).search();
        return evaluations;
    }

    /** The most promising on the whole sample, and what is near the best of them as far as evaluations are left. */
    private Evaluations confirmed(Evaluations searched) {
        Evaluations evaluations = evaluations(question.objective(), effort.confirmed(), Stage.CONFIRM);
        Finalists promising = new Finalists(searched);
        Set<BitSet> pool = new LinkedHashSet<>();
        budgets.forEach(budget -> pool.addAll(promising.of(budget, 1)));
        pool.addAll(promising.of(question.budget(), Math.max(1, effort.confirmed() / 2)));
        evaluations.of(pool);
        new LocalSearch(evaluations, question.budget(), effort.confirmed()).from(evaluations.best(question.budget()));
        return evaluations;
    }

    private Evaluations evaluations(Trial trial, int limit, Stage stage) {
        return new Evaluations(problem, trial, question.aim(), limit, progress(stage, limit));
    }

    private Choice answer(
            boolean exact,
            Evaluations again,
            List<Score> rescored,
            List<Score> front,
            List<Score> near,
            Estimate hoped,
            int evaluations) {
        Appraisal appraisal = new Appraisal(again);
        BitSet best = best(question.budget(), rescored);
        return new Choice(
                appraisal.outcome(new BitSet()),
                funded(question.budget(), best, appraisal, exact),
                steps(best, again, appraisal),
                ties(best, rescored, appraisal),
                budgets.stream()
                        .map(budget -> funded(budget, best(budget, rescored), appraisal, exact))
                        .toList(),
                ParetoFront.of(front).stream()
                        .map(score -> appraisal.outcome(score.set()))
                        .toList(),
                nearby(best, near, appraisal),
                hoped,
                evaluations,
                again.made());
    }

    private BitSet best(Budget budget, List<Score> rescored) {
        return rescored.stream()
                .filter(score -> problem.fits(score.set(), budget))
                .min(Score.BEST_FIRST)
                .orElseThrow()
                .set();
    }

    private static Funded funded(Budget budget, BitSet set, Appraisal appraisal, boolean exact) {
        BitSet nothing = new BitSet();
        return new Funded(
                budget,
                appraisal.outcome(set),
                appraisal.saved(set, nothing),
                appraisal.tailSaved(set, nothing),
                appraisal.spared(set, nothing),
                exact);
    }

    private List<Tie> ties(BitSet best, List<Score> rescored, Appraisal appraisal) {
        return rescored.stream()
                .filter(score -> problem.fits(score.set(), question.budget()))
                .filter(score -> !score.set().equals(best) && appraisal.tied(score.set(), best))
                .sorted(Score.BEST_FIRST)
                .map(score -> new Tie(appraisal.outcome(score.set()), appraisal.more(score.set(), best)))
                .toList();
    }

    /** Only what surely is better is worth asking for a little more money. */
    private @Nullable Tie nearby(BitSet best, List<Score> near, Appraisal appraisal) {
        return near.stream()
                .filter(score -> !problem.fits(score.set(), question.budget()))
                .map(score -> new Tie(appraisal.outcome(score.set()), appraisal.more(score.set(), best)))
                .filter(other -> other.more().high() < 0)
                .findFirst()
                .orElse(null);
    }

    private List<Step> steps(BitSet best, Evaluations again, Appraisal appraisal) {
        Ranking ranking = new Ranking(best, again);
        List<Integer> order = ranking.order();
        List<BitSet> prefixes = new ArrayList<>();
        BitSet soFar = new BitSet();
        for (int measure : order) {
            soFar = Problem.copy(soFar);
            soFar.set(measure);
            prefixes.add(soFar);
        }
        again.of(prefixes);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int measure = order.get(i);
            steps.add(new Step(
                    problem.id(measure),
                    ranking.worth(measure),
                    ranking.with(measure),
                    appraisal.saved(prefixes.get(i), new BitSet())));
        }
        return steps;
    }

    private Progress progress(Stage stage, int all) {
        return (done, most) -> watch.reached(stage, done, Math.max(done, all));
    }
}
