package eu.salvus.simulation.recovery;

import org.jspecify.annotations.Nullable;

/** The crews in one run: whenever a person of a crew is free and at work, the waiting task of highest priority begins. */
final class CrewDesks {

    private final RecoveryModel model;
    private final TaskBook book;
    private final RecoveryEvents events;
    private final CrewDesk[] desks;
    private double origin;
    private @Nullable RecoveryTrace trace;

    CrewDesks(RecoveryModel model, TaskBook book, RecoveryEvents events) {
        this.model = model;
        this.book = book;
        this.events = events;
        desks = model.crews.stream().map(CrewDesk::new).toArray(CrewDesk[]::new);
    }

    void trace(@Nullable RecoveryTrace tasks) {
        trace = tasks;
    }

    /**
     * Begins a run.
     *
     * @param startHourOfWeek hour of the week (0 = Monday 00:00) at time 0
     */
    void open(double startHourOfWeek) {
        origin = startHourOfWeek;
        for (CrewDesk desk : desks) {
            desk.clear();
        }
    }

    /** Does a head task, one after the other before all others, from this time on; returns when it is done, hours. */
    double doHead(int head, double from) {
        RecoveryModel.Head task = model.heads.get(head);
        CrewDesk desk = desks[task.crew()];
        double hours = book.hours(task.work(), task.key(), TaskBook.HEAD);
        double begun = desk.crew.begin(from, origin);
        double done = desk.crew.end(begun, hours, origin);
        desk.worked += hours;
        if (trace != null) {
            trace.add(RecoveryTrace.Kind.HEAD, head, task.crew(), begun, done);
        }
        return done;
    }

    void enqueue(int task) {
        desks[book.crew(task)].waiting.add(model.rank[task], task);
    }

    /** The person who did a task is free again. */
    void finished(int task) {
        desks[book.crew(task)].free++;
    }

    /** Lets everyone who is free and at work begin what waits. */
    void dispatch(double now) {
        for (int crew = 0; crew < desks.length; crew++) {
            dispatch(crew, now);
        }
    }

    private void dispatch(int crew, double now) {
        CrewDesk desk = desks[crew];
        while (desk.free > 0 && !desk.waiting.isEmpty()) {
            double begin = desk.crew.begin(now, origin);
            if (begin > now) {
                if (desk.wakeAt != begin) {
                    desk.wakeAt = begin;
                    events.add(begin, book.end() + crew, RecoveryEvents.READY);
                }
                return;
            }
            int task = desk.waiting.take();
            double hours = book.isBackEntry(task) ? book.backEntryHours(book.subject(task), now) : book.hours(task);
            double end = desk.crew.end(now, hours, origin);
            desk.free--;
            desk.worked += hours;
            events.add(end, task, RecoveryEvents.DONE);
            if (trace != null) {
                trace.add(book.kind(task), book.subject(task), crew, now, end + book.transfer(task));
            }
        }
    }

    double hoursWorked(int crew) {
        return desks[crew].worked;
    }
}
