package eu.salvus.simulation.care;

import java.util.Arrays;

/** Puts things in an order in which each follows what it needs. */
public final class Acyclic {

    private Acyclic() {}

    /**
     * An order in which everything follows what it needs, lowest index first where there is a choice. Whatever takes part in a
     * cycle, or needs something that does, is left out.
     *
     * @param needs for each index the indices it needs
     */
    public static int[] order(int[][] needs) {
        int count = needs.length;
        int[] order = new int[count];
        boolean[] placed = new boolean[count];
        int size = 0;
        boolean progress = true;
        while (progress) {
            progress = false;
            for (int i = 0; i < count; i++) {
                if (!placed[i] && allPlaced(needs[i], placed)) {
                    placed[i] = true;
                    order[size++] = i;
                    progress = true;
                }
            }
        }
        return Arrays.copyOf(order, size);
    }

    private static boolean allPlaced(int[] needs, boolean[] placed) {
        for (int need : needs) {
            if (!placed[need]) {
                return false;
            }
        }
        return true;
    }
}
