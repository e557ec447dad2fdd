package eu.salvus.mal.graph;

import java.util.Arrays;

/** A 4-ary heap of steps by time, equal times by number of the step: the order of removal depends on nothing else. */
final class TimeHeap {
    private double[] times = new double[256];
    private int[] steps = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    double time() {
        return times[0];
    }

    int step() {
        return steps[0];
    }

    void add(double time, int step) {
        if (size == steps.length) {
            times = Arrays.copyOf(times, size * 2);
            steps = Arrays.copyOf(steps, size * 2);
        }
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >> 2;
            if (before(times[parent], steps[parent], time, step)) {
                break;
            }
            times[hole] = times[parent];
            steps[hole] = steps[parent];
            hole = parent;
        }
        times[hole] = time;
        steps[hole] = step;
    }

    void remove() {
        double time = times[--size];
        int step = steps[size];
        int hole = 0;
        for (int child = 1; child < size; child = (hole << 2) + 1) {
            int end = Math.min(child + 4, size);
            int least = child;
            for (int other = child + 1; other < end; other++) {
                if (before(times[other], steps[other], times[least], steps[least])) {
                    least = other;
                }
            }
            if (before(time, step, times[least], steps[least])) {
                break;
            }
            times[hole] = times[least];
            steps[hole] = steps[least];
            hole = least;
        }
        times[hole] = time;
        steps[hole] = step;
    }

    private static boolean before(double time, int step, double otherTime, int otherStep) {
        return time < otherTime || time == otherTime && step < otherStep;
    }
}
