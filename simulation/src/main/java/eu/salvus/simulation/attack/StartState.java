package eu.salvus.simulation.attack;

import eu.salvus.simulation.unknown.Assumed;
import java.util.Arrays;
import java.util.BitSet;

/** The state of a graph before the first hour, as far as it is the same in every run. */
final class StartState {
    final byte[] state;
    final int[] missing;
    final int[] rank;
    final double[] reached;
    /** Steps that may start at 0. */
    final int[] initial;

    private final Shape shape;
    private final int[] flags;
    private int held;

    StartState(Shape shape, int[] flags, Assumed[] defences, int waiting) {
        int steps = shape.steps();
        this.shape = shape;
        this.flags = flags;
        state = new byte[steps];
        rank = new int[steps];
        missing = new int[steps];
        reached = new double[steps];
        Arrays.fill(reached, Double.POSITIVE_INFINITY);
        for (int step = 0; step < steps; step++) {
            missing[step] = shape.isSource(step) ? 1 : shape.needed(step);
        }
        for (int step = 0; step < steps; step++) {
            if (shape.isSource(step) && step != waiting) {
                open(step, defences[step]);
            }
        }
        spread();
        initial = initial();
    }

    private void open(int source, Assumed on) {
        if (on.high() <= 0) {
            hold(source);
        } else if (on.low() < 1) {
            state[source] = State.DRAWN;
            release(source);
        }
    }

    private void hold(int step) {
        state[step] = State.HOLDING;
        reached[step] = 0;
        rank[step] = ++held - Integer.MAX_VALUE;
        release(step);
    }

    private void release(int step) {
        for (int e = shape.childOffsets()[step]; e < shape.childOffsets()[step + 1]; e++) {
            missing[shape.children()[e]]--;
        }
    }

    /** Lets instant effects hold that need no drawn source, and that nobody wants to know of. */
    private void spread() {
        int[] open = new int[shape.steps()];
        int end = 0;
        for (int step = 0; step < open.length; step++) {
            if (isFree(step)) {
                hold(step);
                open[end++] = step;
            }
        }
        for (int at = 0; at < end; at++) {
            int step = open[at];
            for (int e = shape.childOffsets()[step]; e < shape.childOffsets()[step + 1]; e++) {
                int child = shape.children()[e];
                if (isFree(child)) {
                    hold(child);
                    open[end++] = child;
                }
            }
        }
    }

    private boolean isFree(int step) {
        boolean quiet = (flags[step] & Flag.INSTANT) != 0 && (flags[step] & Flag.HOOKS) == 0;
        return quiet && state[step] == State.IDLE && missing[step] <= 0 && !hasDrawnParent(step);
    }

    private boolean hasDrawnParent(int step) {
        for (int e = shape.parentOffsets()[step]; e < shape.parentOffsets()[step + 1]; e++) {
            if (state[shape.parents()[e]] == State.DRAWN) {
                return true;
            }
        }
        return false;
    }

    private int[] initial() {
        int[] steps = new int[shape.steps()];
        int count = 0;
        for (int step = 0; step < steps.length; step++) {
            if (!shape.isSource(step) && state[step] == State.IDLE && missing[step] <= 0) {
                steps[count++] = step;
            }
        }
        return Arrays.copyOf(steps, count);
    }

    /** The attack steps that are reached in every run from the start. */
    BitSet reachedSteps() {
        BitSet steps = new BitSet(reached.length);
        for (int step = 0; step < reached.length; step++) {
            if (reached[step] == 0 && !shape.isSource(step)) {
                steps.set(step);
            }
        }
        return steps;
    }

    /** For each step its parents among the drawn sources, one after the other. */
    int[] drawnParents(int[] offsets) {
        int[] parents = new int[shape.parents().length];
        int count = 0;
        for (int step = 0; step < shape.steps(); step++) {
            for (int e = shape.parentOffsets()[step]; e < shape.parentOffsets()[step + 1]; e++) {
                if (state[shape.parents()[e]] == State.DRAWN) {
                    parents[count++] = shape.parents()[e];
                }
            }
            offsets[step + 1] = count;
        }
        return Arrays.copyOf(parents, count);
    }
}
