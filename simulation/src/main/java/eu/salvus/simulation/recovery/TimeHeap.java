package eu.salvus.simulation.recovery;

import java.util.Arrays;

/** Events by time, at equal times by code. Allocates only to grow. */
final class TimeHeap {

    private double[] times = new double[64];
    private int[] codes = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Time of the first event, infinite without one. */
    double firstTime() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    void add(double time, int code) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            codes = Arrays.copyOf(codes, size * 2);
        }
        int place = size++;
        while (place > 0) {
            int parent = (place - 1) >>> 1;
            if (!before(time, code, times[parent], codes[parent])) {
                break;
            }
            times[place] = times[parent];
            codes[place] = codes[parent];
            place = parent;
        }
        times[place] = time;
        codes[place] = code;
    }

    /** Takes the first event away and gives its code. */
    int remove() {
        int first = codes[0];
        double time = times[--size];
        int code = codes[size];
        int place = 0;
        while (true) {
            int child = 2 * place + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && before(times[child + 1], codes[child + 1], times[child], codes[child])) {
                child++;
            }
            if (!before(times[child], codes[child], time, code)) {
                break;
            }
            times[place] = times[child];
            codes[place] = codes[child];
            place = child;
        }
        times[place] = time;
        codes[place] = code;
        return first;
    }

    private static boolean before(double time, int code, double otherTime, int otherCode) {
        return time < otherTime || (time == otherTime && code < otherCode);
    }
}
