package eu.salvus.simulation.choice;

import eu.salvus.simulation.choice.Choice.Funded;
import eu.salvus.simulation.choice.Choice.Tie;
import eu.salvus.simulation.choice.Front.Plan;
import eu.salvus.simulation.choice.Front.Worth;
import eu.salvus.simulation.ensemble.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the best sets for many budgets at once. It searches on the rough sample for all budgets together, and scores the finalists of each
 * again on other draws of the whole size, on which it then chooses: the same care for luck as {@link Chooser}, for which one budget counts and the others are told in
 * passing. The same question gives the same front, whatever the threads.
 */
public final class FrontChooser {

    /** Sets scored again for each budget, at most. */
    private static final int FINALISTS = 2;

    /** Other sets told beside a plan, at most: more are not read. */
    private static final int TIES = 3;

    private final Question question;
    private final Problem problem;
    private final List<Budget> budgets;
    private final Watch watch;

    private FrontChooser(Question question, Watch watch) {
        this.question = question;
        this.problem = new Problem(question.candidates());
        this.budgets = Stream.concat(Stream.of(question.budget()), question.others().stream())
                .distinct()
                .sorted(Comparator.comparingDouble(Budget::money).thenComparingDouble(Budget::staffDays))
                .toList();
        this.watch = watch;
    }

    /**
     * Chooses for the question's budget and all its others.
     *
     * @throws IllegalArgumentException when ids of candidates repeat, or a need is no candidate
     * @throws java.util.concurrent.CancellationException when the watch ends it
     */
    public static Front choose(Question question, Watch watch) {
        return new FrontChooser(question, watch).choose();
    }

    private Front choose() {
        Evaluations searched = searched();
        Finalists finalists = new Finalists(searched);
        Set<BitSet> pool = new LinkedHashSet<>();
        // Nothing is a finalist always: luck in the search must not make anybody buy what is worse than nothing.
        pool.add(new BitSet());
        budgets.forEach(budget -> pool.addAll(finalists.of(budget, FINALISTS)));
        // The plans are not known yet; what each budget found best is about as many measures as the plan will have.
        int planned = pool.size()
                + budgets.stream()
                        .map(budget -> searched.best(budget).set())
                        .distinct()
                        .mapToInt(BitSet::cardinality)
                        .sum();
        Evaluations again = new Evaluations(
                problem,
                question.objective().fresh(question.seedAgain()),
                question.aim(),
                Integer.MAX_VALUE,
                progress(Stage.SCORE_AGAIN, planned));
        List<Score> rescored = again.of(pool);
        List<Plan> plans = plans(rescored, again);
        return new Front(new Appraisal(again).outcome(new BitSet()), plans, searched.made(), again.made());
    }

    private Evaluations searched() {
        List<BitSet> all = Enumeration.of(
                problem, Budget.widest(budgets), question.effort().enumeration());
        int limit = all == null ? question.effort().evaluations() : all.size() + 1;
        Evaluations evaluations =
                new Evaluations(problem, question.rough(), question.aim(), limit, progress(Stage.SEARCH, limit));
        if (all == null) {
            new FrontSearch(evaluations, budgets, question.effort()).search();
        } else {
            evaluations.of(all);
        }
        return evaluations;
    }

    /** One for each budget at which another set becomes the best. */
    private List<Plan> plans(List<Score> rescored, Evaluations again) {
        List<Plan> plans = new ArrayList<>();
        Set<BitSet> told = new LinkedHashSet<>();
        for (Budget budget : budgets) {
            BitSet best = rescored.stream()
                    .filter(score -> problem.fits(score.set(), budget))
                    .min(Score.BEST_FIRST)
                    .orElseThrow()
                    .set();
            if (told.add(best)) {
                plans.add(plan(budget, best, rescored, again));
            }
        }
        return plans;
    }

    private Plan plan(Budget budget, BitSet best, List<Score> rescored, Evaluations again) {
        Ranking ranking = new Ranking(best, again);
        Appraisal appraisal = new Appraisal(again);
        BitSet nothing = new BitSet();
        Funded funded = new Funded(
                budget,
                appraisal.outcome(best),
                appraisal.saved(best, nothing),
                appraisal.tailSaved(best, nothing),
                appraisal.spared(best, nothing),
                false);
        List<Worth> worths = ranking.order().stream()
                .map(measure -> new Worth(problem.id(measure), ranking.worth(measure), ranking.with(measure)))
                .toList();
        List<Tie> ties = rescored.stream()
                .filter(score -> problem.fits(score.set(), budget))
                .filter(score -> !score.set().equals(best) && appraisal.tied(score.set(), best))
                .sorted(Score.BEST_FIRST)
                .limit(TIES)
                .map(score -> new Tie(appraisal.outcome(score.set()), appraisal.more(score.set(), best)))
                .toList();
        return new Plan(funded, worths, ties);
    }

    private Progress progress(Stage stage, int all) {
        return (done, most) -> watch.reached(stage, done, Math.max(done, all));
    }
}
