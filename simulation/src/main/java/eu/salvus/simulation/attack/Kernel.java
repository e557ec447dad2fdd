package eu.salvus.simulation.attack;

import eu.salvus.mal.graph.TimeQueue;
import eu.salvus.mal.time.StepTimes;
import eu.salvus.simulation.unknown.Assumed;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The state of all steps in a run, and what makes it grow: a step that comes to hold enables its children, and they start,
 * wait for a hand, or hold at once. For each step {@code missing} counts the holding parents that it lacks: one for an OR step
 * without any, so that both kinds are enabled exactly while it is 0 or less.
 */
final class Kernel {
    final AttackPlan plan;
    final int[] flags;
    final int[] missing;
    final byte[] state;
    /** A step holds since its rank; 0 or less when the run has not touched it. */
    final int[] rank;

    final double[] reached;
    final int[] attempt;
    final int[] causes;
    final int[] stack;
    final TimeQueue queue = new TimeQueue();

    private final Consequences after;
    private final int[] childOffsets;
    private final int[] children;
    private final StepTimes times;
    private final double[] due;
    private final double[] places;
    private final int[] touched;
    private final Workforce workforce;
    private final int limited;
    private final double horizon;
    private long runKey;
    private boolean recording;
    private int touchedCount;
    private int reachedCount;
    private int clock;

    Kernel(AttackPlan plan, int[] flags, Consequences after) {
        int steps = plan.steps();
        this.plan = plan;
        this.flags = flags;
        this.after = after;
        missing = plan.startState.missing.clone();
        state = plan.startState.state.clone();
        rank = plan.startState.rank.clone();
        reached = plan.startState.reached.clone();
        attempt = new int[steps];
        causes = new int[steps];
        stack = new int[steps];
        due = new double[steps];
        touched = new int[steps];
        places = new double[plan.assumptions.size()];
        childOffsets = plan.shape.childOffsets();
        children = plan.shape.children();
        times = plan.times;
        horizon = plan.horizon;
        workforce = new Workforce(plan);
        limited = workforce.limited();
    }

    /** Forgets the last run, at the cost of what it touched. */
    void begin(long runKey, boolean recording) {
        StartState base = plan.startState;
        boolean many = touchedCount > touched.length / 16;
        if (many) {
            System.arraycopy(base.missing, 0, missing, 0, missing.length);
        }
        for (int i = 0; i < touchedCount; i++) {
            int step = touched[i];
            state[step] = base.state[step];
            rank[step] = base.rank[step];
            reached[step] = base.reached[step];
            attempt[step] = 0;
            for (int e = childOffsets[step]; !many && e < childOffsets[step + 1]; e++) {
                missing[children[e]] = base.missing[children[e]];
            }
        }
        queue.clear();
        workforce.reset();
        Arrays.fill(places, Double.NaN);
        touchedCount = 0;
        reachedCount = 0;
        clock = 0;
        this.runKey = runKey;
        this.recording = recording;
    }

    /** Starts what may start before the first hour. */
    void startInitial() {
        for (int step : plan.startState.initial) {
            start(step, 0);
        }
    }

    /** Starts a step if it is idle and enabled. */
    void start(int step, double time) {
        if (state[step] == State.IDLE && missing[step] <= 0 && !plan.isSource(step)) {
            cascade(enable(step, -1, time, 0), time);
        }
    }

    /** Lets a step hold without cause among the steps. */
    void hold(int step, byte how, double time) {
        state[step] = how;
        causes[step] = -1;
        stack[0] = step;
        cascade(1, time);
    }

    /** The attacker enters at a step: it holds without need of support. */
    void enter(int step, double time) {
        switch (state[step]) {
            case State.ENTERED -> {}
            case State.HOLDING -> state[step] = State.ENTERED;
            default -> {
                stop(step);
                hold(step, State.ENTERED, time);
            }
        }
    }

    private void await(int step, int f, double work) {
        touch(step);
        due[step] = work;
        state[step] = State.READY;
        workforce.await(step, f);
    }

    /** Whether someone waits for a free hand or lane. */
    boolean canServe() {
        return workforce.canServe();
    }

    /** Hands out free hands and lanes until none is free or nobody waits. */
    void serve(double time) {
        while (workforce.canServe()) {
            int step = workforce.next();
            if (state[step] == State.READY) {
                int f = flags[step];
                workforce.take(f);
                double work = (f & Flag.MANUAL) != 0 ? due[step] * workforce.pace(step) : due[step];
                run(step, time + work);
            }
        }
    }

    /** Takes the first completion from the queue; it may be one that was stopped. */
    void completeNext() {
        double time = queue.least();
        int step = queue.take();
        if (state[step] == State.RUNNING && due[step] == time) {
            complete(step, time);
        }
    }

    private void complete(int step, double time) {
        int f = flags[step];
        if ((f & limited) != 0) {
            workforce.release(f);
        }
        workforce.succeeded(step, f);
        state[step] = State.HOLDING;
        stack[0] = step;
        cascade(1, time);
    }

    /** Lets the steps on the stack hold, and all that follows at once. */
    private void cascade(int depth, double time) {
        int top = depth;
        while (top > 0) {
            int step = stack[--top];
            boolean first = reached[step] == Double.POSITIVE_INFINITY;
            if (first) {
                reached[step] = time;
                reachedCount++;
            }
            if (rank[step] <= 0) {
                touched[touchedCount++] = step;
            }
            rank[step] = ++clock;
            if (recording || (flags[step] & Flag.HOOKS) != 0) {
                after.held(step, first, attempt[step], causes[step], time);
                if (first && (flags[step] & Flag.GOAL) != 0) {
                    workforce.reachedGoal(step);
                }
            }
            int end = childOffsets[step + 1];
            for (int e = childOffsets[step]; e < end; e++) {
                int child = children[e];
                if (--missing[child] == 0) {
                    top = enable(child, step, time, top);
                }
            }
        }
    }

    private int enable(int step, int cause, double time, int top) {
        int f = flags[step];
        if ((f & Flag.DRAWN_PARENTS) != 0 && !hasAllDrawn(step)) {
            return top;
        }
        if (state[step] >= State.HOLDING) {
            return top;
        }
        causes[step] = cause;
        if ((f & Flag.INSTANT) != 0) {
            state[step] = State.HOLDING;
            stack[top] = step;
            return top + 1;
        }
        double work = times.sample(step, runKey, attempt[step]);
        if (work == Double.POSITIVE_INFINITY) {
            return top;
        }
        if ((f & (Flag.SCALED | limited)) != 0) {
            if ((f & Flag.SCALED) != 0) {
                work *= factor(step);
            }
            if ((f & limited) != 0) {
                if ((f & Flag.POINTLESS) == 0) {
                    await(step, f, work);
                }
                return top;
            }
        }
        if ((f & Flag.MANUAL) != 0) {
            work *= workforce.pace(step);
        }
        if (work == 0) {
            workforce.succeeded(step, f);
            state[step] = State.HOLDING;
            stack[top] = step;
            return top + 1;
        }
        run(step, time + work);
        return top;
    }

    private void run(int step, double end) {
        touch(step);
        state[step] = State.RUNNING;
        due[step] = end;
        if (end <= horizon) {
            queue.add(end, step);
        }
    }

    /** An action in progress, or waiting, is no longer enabled. */
    void stop(int step) {
        if (state[step] == State.RUNNING) {
            attempt[step]++;
            if ((flags[step] & limited) != 0) {
                workforce.release(flags[step]);
            }
        }
        state[step] = State.IDLE;
    }

    private double factor(int step) {
        Assumed factor = plan.factors[step];
        return factor == null ? 1 : value(factor);
    }

    private boolean hasAllDrawn(int step) {
        for (int e = plan.drawnOffsets[step]; e < plan.drawnOffsets[step + 1]; e++) {
            draw(plan.drawnParents[e]);
        }
        return missing[step] <= 0;
    }

    /** Decides whether a source holds, if it is not decided yet. */
    void draw(int source) {
        if (state[source] != State.DRAWN) {
            return;
        }
        touch(source);
        if (plan.holdsAtStart(source, runKey)) {
            state[source] = State.HOLDING;
            reached[source] = 0;
            return;
        }
        state[source] = State.IDLE;
        for (int e = childOffsets[source]; e < childOffsets[source + 1]; e++) {
            missing[children[e]]++;
        }
    }

    void touch(int step) {
        if (rank[step] <= 0) {
            touched[touchedCount++] = step;
            rank[step] = ++clock;
        }
    }

    /** A step that held no longer does. */
    void ceased(int step, double time) {
        touch(step);
        rank[step] = tick();
        attempt[step]++;
        after.ceased(step, time);
    }

    int tick() {
        return ++clock;
    }

    /** The value of a number in this run. */
    double value(Assumed number) {
        int group = number.group();
        if (group == Assumed.KNOWN) {
            return number.low();
        }
        if (Double.isNaN(places[group])) {
            places[group] = plan.assumptions.place(runKey, group);
        }
        return number.at(places[group]);
    }

    /** Adds the steps that this run touched and reached; those that hold in every run from the start are left out. */
    void addReached(BitSet steps) {
        for (int i = 0; i < touchedCount; i++) {
            if (reached[touched[i]] < Double.POSITIVE_INFINITY) {
                steps.set(touched[i]);
            }
        }
    }

    int reachedCount() {
        return reachedCount;
    }
}
