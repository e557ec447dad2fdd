package eu.salvus.twin.archetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawsTest {
    @Test
    void aDrawDependsOnSeedIdAndPurposeAlone() {
        double drawn = new Draws(7).uniform("ws-icu-01", "profile");

        assertThat(new Draws(7).uniform("ws-icu-01", "profile")).isEqualTo(drawn);
        Set<Double> others = new HashSet<>();
        others.add(new Draws(8).uniform("ws-icu-01", "profile"));
        others.add(new Draws(7).uniform("ws-icu-02", "profile"));
        others.add(new Draws(7).uniform("ws-icu-01", "holds"));
        others.add(new Draws(7).uniform("ws-icu-01p", "rofile"));
        assertThat(others).hasSize(4).doesNotContain(drawn);
    }

    @Test
    void drawsAreUniform() {
        int n = 100_000;
        int[] bins = new int[20];
        double sum = 0;
        Draws draws = new Draws(1);
        for (int i = 0; i < n; i++) {
            double drawn = draws.uniform("asset-" + i, "profile");
            bins[(int) (drawn * bins.length)]++;
            sum += drawn;
        }

        double chiSquare = 0;
        double expected = (double) n / bins.length;
        for (int bin : bins) {
            chiSquare += (bin - expected) * (bin - expected) / expected;
        }
        assertThat(sum / n).isCloseTo(0.5, within(0.005));
        assertThat(chiSquare).as("99.9 % quantile, 19 degrees of freedom").isLessThan(43.8);
    }
}
