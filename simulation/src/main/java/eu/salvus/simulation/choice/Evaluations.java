package eu.salvus.simulation.choice;

import eu.salvus.simulation.ensemble.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What sets are worth on one sample, each evaluated once. Keeps the samples of sets while memory is small, their scores always. */
final class Evaluations {

    /** Relative to what is lost without any measure: differences below are rounding. */
    private static final double ROUNDING = 1e-9;

    /** Sets handed over at once: enough for many threads, few enough to say often how far it is. */
    private static final int BATCH = 64;

    /** Entries of samples kept; beyond, a sample that is needed again is simulated again. */
    private static final long KEPT_ENTRIES = 8_000_000;

    private final Problem problem;
    private final Trial trial;
    private final Strata strata;
    private final Aim aim;
    private final Progress progress;
    private final BitSet everything = new BitSet();
    private final Map<BitSet, Score> scores = new LinkedHashMap<>();
    private final Map<BitSet, Sample> samples = new HashMap<>();
    private final double step;
    private int limit;

    /**
     * Begins with the empty set.
     *
     * @param limit sets evaluated at most
     * @param progress hears how many sets are evaluated, of how many at most
     */
    Evaluations(Problem problem, Trial trial, Aim aim, int limit, Progress progress) {
        this.problem = problem;
        this.trial = trial;
        this.strata = new Strata(trial.strata());
        this.aim = aim;
        this.limit = limit;
        this.progress = progress;
        everything.set(0, problem.size());
        BitSet nothing = new BitSet();
        Sample sample = simulate(List.of(nothing)).getFirst();
        samples.put(nothing, sample);
        step = ROUNDING * Math.max(Double.MIN_NORMAL, strata.perYear(strata.weighed(sample.loss(), aim)));
        scores.put(nothing, score(nothing, sample));
    }

    Problem problem() {
        return problem;
    }

    Strata strata() {
        return strata;
    }

    Aim aim() {
        return aim;
    }

    /** Number of sets evaluated. */
    int made() {
        return scores.size();
    }

    /** Lets no more than this many sets be evaluated in all, until further notice. */
    void allow(int sets) {
        limit = sets;
    }

    boolean exhausted() {
        return made() >= limit;
    }

    Score nothing() {
        return Objects.requireNonNull(scores.get(new BitSet()));
    }

    @Nullable
    Score known(BitSet set) {
        return scores.get(set);
    }

    /** The best set evaluated that fits a budget. */
    Score best(Budget budget) {
        return all().stream()
                .filter(score -> problem.fits(score.set(), budget))
                .min(Score.BEST_FIRST)
                .orElseThrow();
    }

    /** Everything evaluated, in the order in which it was. */
    Collection<Score> all() {
        return scores.values();
    }

    /** Sets with a sample at hand. */
    Map<BitSet, Sample> samples() {
        return samples;
    }

    double standing(BitSet set) {
        return trial.standing(set);
    }

    /** What sets are worth, in the order given and each once; those beyond the limit are left out. */
    List<Score> of(Collection<BitSet> sets) {
        List<BitSet> fresh = new ArrayList<>();
        LinkedHashSet<BitSet> asked = new LinkedHashSet<>(sets);
        for (BitSet set : asked) {
            if (!scores.containsKey(set) && made() + fresh.size() < limit) {
                fresh.add(set);
            }
        }
        for (int from = 0; from < fresh.size(); from += BATCH) {
            List<BitSet> batch = fresh.subList(from, Math.min(from + BATCH, fresh.size()));
            List<Sample> found = simulate(batch);
            for (int i = 0; i < batch.size(); i++) {
                scores.put(batch.get(i), score(batch.get(i), found.get(i)));
                if ((long) (samples.size() + 1) * strata.size() <= KEPT_ENTRIES) {
                    samples.put(batch.get(i), found.get(i));
                }
            }
        }
        return asked.stream()
                .filter(scores::containsKey)
                .map(set -> Objects.requireNonNull(scores.get(set)))
                .toList();
    }

    /** The sample of a set that was evaluated. */
    Sample sample(BitSet set) {
        Sample kept = samples.get(set);
        return kept == null ? simulate(List.of(set)).getFirst() : kept;
    }

    /** Whether one value is greater than another by more than rounding. */
    boolean exceeds(double value, double other) {
        return value > other + step;
    }

    private List<Sample> simulate(List<BitSet> sets) {
        int before = scores.size();
        List<Sample> found = trial.evaluate(sets, (done, all) -> progress.done(before + done, limit));
        for (Sample sample : found) {
            if (sample.size() != strata.size()) {
                throw new IllegalStateException(
                        "a sample has " + sample.size() + " entries, its strata " + strata.size());
            }
        }
        return found;
    }

    private Score score(BitSet set, Sample sample) {
        double standing = trial.standing(set);
        double value = standing + strata.perYear(strata.weighed(sample.loss(), aim));
        double money = problem.money(set);
        double staffDays = problem.staffDays(set);
        return new Score(
                set,
                money,
                staffDays,
                standing + strata.perYear(sample.loss()),
                strata.perYear(sample.people()),
                value,
                Math.rint(value / step),
                part(money, problem.money(everything)) + part(staffDays, problem.staffDays(everything)));
    }

    private static double part(double cost, double all) {
        return all == 0 ? 0 : cost / all;
    }
}
