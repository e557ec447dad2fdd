package eu.salvus.simulation.unknown;

import eu.salvus.mal.random.Draws;

/**
 * The groups of facts that a twin leaves unknown. One uniform draw per group and run places each value in its range.
 *
 * @param keys the stable key of each group
 */
public record Assumptions(long[] keys) {
    /** The purpose of a group's draw; purposes from 257 up belong to the layers. */
    private static final int ASSUMPTION = 256;

    /** Everything is known. */
    public static final Assumptions NONE = new Assumptions(new long[0]);

    /** Where the values of a group lie in their ranges in a run, from 0 to 1. */
    public double place(long runKey, int group) {
        return Draws.uniform(runKey, keys[group], ASSUMPTION, 0);
    }

    /** The value of a number in a run. */
    public double value(long runKey, Assumed number) {
        return number.group() == Assumed.KNOWN ? number.low() : number.at(place(runKey, number.group()));
    }

    /** The number of groups. */
    public int size() {
        return keys.length;
    }
}
