package eu.salvus.mal.graph;

import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.StepTimes;
import java.util.Arrays;

/**
 * When each step is done first, exactly: an OR step starts when its first parent is done, an AND step when its last one
 * is, and each is done its local time later (attempt 0). Disabled defences and true existence steps are done at 0. This is
 * Knuth's generalisation of Dijkstra's algorithm (Information Processing Letters 6, 1977): steps are settled in order of
 * time, equal times by number.
 *
 * <p>One object is a workspace for many runs, one after the other: a run allocates nothing and touches only what the
 * attack touches. Threads need one each.
 */
public final class FirstPassage {
    private static final int STAMP = 0;
    private static final int PENDING = 1;

    private final AttackGraph graph;
    private final StepTimes local;
    private final int[] offsets;
    private final int[] children;
    private final int[] needed;
    private final boolean[] guarded;
    private final boolean[] onlySources;
    private final int[] eagerSources;
    private final int[] state;
    private final double[] done;
    private final int[] order;
    private final TimeQueue queue = new TimeQueue();
    private int reached;
    private int stamp;
    private long runKey;
    private double horizon;

    /** A workspace for attacks on a graph. */
    public FirstPassage(AttackGraph graph) {
        this.graph = graph;
        this.local = graph.times();
        this.offsets = graph.childOffsets();
        this.children = graph.children();
        int steps = graph.steps();
        this.needed = new int[steps];
        this.guarded = new boolean[steps];
        this.onlySources = new boolean[steps];
        this.state = new int[2 * steps];
        this.done = new double[steps];
        this.order = new int[steps];
        for (int step = 0; step < steps; step++) {
            prepare(step);
        }
        this.eagerSources = eagerSources();
    }

    private void prepare(int step) {
        int attacks = 0;
        int sources = 0;
        for (int edge = graph.parentOffsets()[step]; edge < graph.parentOffsets()[step + 1]; edge++) {
            if (graph.kind(graph.parents()[edge]).isAttack()) {
                attacks++;
            } else {
                sources++;
            }
        }
        switch (graph.kind(step)) {
            case OR -> {
                needed[step] = 1;
                onlySources[step] = true;
            }
            case AND -> {
                needed[step] = Math.max(1, attacks);
                guarded[step] = sources > 0;
                onlySources[step] = attacks == 0;
            }
            default -> needed[step] = Integer.MAX_VALUE;
        }
    }

    /** Sources that can start something on their own; the others are looked at when an AND step asks for them. */
    private int[] eagerSources() {
        IntArray sources = new IntArray(16);
        for (int step = 0; step < graph.steps(); step++) {
            boolean eager = false;
            for (int edge = offsets[step]; edge < offsets[step + 1]; edge++) {
                eager |= onlySources[children[edge]];
            }
            if (eager && !graph.kind(step).isAttack() && canHold(step)) {
                sources.add(step);
            }
        }
        return sources.trimmed();
    }

    private boolean canHold(int step) {
        return graph.exists(step)
                || graph.kind(step) == eu.salvus.mal.language.StepKind.DEFENCE && graph.defenceProbability(step) < 1;
    }

    /**
     * Runs one attack from steps done at time 0, to its end.
     *
     * @param run from {@link Draws#run}
     * @param entries attack steps
     */
    public void run(long run, int... entries) {
        run(run, entries, new double[entries.length], Double.POSITIVE_INFINITY);
    }

    /**
     * Runs one attack.
     *
     * @param run from {@link Draws#run}
     * @param entries attack steps the attacker has from the start
     * @param times when, in hours; as many as entries
     * @param until steps done later than this are not reached
     */
    public void run(long run, int[] entries, double[] times, double until) {
        begin(run, until);
        for (int i = 0; i < entries.length; i++) {
            if (!graph.kind(entries[i]).isAttack()) {
                throw new IllegalArgumentException(graph.title(entries[i]) + " is no attack step");
            }
            if (!(times[i] >= 0)) {
                throw new IllegalArgumentException("an entry at " + times[i] + " hours");
            }
            touch(entries[i]);
            if (times[i] <= horizon) {
                queue.add(times[i], entries[i]);
            }
        }
        for (int source : eagerSources) {
            if (graph.isSource(source, runKey)) {
                for (int edge = offsets[source]; edge < offsets[source + 1]; edge++) {
                    if (onlySources[children[edge]]) {
                        arrive(children[edge], 0);
                    }
                }
            }
        }
        settle();
    }

    private void begin(long run, double until) {
        this.runKey = run;
        this.horizon = until;
        this.reached = 0;
        queue.clear();
        if (++stamp == 0) {
            Arrays.fill(state, 0);
            stamp = 1;
        }
    }

    private void settle() {
        while (!queue.isEmpty()) {
            double time = queue.least();
            int step = queue.take();
            if (done[step] != Double.POSITIVE_INFINITY) {
                continue;
            }
            done[step] = time;
            order[reached++] = step;
            for (int edge = offsets[step]; edge < offsets[step + 1]; edge++) {
                arrive(children[edge], time);
            }
        }
    }

    private void arrive(int step, double time) {
        int at = step << 1;
        if (state[at + STAMP] != stamp) {
            touch(step);
        }
        if (--state[at + PENDING] == 0 && (!guarded[step] || unguarded(step))) {
            double end = time + local.sample(step, runKey, 0);
            if (end <= horizon && end != Double.POSITIVE_INFINITY) {
                queue.add(end, step);
            }
        }
    }

    private void touch(int step) {
        int at = step << 1;
        if (state[at + STAMP] != stamp) {
            state[at + STAMP] = stamp;
            state[at + PENDING] = needed[step];
            done[step] = Double.POSITIVE_INFINITY;
        }
    }

    /** Whether all defences before an AND step are disabled and all its conditions exist. */
    private boolean unguarded(int step) {
        int[] parents = graph.parents();
        for (int edge = graph.parentOffsets()[step]; edge < graph.parentOffsets()[step + 1]; edge++) {
            int parent = parents[edge];
            if (!graph.kind(parent).isAttack() && !graph.isSource(parent, runKey)) {
                return false;
            }
        }
        return true;
    }

    /** How many attack steps were reached in the last run. */
    public int reached() {
        return reached;
    }

    /** The attack steps reached in the last run, in order of time, equal times by number. */
    public int reached(int position) {
        return order[position];
    }

    /** When a step was done in the last run, in hours; infinite when it was not. */
    public double time(int step) {
        if (!graph.kind(step).isAttack()) {
            return graph.isSource(step, runKey) ? 0 : Double.POSITIVE_INFINITY;
        }
        return state[(step << 1) + STAMP] == stamp ? done[step] : Double.POSITIVE_INFINITY;
    }
}
