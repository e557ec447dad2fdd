package eu.salvus.mal.graph;

import java.util.Arrays;

/** Turns edges round. */
final class Edges {
    private Edges() {}

    /**
     * The sources of all edges, by target.
     *
     * @param reverseOffsets filled here; one longer than the number of steps
     */
    static int[] reverse(int[] offsets, int[] targets, int[] reverseOffsets) {
        int steps = offsets.length - 1;
        for (int target : targets) {
            reverseOffsets[target + 1]++;
        }
        for (int step = 0; step < steps; step++) {
            reverseOffsets[step + 1] += reverseOffsets[step];
        }
        int[] next = Arrays.copyOf(reverseOffsets, steps);
        int[] sources = new int[targets.length];
        for (int step = 0; step < steps; step++) {
            for (int edge = offsets[step]; edge < offsets[step + 1]; edge++) {
                sources[next[targets[edge]]++] = step;
            }
        }
        return sources;
    }
}
