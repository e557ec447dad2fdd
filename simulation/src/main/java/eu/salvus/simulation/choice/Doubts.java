package eu.salvus.simulation.choice;

import eu.salvus.simulation.choice.Doubt.Assumption;
import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.ensemble.Sensitivity;
import eu.salvus.simulation.ensemble.Sensitivity.Explained;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tries a choice at evenly spread points of what is not known for sure. At each point, nothing, the choice and another set are compared on
 * the same draws, so that only the numbers differ from point to point.
 */
public final class Doubts {

    /** Fewer points than this tell nothing about single assumptions. */
    public static final int LEAST_POINTS = 100;

    /** A ranking is called firm when chance alone would give it less often than this, over all numbers together (Bonferroni). */
    private static final double CHANCE = 0.05;

    private static final double FIVE_PERCENT = 0.05;

    private final Problem problem;
    private final Uncertainty uncertainty;
    private final Aim aim;
    private final Watch watch;

    private Doubts(List<Candidate> candidates, Uncertainty uncertainty, Aim aim, Watch watch) {
        this.problem = new Problem(candidates);
        this.uncertainty = uncertainty;
        this.aim = aim;
        this.watch = watch;
    }

    /**
     * Tries a choice.
     *
     * @param candidates those of the question
     * @param chosen ids of the chosen set
     * @param other ids of a set to compare it with, or null
     * @param points combinations wanted, {@link #LEAST_POINTS} or more; there are as many as the next prime
     * @param seed of where the points lie
     * @throws IllegalArgumentException when there are too few points
     * @throws java.util.concurrent.CancellationException when the watch ends it
     */
    public static Doubt of(
            List<Candidate> candidates,
            Uncertainty uncertainty,
            Aim aim,
            Collection<String> chosen,
            @Nullable Collection<String> other,
            int points,
            long seed,
            Watch watch) {
        if (points < LEAST_POINTS) {
            throw new IllegalArgumentException("at least " + LEAST_POINTS + " points are needed, not " + points);
        }
        Doubts doubts = new Doubts(candidates, uncertainty, aim, watch);
        Lattice lattice = new Lattice(points, uncertainty.dimensions(), seed);
        return doubts.examine(lattice, chosen, other);
    }

    private Doubt examine(Lattice lattice, Collection<String> chosen, @Nullable Collection<String> other) {
        int size = lattice.size();
        BitSet mine = set(chosen);
        BitSet theirs = other == null ? mine : set(other);
        double[] saved = new double[size];
        int beatsNothing = 0;
        int beatsOther = 0;
        for (int number = 0; number < size; number++) {
            Evaluations here = evaluations(lattice.point(number), number, size);
            List<Score> scores = here.of(List.of(mine, theirs));
            Score choice = scores.getFirst();
            saved[number] = here.nothing().loss() - choice.loss();
            beatsNothing += choice.rank() < here.nothing().rank() ? 1 : 0;
            beatsOther += choice.rank() <= scores.getLast().rank() ? 1 : 0;
        }
        double[] sorted = saved.clone();
        Arrays.sort(sorted);
        return new Doubt(
                size,
                Estimate.quantile(sorted, FIVE_PERCENT).value(),
                Estimate.quantile(sorted, 0.5).value(),
                Estimate.quantile(sorted, 1 - FIVE_PERCENT).value(),
                Estimate.share(beatsNothing, size),
                other == null ? null : Estimate.share(beatsOther, size),
                assumptions(saved, lattice));
    }

    private Evaluations evaluations(double[] point, int number, int all) {
        Progress progress = (done, most) -> watch.reached(Stage.DOUBT, number, all);
        return new Evaluations(problem, uncertainty.at(point), aim, Integer.MAX_VALUE, progress);
    }

    private List<Assumption> assumptions(double[] saved, Lattice lattice) {
        double[][] points =
                IntStream.range(0, lattice.size()).mapToObj(lattice::point).toArray(double[][]::new);
        record Found(int dimension, Explained explained) {}
        List<Found> found = new ArrayList<>();
        for (int dimension = 0; dimension < uncertainty.dimensions(); dimension++) {
            int axis = dimension;
            found.add(new Found(dimension, Sensitivity.by(saved, number -> points[number][axis])));
        }
        return found.stream()
                .filter(one -> one.explained().share() > 0)
                .sorted(Comparator.comparingDouble(
                                (Found one) -> one.explained().byChance())
                        .thenComparingDouble(one -> -one.explained().share())
                        .thenComparingInt(Found::dimension))
                .map(one -> new Assumption(
                        one.dimension(),
                        uncertainty.name(one.dimension()),
                        one.explained().share(),
                        one.explained().byChance() * uncertainty.dimensions() < CHANCE))
                .toList();
    }

    private BitSet set(Collection<String> ids) {
        BitSet set = new BitSet();
        for (String id : ids) {
            set.set(IntStream.range(0, problem.size())
                    .filter(i -> problem.id(i).equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + id + "' is no candidate")));
        }
        return set;
    }
}
