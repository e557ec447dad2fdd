package eu.salvus.simulation.care;

import org.jspecify.annotations.Nullable;

/** Integrates the queues of one clinical service from its first loss of capacity, or a surge before it, until its backlog is clear. */
final class ClinicalFlow {

    private final int service;
    private final ClinicalState state;
    private final UsualWeek usual;
    private final @Nullable OtherDiverters others;
    private final PatientFlow flow;
    private final WeekCursor week;
    private final double urgentShare;
    private final Wave wave;

    private double startHour;
    private int factorCursor;
    private int openCursor;
    private double level;
    private boolean diverting;

    ClinicalFlow(int service, ClinicalState state, UsualWeek usual, Wave wave, @Nullable OtherDiverters others) {
        this.service = service;
        this.state = state;
        this.usual = usual;
        this.wave = wave;
        this.others = others;
        flow = new PatientFlow(state.model.urgentDeadline(), state.model.electiveDeadline());
        week = new WeekCursor(state.model.week());
        urgentShare = state.model.urgentShare();
    }

    /** Fills in the patients of an outcome. */
    void run(
            double hourOfWeekAtZero, double horizon, double spare, ClinicalOutcome outcome, @Nullable CareTrace trace) {
        startHour = hourOfWeekAtZero;
        double from = Math.min(state.factor.firstTime(), wave.from());
        begin(from);
        outcome.waitingBefore = flow.waiting();
        boolean clear = false;
        while (!clear && flow.now() < horizon) {
            double time = flow.now();
            double end = Math.min(horizon, changes(time));
            double surging = wave.patients(time);
            double urgent = week.demand() * urgentShare + surging;
            double demand = week.demand() + surging;
            double diverted = diverted(urgent, spare);
            flow.urgent.inflow(urgent - diverted);
            flow.elective.inflow(week.demand() * (1 - urgentShare));
            double capacity = (week.capacity() + wave.capacity(time)) * level;
            clear = isClear();
            while (!clear && flow.now() < end) {
                if (trace != null) {
                    trace(trace, demand, capacity, diverted);
                }
                flow.step(end, capacity);
                clear = isClear();
            }
            outcome.arrivals += demand * (flow.now() - time);
            outcome.diverted += diverted * (flow.now() - time);
        }
        if (trace != null) {
            trace(trace, week.demand(), week.capacity() * level, 0);
        }
        finish(from, clear, outcome);
    }

    private void begin(double from) {
        fill(flow.urgent, from - usual.urgentAge(startHour + from), from, urgentShare);
        fill(flow.elective, from - usual.electiveAge(startHour + from), from, 1 - urgentShare);
        flow.startAt(from);
        factorCursor = 0;
        openCursor = 0;
        level = 1;
        if (others != null) {
            others.seek(from, startHour);
        }
    }

    /** Puts in a queue those who came since the head. Leaves the week's cursor at the present. */
    private void fill(FluidQueue queue, double head, double present, double share) {
        queue.reset(head);
        week.seek(head, startHour);
        queue.past(head, week.demand() * share);
        while (week.end() <= present) {
            double time = week.end();
            week.advanceTo(time);
            queue.past(time, week.demand() * share);
        }
    }

    /** Takes all that changes now, and says when something changes next. */
    private double changes(double time) {
        week.advanceTo(time);
        double next = Math.min(week.end(), wave.next(time));
        Timeline factor = state.factor;
        while (factorCursor < factor.size() && factor.time(factorCursor) <= time) {
            level = factor.value(factorCursor++);
        }
        if (factorCursor < factor.size()) {
            next = Math.min(next, factor.time(factorCursor));
        }
        Timeline open = state.open;
        while (openCursor < open.size() && open.time(openCursor) <= time) {
            openCursor++;
        }
        diverting = openCursor > 0 && open.value(openCursor - 1) == 0;
        if (openCursor < open.size()) {
            next = Math.min(next, open.time(openCursor));
        }
        if (others != null && diverting) {
            others.advanceTo(time);
            next = Math.min(next, others.until());
        }
        return next;
    }

    /** Neighbours who cannot take all share their room in proportion to what each service wants to send. */
    private double diverted(double urgentArrivals, double spare) {
        if (!diverting) {
            return 0;
        }
        double wanted = urgentArrivals * state.divertedShare();
        double all = others == null ? wanted : wanted + others.wanted();
        return all <= spare ? wanted : wanted * (spare / all);
    }

    private boolean isClear() {
        return flow.isEmpty()
                && level == 1
                && !diverting
                && factorCursor == state.factor.size()
                && openCursor == state.open.size()
                && wave.isOver(flow.now())
                && usual.isEmpty(startHour + flow.now());
    }

    private void trace(CareTrace trace, double demand, double capacity, double diverted) {
        trace.add(new CareTrace.Point(
                service,
                flow.now(),
                level,
                demand,
                capacity,
                flow.urgent.waiting(),
                flow.elective.waiting(),
                diverted));
    }

    private void finish(double from, boolean clear, ClinicalOutcome outcome) {
        double start = startHour + from;
        double end = startHour + flow.now();
        outcome.clearedAt = clear ? flow.now() : Double.POSITIVE_INFINITY;
        outcome.treated = flow.served();
        outcome.usuallyTreated = usual.treated(start, end);
        outcome.waiting = clear ? 0 : flow.waiting();
        outcome.leftUrgent = flow.urgent.missed();
        outcome.leftElective = flow.elective.missed();
        outcome.usuallyLeftUrgent = usual.missedUrgent(start, end);
        outcome.usuallyLeftElective = usual.missedElective(start, end);
        outcome.postponed = flow.elective.leftAfterLongWait() - usual.postponed(start, end);
        outcome.careHoursPerPatient = state.hoursPerPatient();
        if (!clear) {
            outcome.postponed += flow.elective.waitingLong();
            fill(flow.elective, flow.now() - usual.electiveAge(end), flow.now(), 1 - urgentShare);
            flow.elective.startAt(flow.now());
            outcome.postponed -= flow.elective.waitingLong();
        }
    }
}
