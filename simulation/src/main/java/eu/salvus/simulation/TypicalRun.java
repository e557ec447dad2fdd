package eu.salvus.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * One run, kept as the list of what happened.
 *
 * @param run its number
 * @param startHour hour of the week at which it began, 0 (Monday 00:00) to 167
 * @param careHours care-hours lost in it, weighted
 * @param events what happened, in order of time
 */
public record TypicalRun(int run, double startHour, double careHours, List<Event> events) {

    /** Copies the list. */
    public TypicalRun {
        events = List.copyOf(events);
    }

    /** The same with one event more, behind those of the same time. */
    TypicalRun with(Event event) {
        List<Event> all = new ArrayList<>(events);
        int place = all.size();
        while (place > 0 && all.get(place - 1).time() > event.time()) {
            place--;
        }
        all.add(place, event);
        return new TypicalRun(run, startHour, careHours, all);
    }

    /**
     * Something that happened.
     *
     * @param time hours since the beginning
     * @param kind what sort of thing
     * @param subject id of what it happened to
     * @param detail name of the step, sensor or reaction; empty where the kind says all
     * @param value a number that goes with it (share of capacity, people exposed), else 0
     */
    public record Event(double time, Kind kind, String subject, String detail, double value) {}

    /** What sort of thing happened. */
    public enum Kind {
        /** The attacker reached a step. */
        STEP,
        /** A sensor raised an alert. */
        ALERT,
        /** Somebody acted on an alert. */
        NOTICED,
        /** The crisis was declared. */
        CRISIS,
        /** A reaction took effect. */
        REACTION,
        /** Records were read or taken; the value is the number of people. */
        EXPOSED,
        /** The attack was ended. */
        ERADICATED,
        /** More patients came than in usual weeks. */
        SURGE,
        /** Something of the hospital (a machine, a zone, a flow, an account) went out of use, whoever took it out. */
        OUT,
        /** It is in use again. */
        BACK,
        /** A digital service went down. */
        SERVICE_DOWN,
        /** A digital service came back. */
        SERVICE_BACK,
        /** The capacity of a clinical service changed; the value is its share of normal. */
        CAPACITY,
        /** Patients began to be sent elsewhere. */
        DIVERSION_ON,
        /** Patients are taken again. */
        DIVERSION_OFF
    }
}
