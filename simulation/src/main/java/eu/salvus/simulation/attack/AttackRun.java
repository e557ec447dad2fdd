package eu.salvus.simulation.attack;

import eu.salvus.mal.graph.TimeQueue;
import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.unknown.Assumed;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The workspace in which runs of one {@link AttackPlan} are executed, one after the other; each thread has its own. After a
 * few runs it allocates nothing, and a run costs what it touches, not what the graph holds.
 *
 * <p>The results of the last run stay readable until the next. The semantics are those of the document {@code simulation.md},
 * section 2; with unlimited hands, no switch and no detonation a step is reached when first passage says so, bit for bit.
 */
public final class AttackRun {
    private static final int ENTER = 1;
    private static final int INJECT = 2;
    private static final int STRIKE = 3;
    private static final int PATIENCE = 4;
    private static final int SWITCH_BACK = 5;
    private static final int END = 6;
    private static final int DEFENDER = 7;
    private static final int RELENT = 8;
    private static final int KIND_SHIFT = 56;
    private static final long ARGUMENT = (1L << KIND_SHIFT) - 1;

    private final AttackPlan plan;
    private final @Nullable Defender defender;
    private final Consequences after;
    private final Kernel kernel;
    private final Switches switches;
    private final @Nullable Fuse fuse;
    private final Calendar calendar = new Calendar();
    private List<Injection> injections = List.of();
    private boolean recordNext;
    private long runKey;
    private int startHour;
    private double now;
    private boolean ended;

    /** A workspace for runs that nobody watches. */
    public AttackRun(AttackPlan plan) {
        this(plan, null);
    }

    /** A workspace for runs that a defender watches. */
    public AttackRun(AttackPlan plan, @Nullable Defender defender) {
        this.plan = plan;
        this.defender = defender;
        int[] flags = plan.flags.clone();
        for (int step = 0; step < flags.length; step++) {
            if (defender == null || !defender.observes(step)) {
                flags[step] &= ~Flag.OBSERVED;
            }
        }
        after = new Consequences(plan, flags, defender);
        kernel = new Kernel(plan, flags, after);
        switches = new Switches(kernel, after);
        fuse = plan.detonation == null ? null : new Fuse(this, plan.detonation);
        after.fuse = fuse;
    }

    /** Records the events of the next runs, or no longer. Recording changes no outcome. */
    public void record(boolean wanted) {
        recordNext = wanted;
    }

    /** Whether the current run records its events. */
    public boolean isRecording() {
        return after.recording;
    }

    /** Executes a run. */
    public void execute(long seed, long run) {
        execute(seed, run, List.of());
    }

    /** Executes a run with something done to it at given times. */
    public void execute(long seed, long run, List<Injection> injected) {
        runKey = Draws.run(seed, run);
        startHour = plan.startHour(runKey);
        now = 0;
        ended = false;
        calendar.clear();
        switches.reset();
        kernel.begin(runKey, recordNext);
        after.begin(recordNext);
        injections = injected;
        if (defender != null) {
            defender.begin();
        }
        for (int i = 0; i < injected.size(); i++) {
            calendar.add(injected.get(i).time(), Calendar.SWITCH, payload(INJECT, i));
        }
        if (plan.relenting != null) {
            double u = Draws.uniform(runKey, 0, Purpose.RELENT, 0);
            calendar.add(
                    plan.relenting.after().quantile(u), Calendar.SWITCH, payload(RELENT, plan.relenting.defence()));
        }
        begin();
        loop();
        joinAgain();
    }

    private void begin() {
        for (int i = 0; i < plan.entries.length; i++) {
            if (plan.entries[i].time() == 0) {
                enter(i, 0);
            } else {
                calendar.add(plan.entries[i].time(), Calendar.SWITCH, payload(ENTER, i));
            }
        }
        kernel.startInitial();
    }

    private void loop() {
        TimeQueue queue = kernel.queue;
        while (!ended) {
            double completion = queue.least();
            double planned = calendar.next();
            boolean calendarFirst = planned < completion || (planned == completion && calendar.nextIsSwitch());
            double time = calendarFirst ? planned : completion;
            if (time > now && kernel.canServe()) {
                kernel.serve(now);
            } else if (time > plan.horizon || time == Double.POSITIVE_INFINITY) {
                return;
            } else if (calendarFirst) {
                now = time;
                handle(calendar.take(), time);
            } else {
                now = time;
                kernel.completeNext();
            }
        }
    }

    /** After the end nothing more is done to the hospital; but what was cut for a while is joined again, and what ends by itself ends. */
    private void joinAgain() {
        if (ended || plan.horizon < Double.POSITIVE_INFINITY) {
            after.events.forgetAfter(ended ? now : plan.horizon);
        }
        while (calendar.next() < Double.POSITIVE_INFINITY) {
            double time = calendar.next();
            long payload = calendar.take();
            if (payload >>> KIND_SHIFT == SWITCH_BACK) {
                switches.off((int) payload, time, false);
            } else if (payload >>> KIND_SHIFT == RELENT) {
                switches.on((int) payload, time);
            }
        }
    }

    private static long payload(int kind, long argument) {
        return ((long) kind << KIND_SHIFT) | argument;
    }

    private void handle(long payload, double time) {
        int argument = (int) payload;
        switch ((int) (payload >>> KIND_SHIFT)) {
            case ENTER -> enter(argument, time);
            case INJECT -> inject(injections.get(argument), time);
            case STRIKE -> strike(time);
            case PATIENCE -> patienceEnds(time);
            case SWITCH_BACK -> switches.off(argument, time, true);
            case END -> end(time);
            case RELENT -> switches.on(argument, time);
            default -> notifyDefender(payload & ARGUMENT, time);
        }
    }

    private void notifyDefender(long argument, double time) {
        if (defender != null) {
            defender.due(argument, time);
        }
    }

    private void enter(int entry, double time) {
        Entry given = plan.entries[entry];
        int choices = given.steps().length;
        int chosen = choices == 1 ? 0 : (int) (choices * Draws.uniform(runKey, given.key(), Purpose.ENTRY, 0));
        int step = given.steps()[chosen];
        if (fuse != null) {
            fuse.entered(time);
        }
        after.note(EventKind.ENTERED, time, step, -1);
        kernel.enter(step, time);
    }

    private void inject(Injection injection, double time) {
        for (int defence : injection.defences()) {
            switchOn(defence, time, injection.until());
        }
        for (int resource : injection.clears()) {
            clear(resource, time);
        }
    }

    void scheduleStrike(double time) {
        calendar.add(time, Calendar.SWITCH, payload(STRIKE, 0));
    }

    void schedulePatience(double time) {
        calendar.add(time, Calendar.SWITCH, payload(PATIENCE, 0));
    }

    private void patienceEnds(double time) {
        if (fuse != null) {
            fuse.plan(time);
        }
    }

    private void strike(double time) {
        if (fuse != null && fuse.strike(time)) {
            after.note(EventKind.DETONATED, time, fuse.waiting(), -1);
            kernel.hold(fuse.waiting(), State.HOLDING, time);
        }
    }

    private void end(double time) {
        ended = true;
        after.note(EventKind.ERADICATED, time, -1, -1);
    }

    /** For a defender: plans a call of {@link Defender#due} before the completions of its moment, for a switch or a clear. */
    public void scheduleSwitch(double time, long payload) {
        calendar.add(time, Calendar.SWITCH, payload(DEFENDER, payload & ARGUMENT));
    }

    /** For a defender: plans a call of {@link Defender#due} after the completions of its moment, for a decision. */
    public void scheduleDecision(double time, long payload) {
        calendar.add(time, Calendar.DECISION, payload(DEFENDER, payload & ARGUMENT));
    }

    /** For a defender: plans the end of the attack. */
    public void scheduleEnd(double time) {
        calendar.add(time, Calendar.SWITCH, payload(END, 0));
    }

    /**
     * For a defender: switches a defence on now. One that was on from the start stays as it is; of several orders to switch
     * the same defence on, the last to end counts.
     *
     * @param until hours when it is switched off again, infinite for never in this run
     */
    public void switchOn(int defence, double time, double until) {
        switches.on(defence, time);
        if (until < Double.POSITIVE_INFINITY) {
            calendar.add(until, Calendar.SWITCH, payload(SWITCH_BACK, defence));
        }
    }

    /** For a defender: undoes all actions of an asset now, done or in progress, as by a rebuild or a reset. */
    public void clear(int resource, double time) {
        after.note(EventKind.CLEARED, time, resource, -1);
        switches.clear(resource, time);
    }

    /** For a defender: adds an event to the record, if there is one. */
    public void note(EventKind kind, double time, int subject, int cause) {
        after.note(kind, time, subject, cause);
    }

    /** The value of a number in this run. */
    public double value(Assumed number) {
        return kernel.value(number);
    }

    /** The premixed seed and number of this run, for draws. */
    public long runKey() {
        return runKey;
    }

    /** The plan. */
    public AttackPlan plan() {
        return plan;
    }

    /** The hour of the week, 0 to 167, at which the run started. */
    public int startHour() {
        return startHour;
    }

    /** When a step was first reached, in hours; infinite if never. */
    public double reached(int step) {
        if (kernel.state[step] == State.DRAWN) {
            return plan.holdsAtStart(step, runKey) ? 0 : Double.POSITIVE_INFINITY;
        }
        return kernel.reached[step];
    }

    /** The attack steps that were reached in the last run, for a {@link PlanDifference}; sources need not be among them. */
    public BitSet copyReached() {
        BitSet steps = plan.reachedAtStart();
        kernel.addReached(steps);
        return steps;
    }

    /** Whether a step holds now, or at the end of the last run. */
    public boolean holds(int step) {
        byte state = kernel.state[step];
        return state == State.DRAWN ? plan.holdsAtStart(step, runKey) : state >= State.HOLDING;
    }

    /** What a step is doing, for tests. */
    byte state(int step) {
        return kernel.state[step];
    }

    /** How many steps were reached, without what holds in every run from the start. */
    public int reachedCount() {
        return kernel.reachedCount();
    }

    /** How many steps that expose people were reached. */
    public int exposedCount() {
        return after.exposedCount();
    }

    /** A step that exposed people, in order of time. */
    public int exposedStep(int position) {
        return after.exposedStep(position);
    }

    /** The transitions of resources, as the attack and the reactions leave them. */
    public OutageLog outages() {
        return after.damage.log();
    }

    /** Whether the attack has a resource out at the end. */
    public boolean isDamaged(int resource) {
        return after.damage.isHit(resource);
    }

    /** Whether a defence that was switched on for good has a resource out at the end. */
    public boolean isCut(int resource) {
        return after.damage.isCut(resource);
    }

    /** When the attacker struck, in hours; infinite if he did not or had nothing to wait for. */
    public double detonation() {
        return fuse == null ? Double.POSITIVE_INFINITY : fuse.struck();
    }

    /** When the attacker got his foothold, in hours; infinite without one, or without a detonation to prepare. */
    public double foothold() {
        return fuse == null ? Double.POSITIVE_INFINITY : fuse.foothold();
    }

    /** When the last thing happened, in hours. */
    public double end() {
        return now;
    }

    /** The events, if they were recorded. */
    public EventLog events() {
        return after.events;
    }
}
