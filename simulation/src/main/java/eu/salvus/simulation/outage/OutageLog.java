package eu.salvus.simulation.outage;

import java.util.Arrays;

/**
 * The outages of one run: at which hour which resource went out or came back. A resource is an asset of the instance model
 * (machine, zone, flow, Internet, remote access…), by its index. Only transitions are kept: a resource that is out for two
 * reasons goes out once and comes back when the last reason ends.
 *
 * <p>Entries may be added in any order; {@link #sort()} orders them by time, and at equal times by the order of addition. The
 * log is reused from run to run and allocates only when it has to grow. Not safe for use by several threads.
 */
public final class OutageLog {

    private double[] times = new double[64];
    private int[] resources = new int[64];
    private boolean[] outs = new boolean[64];
    private int size;
    private boolean sorted = true;

    /**
     * Records that a resource changes at a moment.
     *
     * @param time hours since the start of the run, finite
     * @param resource index of the resource
     * @param out true when it goes out, false when it comes back
     */
    public void add(double time, int resource, boolean out) {
        if (size == times.length) {
            grow();
        }
        if (size > 0 && time < times[size - 1]) {
            sorted = false;
        }
        times[size] = time;
        resources[size] = resource;
        outs[size] = out;
        size++;
    }

    /** Number of transitions. */
    public int size() {
        return size;
    }

    /** Hour of the transition at a position. */
    public double time(int position) {
        return times[position];
    }

    /** Resource of the transition at a position. */
    public int resource(int position) {
        return resources[position];
    }

    /** Whether the resource goes out (true) or comes back (false) at a position. */
    public boolean out(int position) {
        return outs[position];
    }

    /** Forgets all transitions and keeps the memory. */
    public void clear() {
        size = 0;
        sorted = true;
    }

    /** Holds the same as another log, and nothing else. */
    public void copy(OutageLog other) {
        if (times.length < other.size) {
            times = new double[other.times.length];
            resources = new int[other.times.length];
            outs = new boolean[other.times.length];
        }
        System.arraycopy(other.times, 0, times, 0, other.size);
        System.arraycopy(other.resources, 0, resources, 0, other.size);
        System.arraycopy(other.outs, 0, outs, 0, other.size);
        size = other.size;
        sorted = other.sorted;
    }

    /** Orders the transitions by time, stably. Insertion by halves: almost all of a log is in order already. */
    public void sort() {
        if (sorted) {
            return;
        }
        for (int i = 1; i < size; i++) {
            double time = times[i];
            if (time >= times[i - 1]) {
                continue;
            }
            int place = firstLater(time, i);
            int resource = resources[i];
            boolean out = outs[i];
            System.arraycopy(times, place, times, place + 1, i - place);
            System.arraycopy(resources, place, resources, place + 1, i - place);
            System.arraycopy(outs, place, outs, place + 1, i - place);
            times[place] = time;
            resources[place] = resource;
            outs[place] = out;
        }
        sorted = true;
    }

    private int firstLater(double time, int end) {
        int low = 0;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void grow() {
        int capacity = size * 2;
        times = Arrays.copyOf(times, capacity);
        resources = Arrays.copyOf(resources, capacity);
        outs = Arrays.copyOf(outs, capacity);
    }
}
