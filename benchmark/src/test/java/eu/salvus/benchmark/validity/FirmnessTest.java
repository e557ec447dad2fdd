package eu.salvus.benchmark.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirmnessTest {

    private static double[] of(int size, IntToDoubleFunction value) {
        return IntStream.range(0, size).mapToDouble(value).toArray();
    }

    private static String words(int holding) {
        return Firmness.of(of(100, point -> point < holding ? 2 : 1), of(100, _ -> 1.5))
                .words();
    }

    @Test
    void whatIsAlwaysTwiceAsMuchHoldsAtEveryPoint() {
        Firmness firmness = Firmness.of(of(50, point -> 2 * (point + 1)), of(50, point -> point + 1));
        assertThat(firmness.holds().value()).isEqualTo(1);
        assertThat(firmness.holds().low()).isLessThan(0.95);
        assertThat(firmness.ratio()).isEqualTo(2);
        assertThat(firmness.least()).isEqualTo(firmness.most()).isEqualTo(2);
    }

    @Test
    void theWordsFollowTheShareOfThePoints() {
        assertThat(words(95)).isEqualTo("holds");
        assertThat(words(94)).isEqualTo("mostly holds");
        assertThat(words(75)).isEqualTo("mostly holds");
        assertThat(words(74)).isEqualTo("depends");
        assertThat(words(50)).isEqualTo("depends");
        assertThat(words(49)).isEqualTo("does not hold");
    }

    @Test
    void whereNobodyLosesAnythingAStatementDoesNotHold() {
        Firmness firmness = Firmness.of(new double[20], new double[20]);
        assertThat(firmness.holds().value()).isZero();
        assertThat(firmness.ratio()).isEqualTo(1);
    }

    @Test
    void placesAreCountedPointByPointFromTheOneThatCostsMost() {
        Map<String, int[]> ranks = Firmness.ranks(Map.of(
                "always", new double[] {9, 9, 9},
                "seldom", new double[] {1, 1, 5},
                "else", new double[] {2, 2, 2}));
        assertThat(ranks.get("always")).containsExactly(1, 1, 1);
        assertThat(ranks.get("seldom")).containsExactly(2, 3, 3);
        assertThat(ranks.get("else")).containsExactly(2, 2, 3);
        assertThat(Firmness.place(ranks.get("seldom"), 0.5)).isEqualTo(3);
    }

    @Test
    void aLatinHypercubeHasOnePointInEachIntervalOfEachAxis() {
        double[][] points = LatinHypercube.points(17, 40, 3);
        for (int axis = 0; axis < 40; axis++) {
            int along = axis;
            double[] sorted = Arrays.stream(points)
                    .mapToDouble(point -> point[along])
                    .sorted()
                    .toArray();
            for (int i = 0; i < 17; i++) {
                assertThat(sorted[i]).isEqualTo((i + 0.5) / 17, within(1e-15));
            }
        }
        assertThat(LatinHypercube.points(17, 40, 3)).isDeepEqualTo(points);
        assertThat(LatinHypercube.points(17, 40, 4)).isNotEqualTo(points);
    }

    @Test
    void theMeanOfASumIsExact() {
        double[][] points = LatinHypercube.points(1_000, 2, 5);
        double mean = Arrays.stream(points)
                .mapToDouble(point -> point[0] + point[1])
                .average()
                .orElseThrow();
        assertThat(mean).isEqualTo(1, within(1e-12));
    }
}
