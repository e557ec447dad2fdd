package eu.salvus.simulation.care;

/** Arrivals as segments of constant rate, oldest first, in a ring that only grows. */
final class SegmentRing {

    private double[] starts = new double[16];
    private double[] rates = new double[16];
    private int first;
    private int size;

    void clear() {
        first = 0;
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    double firstRate() {
        return rates[first];
    }

    double secondStart() {
        return starts[(first + 1) & (starts.length - 1)];
    }

    double lastRate() {
        return rates[(first + size - 1) & (rates.length - 1)];
    }

    void removeFirst() {
        first = (first + 1) & (starts.length - 1);
        size--;
    }

    /** Adds a segment; one that starts when the last one does replaces it. */
    void add(double start, double rate) {
        if (size > 0 && starts[(first + size - 1) & (starts.length - 1)] == start) {
            rates[(first + size - 1) & (rates.length - 1)] = rate;
            return;
        }
        if (size == starts.length) {
            grow();
        }
        int place = (first + size) & (starts.length - 1);
        starts[place] = start;
        rates[place] = rate;
        size++;
    }

    /** Patients who arrived between two times, the first not before the first segment. */
    double mass(double from, double to) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            int place = (first + i) & (starts.length - 1);
            double start = Math.max(from, starts[place]);
            double end = i == size - 1 ? to : Math.min(to, starts[(place + 1) & (starts.length - 1)]);
            if (end > start) {
                sum += rates[place] * (end - start);
            }
        }
        return sum;
    }

    private void grow() {
        double[] newStarts = new double[size * 2];
        double[] newRates = new double[size * 2];
        int tail = size - first;
        System.arraycopy(starts, first, newStarts, 0, tail);
        System.arraycopy(starts, 0, newStarts, tail, first);
        System.arraycopy(rates, first, newRates, 0, tail);
        System.arraycopy(rates, 0, newRates, tail, first);
        starts = newStarts;
        rates = newRates;
        first = 0;
    }
}
