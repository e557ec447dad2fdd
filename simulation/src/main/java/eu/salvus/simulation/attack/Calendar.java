package eu.salvus.simulation.attack;

import java.util.Arrays;

/**
 * What is planned besides the attacker's work: switches, clears, triage, the end. Ordered by time, then by class, then by
 * order of scheduling; a binary heap, for such events are few.
 */
final class Calendar {
    /** Switches and clears: before the completions of the same moment. */
    static final int SWITCH = 1;

    /** Triage and decisions: after the completions of the same moment. */
    static final int DECISION = 4;

    private static final int CLASS_SHIFT = 56;

    private double[] times = new double[64];
    private long[] orders = new long[64];
    private long[] payloads = new long[64];
    private int size;
    private long scheduled;

    void clear() {
        size = 0;
        scheduled = 0;
    }

    /** The time of the next event, infinite when there is none. */
    double next() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    /** Whether the next event goes before completions of the same moment. */
    boolean nextIsSwitch() {
        return size > 0 && orders[0] >>> CLASS_SHIFT == SWITCH;
    }

    void add(double time, int order, long payload) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            orders = Arrays.copyOf(orders, size * 2);
            payloads = Arrays.copyOf(payloads, size * 2);
        }
        long rank = ((long) order << CLASS_SHIFT) | scheduled++;
        int place = size++;
        while (place > 0) {
            int parent = (place - 1) >> 1;
            if (!before(time, rank, parent)) {
                break;
            }
            move(parent, place);
            place = parent;
        }
        put(place, time, rank, payload);
    }

    /** Takes out the next event and returns its payload. */
    long take() {
        long first = payloads[0];
        int last = --size;
        double time = times[last];
        long rank = orders[last];
        long payload = payloads[last];
        int place = 0;
        for (int child = 1; child < last; child = 2 * place + 1) {
            if (child + 1 < last && before(times[child + 1], orders[child + 1], child)) {
                child++;
            }
            if (before(time, rank, child)) {
                break;
            }
            move(child, place);
            place = child;
        }
        put(place, time, rank, payload);
        return first;
    }

    private boolean before(double time, long rank, int place) {
        return time < times[place] || (time == times[place] && rank < orders[place]);
    }

    private void move(int from, int to) {
        put(to, times[from], orders[from], payloads[from]);
    }

    private void put(int place, double time, long rank, long payload) {
        times[place] = time;
        orders[place] = rank;
        payloads[place] = payload;
    }
}
