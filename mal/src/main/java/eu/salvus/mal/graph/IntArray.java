package eu.salvus.mal.graph;

import java.util.Arrays;

/** A growing array of ints. */
final class IntArray {
    private int[] values;
    private int size;

    IntArray(int capacity) {
        this.values = new int[Math.max(16, capacity)];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, values.length + (values.length >> 1));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int[] trimmed() {
        return size == values.length ? values : Arrays.copyOf(values, size);
    }
}
