package eu.salvus.simulation.recovery;

import eu.salvus.simulation.care.AvailabilityState;
import eu.salvus.simulation.outage.OutageLog;
import java.util.Arrays;

/**
 * The return of digital services in one run. What a service needs may be back before it is used again: until it is verified and
 * the paper records are entered, its gate keeps it down.
 */
final class ServiceGates {

    private final RecoveryModel model;
    private final TaskBook book;
    private final AvailabilityState state;
    private final CrewDesks desks;
    private final ServiceTimes times;

    private final boolean[] unsound;
    private final boolean[] returning;
    private final double[] metAt;

    private OutageLog log = new OutageLog();
    private double start;

    ServiceGates(RecoveryModel model, TaskBook book, AvailabilityState state, CrewDesks desks, ServiceTimes times) {
        this.model = model;
        this.book = book;
        this.state = state;
        this.desks = desks;
        this.times = times;
        int services = model.availability.services();
        unsound = new boolean[services];
        returning = new boolean[services];
        metAt = new double[services];
    }

    /**
     * Begins a run.
     *
     * @param outages what gates keep down is added
     * @param startTime when recovery starts, hours; before it nobody verifies or enters anything
     */
    void open(OutageLog outages, double startTime) {
        log = outages;
        start = startTime;
        Arrays.fill(unsound, false);
        Arrays.fill(returning, false);
    }

    /** The attacker touched a resource: the services that require it are verified before they are used again. */
    void distrust(int resource) {
        for (int service : model.requiring[resource]) {
            unsound[service] = true;
        }
    }

    /** Lets what went out or came back reach the services, and closes or opens their gates. */
    void settle(double now) {
        state.settle();
        while (state.changedNeeds() > 0 || state.changedServices() > 0) {
            for (int i = 0; i < state.changedServices(); i++) {
                times.note(state.changedService(i), now);
            }
            for (int i = 0; i < state.changedNeeds(); i++) {
                needsChanged(state.changedNeed(i), now);
            }
            state.clearChanges();
            state.settle();
        }
    }

    private void needsChanged(int service, double now) {
        if (model.returns[service] == ServiceReturn.AT_ONCE || returning[service]) {
            return;
        }
        int gate = model.availability.gate(service);
        if (!state.needsMet(service)) {
            book.down(service, now);
            state.set(gate, true);
            return;
        }
        metAt[service] = now;
        if (now >= start && unsound[service]) {
            returning[service] = true;
            desks.enqueue(book.verification(service));
        } else if (now >= start && book.backEntryHours(service, now) > 0) {
            returning[service] = true;
            desks.enqueue(book.backEntry(service));
        } else {
            state.set(gate, false);
        }
    }

    /** A verification or back-entry is done. */
    void done(int task, double now) {
        int service = book.subject(task);
        if (!book.isBackEntry(task) && book.backEntryHours(service, now) > 0) {
            desks.enqueue(book.backEntry(service));
        } else {
            used(service, now);
        }
    }

    /** A digital service is used again. */
    private void used(int service, double now) {
        returning[service] = false;
        int gate = model.availability.gate(service);
        if (now > metAt[service]) {
            log.add(book.downAt(service), gate, true);
            log.add(now, gate, false);
        }
        if (state.needsMet(service)) {
            state.set(gate, false);
        } else {
            book.down(service, now); // it fell again meanwhile: from now on it is another outage
        }
    }
}
