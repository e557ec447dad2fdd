package eu.salvus.simulation.recovery;

import eu.salvus.simulation.care.AvailabilityState;
import eu.salvus.simulation.outage.OutageLog;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The recovery of one hospital in one run after another, by list scheduling: whenever a person of a crew is free and at work, the
 * waiting task of highest priority begins. Its memory is reused, so that runs do not allocate once it has grown. Not safe for
 * use by several threads: one per thread, over the same {@link RecoveryModel}.
 */
public final class RecoveryRun {

    private final RecoveryModel model;
    private final TaskBook book;
    private final AvailabilityState state;
    private final CarriedState carriers;
    private final RecoveryEvents events = new RecoveryEvents();
    private final CrewDesks desks;
    private final ServiceGates gates;
    private final ServiceTimes times;

    private final double[] outAt;
    private final boolean[] active;
    private final int[] pending;
    private final boolean[] released;
    private int[] touched = new int[64];
    private int touchedCount;

    private OutageLog log = new OutageLog();
    private Damage damage = new Damage(0, 0);
    private double start;
    private double now;
    private double headsDone;
    private double makespan;
    private @Nullable RecoveryTrace trace;

    /** A workspace for runs over a model. */
    public RecoveryRun(RecoveryModel model) {
        this.model = model;
        book = new TaskBook(model);
        state = new AvailabilityState(model.availability);
        int resources = model.availability.resources();
        carriers = new CarriedState(state, model.carried);
        desks = new CrewDesks(model, book, events);
        times = new ServiceTimes(model.availability.services());
        gates = new ServiceGates(model, book, state, desks, times);
        outAt = new double[resources];
        Arrays.fill(outAt, Double.NaN);
        active = new boolean[resources];
        pending = new int[resources];
        released = new boolean[resources];
    }

    /** Records the tasks of the next runs, or stops doing so. */
    public void trace(@Nullable RecoveryTrace tasks) {
        trace = tasks;
        desks.trace(tasks);
    }

    /**
     * Computes one recovery: everything that is out at the end of the log comes back, and its return is added to the log, which
     * is sorted again by whoever reads it next. The log names what went out itself, not what it carries, and no gates.
     *
     * @param outages what went out and came back by itself; the returns are added
     * @param done what the attacker did to resources and copies
     * @param startTime when recovery starts (the attacker is out), hours; infinite if never: then only suppliers' resources return
     * @param startHourOfWeek hour of the week (0 = Monday 00:00) at time 0
     * @param keyOfRun of the draws, see {@link eu.salvus.mal.random.Draws#run}
     * @param groupUniforms one number in (0, 1) per group of assumptions
     */
    public void run(
            OutageLog outages,
            Damage done,
            double startTime,
            double startHourOfWeek,
            long keyOfRun,
            double[] groupUniforms) {
        log = outages;
        damage = done;
        book.open(done, keyOfRun, groupUniforms);
        start = startTime;
        desks.open(startHourOfWeek);
        gates.open(outages, startTime);
        forget();
        log.sort();
        int known = log.size();
        for (int i = 0; i < known; i++) {
            int resource = log.resource(i);
            touch(resource);
            outAt[resource] = log.out(i) ? log.time(i) : Double.NaN;
        }
        for (int i = 0; i < damage.size(); i++) {
            touch(damage.resource(i));
            gates.distrust(damage.resource(i));
        }
        doHeads();
        plan();
        play(known);
        times.finish(state);
    }

    private void forget() {
        state.reset();
        events.clear();
        for (int i = 0; i < touchedCount; i++) {
            int resource = touched[i];
            carriers.forget(resource);
            outAt[resource] = Double.NaN;
            active[resource] = false;
            pending[resource] = 0;
            released[resource] = false;
            for (int dependent : model.dependents[resource]) {
                pending[dependent] = 0;
            }
        }
        touchedCount = 0;
        times.clear();
        makespan = Double.NaN;
        if (trace != null) {
            trace.clear();
        }
    }

    /** Resources may be listed several times; everything done with the list can be done twice. */
    private void touch(int resource) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, touchedCount * 2);
        }
        touched[touchedCount++] = resource;
    }

    private void doHeads() {
        headsDone = start;
        for (int h = 0; h < model.heads.size() && start < Double.POSITIVE_INFINITY; h++) {
            int[] onlyIf = model.heads.get(h).onlyIf();
            if (onlyIf.length == 0 || damage.hitsAny(onlyIf)) {
                headsDone = desks.doHead(h, headsDone);
                makespan = headsDone;
            }
        }
    }

    private void plan() {
        for (int i = 0; i < touchedCount; i++) {
            int resource = touched[i];
            boolean isOut = !Double.isNaN(outAt[resource]);
            boolean needsWork = model.remedies[resource] instanceof Remedy.ByCrew
                    && damage.condition(resource) != Damage.Condition.SOUND;
            if (!active[resource] && (isOut || needsWork)) {
                active[resource] = true;
                for (int dependent : model.dependents[resource]) {
                    pending[dependent]++;
                }
                schedule(resource, isOut ? Math.max(headsDone, outAt[resource]) : headsDone);
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            int resource = touched[i];
            if (model.remedies[resource] instanceof Remedy.Reconnect by && active[resource] && !released[resource]) {
                released[resource] = true;
                pending[resource] = (int) Math.ceil(by.share() * pending[resource] - 1e-9);
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            released[touched[i]] = false;
        }
    }

    private void schedule(int resource, double ready) {
        switch (model.remedies[resource]) {
            case Remedy.BySupplier by -> {
                double back = outAt[resource] + book.hours(resource);
                events.add(back, resource, RecoveryEvents.BACK);
                if (trace != null) {
                    trace.add(RecoveryTrace.Kind.SUPPLIER, resource, -1, outAt[resource], back);
                }
            }
            case Remedy.SwitchOn by -> events.add(ready, resource, RecoveryEvents.BACK);
            case Remedy.ByCrew by -> events.add(ready, resource, RecoveryEvents.READY);
            case Remedy.Reconnect by -> events.add(ready, resource, RecoveryEvents.READY);
        }
    }

    private void play(int known) {
        int cursor = 0;
        while (cursor < known || !events.isEmpty()) {
            now = Math.min(cursor < known ? log.time(cursor) : Double.POSITIVE_INFINITY, events.next());
            while (cursor < known && log.time(cursor) == now) {
                carriers.set(log.resource(cursor), log.out(cursor));
                cursor++;
            }
            while (events.next() == now) {
                happen(events.take());
            }
            gates.settle(now);
            desks.dispatch(now);
        }
    }

    private void happen(int event) {
        int task = RecoveryEvents.task(event);
        int kind = RecoveryEvents.kind(event);
        if (task >= book.end()) {
            return; // a crew begins its day
        }
        if (kind == RecoveryEvents.READY) {
            released[task] = true;
            if (pending[task] <= 0) {
                desks.enqueue(task);
            }
        } else if (kind == RecoveryEvents.BACK) {
            back(task);
        } else {
            desks.finished(task);
            done(task);
        }
    }

    private void done(int task) {
        makespan = now;
        if (book.isResource(task)) {
            double transfer = book.transfer(task);
            if (transfer > 0) {
                events.add(now + transfer, task, RecoveryEvents.BACK);
            } else {
                back(task);
            }
        } else {
            gates.done(task, now);
        }
    }

    private void back(int resource) {
        makespan = now;
        if (!Double.isNaN(outAt[resource])) {
            log.add(now, resource, false);
            carriers.set(resource, false);
        }
        for (int dependent : model.dependents[resource]) {
            if (--pending[dependent] == 0 && released[dependent]) {
                desks.enqueue(dependent);
            }
        }
    }

    /** When the last task or return was done, hours; NaN if there was none. */
    public double makespan() {
        return makespan;
    }

    /** When a digital service was back for good, hours; infinite if it never came back, NaN if it never went down. */
    public double backAt(int service) {
        return times.backAt(service);
    }

    /** When this share of the digital services that went down was back, hours; NaN if none went down. */
    public double shareBackAt(double share) {
        return times.shareBackAt(share);
    }

    /** When the first digital service that went down was back, hours. */
    public double firstBackAt() {
        return shareBackAt(0);
    }

    /** When all digital services that went down were back, hours. */
    public double allBackAt() {
        return shareBackAt(1);
    }

    /** Hours a crew worked. */
    public double hoursWorked(int crew) {
        return desks.hoursWorked(crew);
    }
}
