package eu.salvus.simulation.care;

import java.util.Arrays;

/** A value that changes at moments: 1 before the first. Reused from run to run. */
final class Timeline {

    private double[] times = new double[16];
    private double[] values = new double[16];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    double time(int position) {
        return times[position];
    }

    double value(int position) {
        return values[position];
    }

    /** The value after the last change. */
    double last() {
        return size == 0 ? 1 : values[size - 1];
    }

    /** The moment of the first change, infinite when there is none. */
    double firstTime() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    /** The value from this moment on, which is not before the last change; at an equal moment it replaces that change. */
    void set(double time, double value) {
        if (size > 0 && times[size - 1] == time) {
            size--;
        }
        if (last() == value) {
            return;
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        times[size] = time;
        values[size] = value;
        size++;
    }
}
