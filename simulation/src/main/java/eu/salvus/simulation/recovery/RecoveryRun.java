package eu.salvus.simulation.recovery;

import eu.salvus.mal.graph.TimeQueue;
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

    private static final int READY = 0;
    private static final int DONE = 1;
    private static final int BACK = 2;

    private final RecoveryModel model;
    private final TaskBook book;
    private final AvailabilityState state;
    private final CarriedState carriers;
    private final CrewDesk[] desks;
    private final TimeQueue events = new TimeQueue();

    private final double[] outAt;
    private final boolean[] active;
    private final int[] pending;
    private final boolean[] released;
    private int[] touched = new int[64];
    private int touchedCount;

    private final boolean[] unsound;
    private final boolean[] returning;
    private final double[] downAt;
    private final double[] metAt;
    private final ServiceTimes times;

    private OutageLog log = new OutageLog();
    private Damage damage = new Damage(0, 0);
    private double start;
    private double origin;
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
        int services = model.availability.services();
        carriers = new CarriedState(state, model.carried);
        desks = model.crews.stream().map(CrewDesk::new).toArray(CrewDesk[]::new);
        outAt = new double[resources];
        Arrays.fill(outAt, Double.NaN);
        active = new boolean[resources];
        pending = new int[resources];
        released = new boolean[resources];
        unsound = new boolean[services];
        returning = new boolean[services];
        downAt = new double[services];
        metAt = new double[services];
        times = new ServiceTimes(services);
    }

    /** Records the tasks of the next runs, or stops doing so. */
    public void trace(@Nullable RecoveryTrace tasks) {
        trace = tasks;
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
        origin = startHourOfWeek;
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
            for (int service : model.requiring[damage.resource(i)]) {
                unsound[service] = true;
            }
        }
        doHeads();
        plan();
        play(known);
        times.finish(state);
    }

    private void forget() {
        state.reset();
        events.clear();
        for (CrewDesk desk : desks) {
            desk.clear();
        }
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
        Arrays.fill(unsound, false);
        Arrays.fill(returning, false);
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
            RecoveryModel.Head head = model.heads.get(h);
            if (isNeeded(head)) {
                CrewDesk desk = desks[head.crew()];
                double hours = book.hours(head.work(), head.key(), TaskBook.HEAD);
                double begun = desk.crew.begin(headsDone, origin);
                headsDone = desk.crew.end(begun, hours, origin);
                desk.worked += hours;
                makespan = headsDone;
                note(RecoveryTrace.Kind.HEAD, h, head.crew(), begun, headsDone);
            }
        }
    }

    private boolean isNeeded(RecoveryModel.Head head) {
        for (int resource : head.onlyIf()) {
            if (damage.condition(resource) != Damage.Condition.SOUND) {
                return true;
            }
        }
        return head.onlyIf().length == 0;
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
                add(back, resource, BACK);
                note(RecoveryTrace.Kind.SUPPLIER, resource, -1, outAt[resource], back);
            }
            case Remedy.SwitchOn by -> add(ready, resource, BACK);
            case Remedy.ByCrew by -> add(ready, resource, READY);
            case Remedy.Reconnect by -> add(ready, resource, READY);
        }
    }

    private void add(double time, int task, int kind) {
        if (time < Double.POSITIVE_INFINITY) {
            events.add(time, task << 2 | kind);
        }
    }

    private void play(int known) {
        int cursor = 0;
        while (cursor < known || !events.isEmpty()) {
            now = Math.min(cursor < known ? log.time(cursor) : Double.POSITIVE_INFINITY, events.least());
            while (cursor < known && log.time(cursor) == now) {
                carriers.set(log.resource(cursor), log.out(cursor));
                cursor++;
            }
            while (events.least() == now) {
                happen(events.take());
            }
            settle();
            for (int c = 0; c < desks.length; c++) {
                dispatch(c);
            }
        }
    }

    private void happen(int event) {
        int task = event >>> 2;
        int kind = event & 3;
        if (task >= book.end()) {
            return; // a crew begins its day
        }
        if (kind == READY) {
            released[task] = true;
            if (pending[task] <= 0) {
                enqueue(task);
            }
        } else if (kind == BACK) {
            back(task);
        } else {
            desks[book.crew(task)].free++;
            done(task);
        }
    }

    private void done(int task) {
        makespan = now;
        int subject = book.subject(task);
        if (book.isResource(task)) {
            double transfer = book.transfer(task);
            if (transfer > 0) {
                add(now + transfer, task, BACK);
            } else {
                back(task);
            }
        } else if (!book.isBackEntry(task) && backEntry(subject) > 0) {
            enqueue(book.backEntry(subject));
        } else {
            used(subject);
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
                enqueue(dependent);
            }
        }
    }

    /** A digital service is used again. */
    private void used(int service) {
        returning[service] = false;
        int gate = model.availability.gate(service);
        if (now > metAt[service]) {
            log.add(downAt[service], gate, true);
            log.add(now, gate, false);
        }
        if (state.needsMet(service)) {
            state.set(gate, false);
        } else {
            downAt[service] = now; // it fell again meanwhile: from now on it is another outage
        }
    }

    private void settle() {
        state.settle();
        while (state.changedNeeds() > 0 || state.changedServices() > 0) {
            for (int i = 0; i < state.changedServices(); i++) {
                times.note(state.changedService(i), now);
            }
            for (int i = 0; i < state.changedNeeds(); i++) {
                needsChanged(state.changedNeed(i));
            }
            state.clearChanges();
            state.settle();
        }
    }

    private void needsChanged(int service) {
        if (model.returns[service] == ServiceReturn.AT_ONCE || returning[service]) {
            return;
        }
        int gate = model.availability.gate(service);
        if (!state.needsMet(service)) {
            downAt[service] = now;
            state.set(gate, true);
            return;
        }
        metAt[service] = now;
        if (now >= start && unsound[service]) {
            returning[service] = true;
            enqueue(book.verification(service));
        } else if (now >= start && backEntry(service) > 0) {
            returning[service] = true;
            enqueue(book.backEntry(service));
        } else {
            state.set(gate, false);
        }
    }

    private double backEntry(int service) {
        return book.backEntryHours(service, now - downAt[service]);
    }

    private void enqueue(int task) {
        desks[book.crew(task)].waiting.add(model.rank[task], task);
    }

    private void dispatch(int crew) {
        CrewDesk desk = desks[crew];
        while (desk.free > 0 && !desk.waiting.isEmpty()) {
            double begin = desk.crew.begin(now, origin);
            if (begin > now) {
                if (desk.wakeAt != begin) {
                    desk.wakeAt = begin;
                    add(begin, book.end() + crew, READY);
                }
                return;
            }
            int task = desk.waiting.take();
            double hours = book.isBackEntry(task) ? backEntry(book.subject(task)) : book.hours(task);
            double end = desk.crew.end(now, hours, origin);
            desk.free--;
            desk.worked += hours;
            add(end, task, DONE);
            if (trace != null) {
                note(book.kind(task), book.subject(task), crew, now, end + book.transfer(task));
            }
        }
    }

    private void note(RecoveryTrace.Kind kind, int subject, int crew, double begun, double ended) {
        if (trace != null) {
            trace.add(kind, subject, crew, begun, ended);
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
        return desks[crew].worked;
    }
}
