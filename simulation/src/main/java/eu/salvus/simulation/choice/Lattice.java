package eu.salvus.simulation.choice;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Points spread evenly over a unit cube: a rank-1 lattice whose vector is built component by component (Sloan and Reztsov, Mathematics of
 * Computation 2002), each point moved by the same random shift. Along every axis the points are equally spaced.
 */
final class Lattice {

    /** 2π²: what the second Bernoulli polynomial is scaled by in the criterion. */
    private static final double SCALE = 2 * StrictMath.PI * StrictMath.PI;

    private final int points;
    private final int[] vector;
    private final double[] shift;

    /**
     * Builds a lattice.
     *
     * @param atLeast points wanted, 2 or more; there are as many as the next prime, and twice as many as dimensions
     * @param seed of the shift
     */
    Lattice(int atLeast, int dimensions, long seed) {
        this.points = prime(Math.max(atLeast, 2 * dimensions + 1));
        this.vector = vector(points, dimensions);
        this.shift = new SplittableRandom(seed).doubles(dimensions).toArray();
    }

    int size() {
        return points;
    }

    /** A point, each coordinate in (0, 1). */
    double[] point(int number) {
        double[] point = new double[vector.length];
        for (int j = 0; j < vector.length; j++) {
            double at = (double) ((long) number * vector[j] % points) / points + shift[j];
            double inside = at - Math.floor(at);
            point[j] = inside > 0 ? inside : 0.5 / points;
        }
        return point;
    }

    /** For each component, the number that makes the criterion P₂ least; never one used before nor its mirror image. */
    private static int[] vector(int points, int dimensions) {
        double[] products = new double[points];
        Arrays.fill(products, 1);
        int[] vector = new int[dimensions];
        Set<Integer> used = new HashSet<>();
        for (int j = 0; j < dimensions; j++) {
            double least = Double.POSITIVE_INFINITY;
            for (int z = 1; z <= points / 2; z++) {
                double sum = used.contains(z) ? Double.POSITIVE_INFINITY : 0;
                for (int k = 0; k < points && sum < least; k++) {
                    sum += products[k] * factor(k, z, points, dimensions);
                }
                if (sum < least) {
                    least = sum;
                    vector[j] = z;
                }
            }
            used.add(vector[j]);
            for (int k = 0; k < points; k++) {
                products[k] *= factor(k, vector[j], points, dimensions);
            }
        }
        return vector;
    }

    /** 1 + weight·2π²·B₂(k·z/N), B₂(x) = x² − x + 1/6; all axes weigh the same. */
    private static double factor(int k, int z, int points, int dimensions) {
        double x = (double) ((long) k * z % points) / points;
        return 1 + SCALE / dimensions * (x * x - x + 1.0 / 6);
    }

    private static int prime(int from) {
        int number = from;
        while (!isPrime(number)) {
            number++;
        }
        return number;
    }

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return number > 1;
    }
}
