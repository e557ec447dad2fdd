package eu.salvus.simulation.attack;

import java.util.Arrays;

/** The events of one run, for its story: kind, hours, subject and cause (a step, or -1). Reused from run to run. */
public final class EventLog {
    private static final EventKind[] KINDS = EventKind.values();

    private byte[] kinds = new byte[256];
    private double[] times = new double[256];
    private int[] subjects = new int[256];
    private int[] causes = new int[256];
    private int size;

    EventLog() {}

    /** Number of events. */
    public int size() {
        return size;
    }

    /** What happened. */
    public EventKind kind(int position) {
        return KINDS[kinds[position]];
    }

    /** When, in hours. */
    public double time(int position) {
        return times[position];
    }

    /** To what: see {@link EventKind}. */
    public int subject(int position) {
        return subjects[position];
    }

    /** Because of what: see {@link EventKind}; a step unless it says otherwise, or -1. */
    public int cause(int position) {
        return causes[position];
    }

    void clear() {
        size = 0;
    }

    /** Forgets what was foreseen for after the end. */
    void forgetAfter(double time) {
        while (size > 0 && times[size - 1] > time) {
            size--;
        }
    }

    void add(EventKind kind, double time, int subject, int cause) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            times = Arrays.copyOf(times, size * 2);
            subjects = Arrays.copyOf(subjects, size * 2);
            causes = Arrays.copyOf(causes, size * 2);
        }
        int place = size++;
        while (place > 0 && times[place - 1] > time) {
            put(place, kinds[place - 1], times[place - 1], subjects[place - 1], causes[place - 1]);
            place--;
        }
        put(place, (byte) kind.ordinal(), time, subject, cause);
    }

    private void put(int place, byte kind, double time, int subject, int cause) {
        kinds[place] = kind;
        times[place] = time;
        subjects[place] = subject;
        causes[place] = cause;
    }
}
