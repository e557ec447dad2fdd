package eu.salvus.mal.graph;

import java.util.Arrays;

/**
 * Steps by a number (a time, a score), least first, at equal numbers by index: a heap of four children per node in two flat
 * arrays. The order of removal depends on nothing else. The same step may be in it several times; who takes one out knows whether
 * it still counts. Allocates only to grow.
 */
public final class TimeQueue {
    private double[] numbers = new double[256];
    private int[] steps = new int[256];
    private int size;

    /** Whether nothing is in it. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The least number, infinite when the queue is empty. */
    public double least() {
        return size == 0 ? Double.POSITIVE_INFINITY : numbers[0];
    }

    /** Forgets everything and keeps the memory. */
    public void clear() {
        size = 0;
    }

    /** Adds a step under a number. */
    public void add(double number, int step) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            steps = Arrays.copyOf(steps, size * 2);
        }
        double[] heap = numbers;
        int[] items = steps;
        int place = size++;
        while (place > 0) {
            int parent = (place - 1) >> 2;
            double above = heap[parent];
            if (above < number || (above == number && items[parent] <= step)) {
                break;
            }
            heap[place] = above;
            items[place] = items[parent];
            place = parent;
        }
        heap[place] = number;
        items[place] = step;
    }

    /** Gives every step in it a new number. */
    public void renumber(double[] byStep) {
        int count = size;
        size = 0;
        for (int i = 0; i < count; i++) {
            add(byStep[steps[i]], steps[i]);
        }
    }

    /** Takes out the first step; the queue must not be empty. */
    public int take() {
        double[] heap = numbers;
        int[] items = steps;
        int first = items[0];
        int last = --size;
        double number = heap[last];
        int step = items[last];
        int place = 0;
        for (int child = 1; child < last; child = 4 * place + 1) {
            int least = leastOf(child, Math.min(child + 4, last));
            if (number < heap[least] || (number == heap[least] && step <= items[least])) {
                break;
            }
            heap[place] = heap[least];
            items[place] = items[least];
            place = least;
        }
        heap[place] = number;
        items[place] = step;
        return first;
    }

    private int leastOf(int from, int to) {
        int least = from;
        double number = numbers[from];
        for (int i = from + 1; i < to; i++) {
            double other = numbers[i];
            if (other < number || (other == number && steps[i] < steps[least])) {
                least = i;
                number = other;
            }
        }
        return least;
    }
}
