package eu.salvus.simulation.attack;

/**
 * Takes back what a fallen source or a cleared action supported. An effect that has lost a parent is put in doubt, unless it
 * still has a parent that came to hold before it did, or one that is not on a circle of effects with it; so a circle whose last
 * support from outside is gone is in doubt as a whole. What is in doubt and still enabled by what is not is then restored,
 * with all that follows from it. The rest falls. What remains is the least set that sources and done actions support.
 *
 * <p>Only actions left without support at the end stop: one whose support was merely in doubt goes on undisturbed.
 */
final class Withdrawal {
    private final Kernel kernel;
    private final int[] childOffsets;
    private final int[] children;
    private final int[] flags;
    private final int[] circles;
    private final int[] missing;
    private final byte[] state;
    private final int[] down;
    private final int[] stopped;
    private final int[] stack;
    private int downs;
    private int stops;

    Withdrawal(Kernel kernel) {
        Shape shape = kernel.plan.shape;
        this.kernel = kernel;
        childOffsets = shape.childOffsets();
        children = shape.children();
        flags = kernel.flags;
        circles = kernel.plan.circles;
        missing = kernel.missing;
        state = kernel.state;
        down = new int[shape.steps()];
        stopped = new int[shape.steps()];
        stack = kernel.stack;
    }

    /** A step ceases to hold by decree. */
    void fell(int step) {
        state[step] = State.IDLE;
        down[downs++] = step;
    }

    /** Works out what follows from all that fell. */
    void settle(double time) {
        int roots = downs;
        for (int at = 0; at < downs; at++) {
            takeFrom(down[at]);
        }
        for (int at = roots; at < downs; at++) {
            if (state[down[at]] == State.DOUBTED && missing[down[at]] <= 0) {
                restore(down[at]);
            }
        }
        for (int at = 0; at < downs; at++) {
            if (at < roots || state[down[at]] == State.DOUBTED) {
                state[down[at]] = State.IDLE;
                kernel.ceased(down[at], time);
            }
        }
        for (int at = 0; at < stops; at++) {
            if (missing[stopped[at]] > 0) {
                kernel.stop(stopped[at]);
            }
        }
        downs = 0;
        stops = 0;
    }

    private void takeFrom(int step) {
        for (int e = childOffsets[step]; e < childOffsets[step + 1]; e++) {
            int child = children[e];
            int lacking = ++missing[child];
            if (lacking > 1) {
                continue;
            }
            byte now = state[child];
            boolean effect = (flags[child] & Flag.EFFECT) != 0;
            if (now == State.HOLDING && effect && (lacking == 1 || !isGrounded(child))) {
                state[child] = State.DOUBTED;
                down[downs++] = child;
            } else if (lacking == 1 && (now == State.RUNNING || now == State.READY)) {
                stopped[stops++] = child;
            }
        }
    }

    /** Whether a still enabled effect has support that cannot come from itself. */
    private boolean isGrounded(int effect) {
        int circle = circles[effect];
        if (circle < 0) {
            return true;
        }
        Shape shape = kernel.plan.shape;
        for (int e = shape.parentOffsets()[effect]; e < shape.parentOffsets()[effect + 1]; e++) {
            int parent = shape.parents()[e];
            if (state[parent] == State.ENTERED
                    || (state[parent] == State.HOLDING
                            && (circles[parent] != circle || kernel.rank[parent] < kernel.rank[effect]))) {
                return true;
            }
        }
        return false;
    }

    private void restore(int first) {
        int top = 0;
        state[first] = State.HOLDING;
        stack[top++] = first;
        while (top > 0) {
            int step = stack[--top];
            kernel.rank[step] = kernel.tick();
            for (int e = childOffsets[step]; e < childOffsets[step + 1]; e++) {
                int child = children[e];
                if (--missing[child] <= 0 && state[child] == State.DOUBTED) {
                    state[child] = State.HOLDING;
                    stack[top++] = child;
                }
            }
        }
    }
}
