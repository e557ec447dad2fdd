package eu.salvus.benchmark.validity;

import java.util.SplittableRandom;

/**
 * Points spread evenly over a unit cube: along every axis each of as many equal intervals as there are points holds exactly one (McKay,
 * Beckman and Conover, <i>Technometrics</i> 1979). Unlike a lattice it needs no more points than one can pay for.
 */
final class LatinHypercube {

    private LatinHypercube() {}

    /** Points, each with one coordinate in (0, 1) an axis; the same ones for the same arguments. */
    static double[][] points(int points, int axes, long seed) {
        double[][] spread = new double[points][axes];
        SplittableRandom random = new SplittableRandom(seed);
        for (int axis = 0; axis < axes; axis++) {
            int[] order = new int[points];
            for (int i = 0; i < points; i++) {
                int other = random.nextInt(i + 1);
                order[i] = order[other];
                order[other] = i;
            }
            for (int point = 0; point < points; point++) {
                spread[point][axis] = (order[point] + 0.5) / points;
            }
        }
        return spread;
    }
}
