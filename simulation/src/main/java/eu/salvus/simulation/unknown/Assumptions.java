package eu.salvus.simulation.unknown;

import eu.salvus.mal.random.Draws;
import java.util.Arrays;
import java.util.Map;

/**
 * The groups of facts that a twin leaves unknown. One uniform draw per group and run places each value in its range, but for groups that
 * are said to lie at a place in all runs.
 *
 * @param keys the stable key of each group
 * @param fixed for each group its place from 0 to 1 in all runs, or NaN for one drawn in each
 */
public record Assumptions(long[] keys, double[] fixed) {
    /** The purpose of a group's draw; purposes from 257 up belong to the layers. */
    private static final int ASSUMPTION = 256;

    /** Everything is known. */
    public static final Assumptions NONE = new Assumptions(new long[0]);

    /** Groups that are all drawn in each run. */
    public Assumptions(long[] keys) {
        this(keys, drawn(keys.length));
    }

    private static double[] drawn(int groups) {
        double[] places = new double[groups];
        Arrays.fill(places, Double.NaN);
        return places;
    }

    /** The same groups, those with these keys at the same place in all runs; keys of no group are ignored. */
    public Assumptions fixedAt(Map<Long, Double> places) {
        return new Assumptions(
                keys,
                Arrays.stream(keys)
                        .mapToDouble(key -> places.getOrDefault(key, Double.NaN))
                        .toArray());
    }

    /** Where the values of a group lie in their ranges in a run, from 0 to 1. */
    public double place(long runKey, int group) {
        double place = fixed[group];
        return Double.isNaN(place) ? Draws.uniform(runKey, keys[group], ASSUMPTION, 0) : place;
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
