package eu.salvus.simulation.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatticeTest {

    @Test
    void has_as_many_points_as_the_next_prime_and_more_than_twice_the_dimensions() {
        assertThat(new Lattice(100, 3, 1).size()).isEqualTo(101);
        assertThat(new Lattice(100, 80, 1).size()).isEqualTo(163);
    }

    @Test
    void along_every_axis_the_points_are_equally_spaced_inside_the_cube() {
        Lattice lattice = new Lattice(100, 40, 3);
        for (int axis = 0; axis < 40; axis++) {
            double[] places = column(lattice, axis);
            Arrays.sort(places);
            assertThat(places[0]).isPositive();
            assertThat(places[places.length - 1]).isLessThan(1);
            for (int i = 1; i < places.length; i++) {
                assertThat(places[i] - places[i - 1]).isCloseTo(1.0 / lattice.size(), within(1e-9));
            }
        }
    }

    @Test
    void no_axis_goes_along_with_another() {
        Lattice lattice = new Lattice(100, 45, 5);
        for (int one = 0; one < 45; one++) {
            for (int other = 0; other < one; other++) {
                assertThat(Math.abs(correlation(column(lattice, one), column(lattice, other))))
                        .as("axes %d and %d", one, other)
                        .isLessThan(0.6);
            }
        }
    }

    @Test
    void integrates_a_smooth_function_far_better_than_chance() {
        double byChance = 0;
        double byLattice = 0;
        for (int seed = 0; seed < 50; seed++) {
            Lattice lattice = new Lattice(127, 4, seed);
            byLattice += square(IntStream.range(0, 127)
                            .mapToDouble(i -> smooth(lattice.point(i)))
                            .average()
                            .orElseThrow()
                    - 1);
            Random random = new Random(seed);
            byChance += square(IntStream.range(0, 127)
                            .mapToDouble(i -> smooth(random.doubles(4).toArray()))
                            .average()
                            .orElseThrow()
                    - 1);
        }
        assertThat(byLattice).isLessThan(byChance / 100);
    }

    /** Its integral over the cube is 1. */
    private static double smooth(double[] point) {
        return Arrays.stream(point).map(x -> 1 + (x * x - x + 1.0 / 6)).reduce(1, (a, b) -> a * b);
    }

    private static double square(double x) {
        return x * x;
    }

    private static double[] column(Lattice lattice, int axis) {
        return IntStream.range(0, lattice.size())
                .mapToDouble(i -> lattice.point(i)[axis])
                .toArray();
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += square(a[i] - meanA);
            bb += square(b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
