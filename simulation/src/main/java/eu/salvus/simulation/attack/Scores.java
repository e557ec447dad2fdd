package eu.salvus.simulation.attack;

import eu.salvus.mal.graph.TimeQueue;
import eu.salvus.mal.language.StepKind;
import java.util.Arrays;
import java.util.List;

/**
 * How urgent each action is to a policy, least first.
 *
 * <p>Goal-directed: the expected time from the start of a step to a goal. Forward, the mean times with every defence off give
 * <i>F(s)</i>, when a step would be reached if all went at once. Backward, <i>R(s) = mean(s) + min over children c of
 * (wait(s, c) + R(c))</i>, with <i>R(goal) = mean(goal)</i> and <i>wait</i> the time by which the last parent of an AND step
 * comes after <i>s</i>, 0 for an OR step. The mean of a step is its mean time over its chance of being possible.
 */
final class Scores {
    /** More hours than any work: puts what serves no goal of a stage behind all that does. */
    private static final double AFTER = 1e9;

    private final Shape shape;
    private final double[] means;
    private final boolean[] free;

    Scores(Shape shape, List<Entry> entries) {
        this.shape = shape;
        this.free = new boolean[shape.steps()];
        for (Entry entry : entries) {
            for (int step : entry.steps()) {
                free[step] = true;
            }
        }
        this.means = new double[shape.steps()];
        for (int step = 0; step < means.length; step++) {
            var law = shape.times().law(step);
            double mean = law.possible() == 0 ? Double.POSITIVE_INFINITY : law.mean() / law.possible();
            means[step] = shape.isSource(step) ? 0 : mean;
            free[step] |= shape.isSource(step) || shape.parentCount(step) == 0;
        }
    }

    /** The score of each step in each stage; infinite when a policy with goals has no use for it in any. */
    double[][] of(Attacker attacker) {
        return switch (attacker.policy()) {
            case EVERYTHING_AT_ONCE -> new double[][] {new double[means.length]};
            case SMASH_AND_GRAB -> new double[][] {means};
            case GOAL_DIRECTED, PATIENT -> staged(attacker.stages());
        };
    }

    /** In each stage, what serves none of its goals comes after all that does, the stages to come before those passed. */
    private double[][] staged(List<int[]> stages) {
        double[] starts = starts();
        double[][] remaining =
                stages.stream().map(goals -> remaining(goals, starts)).toArray(double[][]::new);
        double[][] scores = new double[stages.size()][];
        for (int stage = 0; stage < scores.length; stage++) {
            scores[stage] = remaining[stage].clone();
            for (int other = 1; other < scores.length; other++) {
                double[] next = remaining[(stage + other) % scores.length];
                for (int step = 0; step < means.length; step++) {
                    if (scores[stage][step] == Double.POSITIVE_INFINITY) {
                        scores[stage][step] = other * AFTER + next[step];
                    }
                }
            }
        }
        return scores;
    }

    private double[] remaining(int[] goals, double[] starts) {
        double[] remaining = new double[means.length];
        Arrays.fill(remaining, Double.POSITIVE_INFINITY);
        TimeQueue queue = new TimeQueue();
        for (int goal : goals) {
            offer(goal, means[goal], remaining, queue);
        }
        boolean[] done = new boolean[means.length];
        while (!queue.isEmpty()) {
            int step = queue.take();
            if (done[step]) {
                continue;
            }
            done[step] = true;
            for (int e = shape.parentOffsets()[step]; e < shape.parentOffsets()[step + 1]; e++) {
                int parent = shape.parents()[e];
                double reached = starts[parent] + means[parent];
                double wait = shape.kinds()[step] == StepKind.AND ? starts[step] - reached : 0;
                if (wait < Double.POSITIVE_INFINITY) {
                    offer(parent, means[parent] + Math.max(0, wait) + remaining[step], remaining, queue);
                }
            }
        }
        return remaining;
    }

    private static void offer(int step, double score, double[] remaining, TimeQueue queue) {
        if (score < remaining[step]) {
            remaining[step] = score;
            queue.add(score, step);
        }
    }

    /** When each step would start at the mean times, with every defence off; entries and steps without parents start at 0. */
    private double[] starts() {
        double[] starts = new double[means.length];
        int[] missing = new int[means.length];
        TimeQueue queue = new TimeQueue();
        for (int step = 0; step < means.length; step++) {
            missing[step] = free[step] ? 0 : shape.needed(step);
            starts[step] = free[step] ? 0 : Double.POSITIVE_INFINITY;
            if (free[step]) {
                queue.add(means[step], step);
            }
        }
        while (!queue.isEmpty()) {
            double now = queue.least();
            int step = queue.take();
            for (int e = shape.childOffsets()[step]; e < shape.childOffsets()[step + 1]; e++) {
                int child = shape.children()[e];
                if (--missing[child] == 0) {
                    starts[child] = now;
                    queue.add(now + means[child], child);
                }
            }
        }
        return starts;
    }
}
