package eu.salvus.simulation.attack;

import java.util.Arrays;

/** Finds steps by their stable keys. */
final class StepIndex {
    private static final int FREE = -1;

    private final long[] keys;
    private final int[] slots;
    private final int mask;

    StepIndex(long[] keys) {
        this.keys = keys;
        int size = Integer.highestOneBit(Math.max(1, keys.length)) << 2;
        mask = size - 1;
        slots = new int[size];
        Arrays.fill(slots, FREE);
        for (int step = 0; step < keys.length; step++) {
            int slot = slot(keys[step]);
            while (slots[slot] != FREE) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = step;
        }
    }

    /** Keys are hashes already. */
    private int slot(long key) {
        return (int) (key ^ key >>> 32) & mask;
    }

    /** The step with a key, or −1. */
    int step(long key) {
        int slot = slot(key);
        while (slots[slot] != FREE) {
            if (keys[slots[slot]] == key) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }
}
