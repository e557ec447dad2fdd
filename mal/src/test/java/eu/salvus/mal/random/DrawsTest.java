package eu.salvus.mal.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final int DRAWS = 400_000;

    /** χ² of 255 degrees of freedom exceeds 340 with probability 0.0003. */
    private static void isUniform(IntToDoubleFunction draw) {
        int[] counts = new int[256];
        for (int i = 0; i < DRAWS; i++) {
            double u = draw.applyAsDouble(i);
            assertThat(u > 0 && u < 1).isTrue();
            counts[(int) (u * 256)]++;
        }
        assertThat(chiSquare(counts, DRAWS / 256.0)).isBetween(180.0, 340.0);
    }

    private static double chiSquare(int[] counts, double expected) {
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    /** Pairs of neighbours fall evenly on a grid of 16 by 16. */
    private static void areIndependent(IntToDoubleFunction first, IntToDoubleFunction second) {
        int[] counts = new int[256];
        for (int i = 0; i < DRAWS; i++) {
            counts[(int) (first.applyAsDouble(i) * 16) * 16 + (int) (second.applyAsDouble(i) * 16)]++;
        }
        assertThat(chiSquare(counts, DRAWS / 256.0)).isBetween(180.0, 340.0);
    }

    @Test
    void numbersAreUniformOverNeighbouringKeysRunsPurposesAndAttempts() {
        isUniform(i -> Draws.uniform(1, 1, i, Draws.TIME, 0));
        isUniform(i -> Draws.uniform(1, i, 1, Draws.TIME, 0));
        isUniform(i -> Draws.uniform(i, 1, 1, Draws.TIME, 0));
        isUniform(i -> Draws.uniform(1, 1, 1, i, 0));
        isUniform(i -> Draws.uniform(1, 1, 1, Draws.TIME, i));
    }

    @Test
    void neighboursAreIndependent() {
        areIndependent(i -> Draws.uniform(1, 1, i, 16, 0), i -> Draws.uniform(1, 1, i + 1L, 16, 0));
        areIndependent(i -> Draws.uniform(1, i, 1, 16, 0), i -> Draws.uniform(1, i + 1L, 1, 16, 0));
        areIndependent(i -> Draws.uniform(i, 1, 1, 16, 0), i -> Draws.uniform(i + 1L, 1, 1, 16, 0));
        areIndependent(i -> Draws.uniform(1, 1, i, 16, 0), i -> Draws.uniform(1, 1, i, 17, 0));
        areIndependent(i -> Draws.uniform(1, 1, i, 16, 0), i -> Draws.uniform(1, 1, i, 16, 1));
        areIndependent(i -> Draws.uniform(1, 1, i, 16, 0), i -> Draws.uniform(1, 2, i, 16, 0));
        areIndependent(i -> Draws.uniform(1, i, 2, 16, 0), i -> Draws.uniform(1, i, 3, 16, 0));
    }

    @Test
    void hashedNamesGiveUniformAndIndependentNumbers() {
        isUniform(i -> Draws.uniform(1, 1, Draws.key("host-" + i, "reached"), 16, 0));
        areIndependent(
                i -> Draws.uniform(1, 1, Draws.key("host-" + i, "a"), 16, 0),
                i -> Draws.uniform(1, 1, Draws.key("host-" + i, "b"), 16, 0));
    }

    @Test
    void changingOneBitOfAnyWordChangesHalfTheBits() {
        for (int word = 0; word < 5; word++) {
            long flipped = 0;
            int trials = 0;
            for (int base = 0; base < 500; base++) {
                for (int bit = 0; bit < 31; bit++, trials++) {
                    flipped += Long.bitCount(bits(base, -1, 0) ^ bits(base, word, 1 << bit));
                }
            }
            assertThat((double) flipped / trials).as("word %d", word).isBetween(31.8, 32.2);
        }
    }

    private static long bits(int base, int word, int flip) {
        int[] words = {base, base * 3, base * 7, base % 40, base % 9};
        if (word >= 0) {
            words[word] ^= flip;
        }
        return Draws.bits(Draws.run(words[0], words[1]), words[2], words[3], words[4]);
    }

    @Test
    void keysOfManyNamesDoNotCollide() {
        java.util.Set<Long> keys = new java.util.HashSet<>();
        for (int asset = 0; asset < 2000; asset++) {
            for (int step = 0; step < 100; step++) {
                keys.add(Draws.key("asset-" + asset, "step" + step));
            }
        }
        assertThat(keys).hasSize(200_000);
    }

    @Test
    void aKeyIsItsWordsInTheirOrder() {
        assertThat(Draws.key("a", "b")).isEqualTo(Draws.extend(Draws.key("a"), Draws.hash("b")));
        assertThat(Draws.key("a", "b")).isNotEqualTo(Draws.key("b", "a")).isNotEqualTo(Draws.key("ab"));
    }

    @Test
    void theNumbersNeverChangeFromOneVersionToTheNext() {
        assertThat(Draws.key("host-1", "reached")).isEqualTo(GOLDEN_KEY);
        assertThat(Draws.uniform(42, 7, GOLDEN_KEY, Draws.TIME, 0)).isEqualTo(GOLDEN_UNIFORM);
    }

    private static final long GOLDEN_KEY = -4080339268379783799L;
    private static final double GOLDEN_UNIFORM = 0.6682990773478898;
}
