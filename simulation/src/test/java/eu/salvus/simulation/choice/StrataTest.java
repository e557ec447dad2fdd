package eu.salvus.simulation.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.ensemble.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class StrataTest {

    @Test
    void the_worst_tenth_of_an_exponential_law_has_its_known_mean() {
        int runs = 200_000;
        double[] loss = new double[runs];
        Arrays.setAll(loss, i -> -StrictMath.log((i + 0.5) / runs));
        Strata strata = new Strata(List.of(new Stratum("one", 2, runs)));
        // Exponential with mean 1: the threshold is ln 10, and beyond it the law begins anew.
        assertThat(strata.threshold(loss)).isCloseTo(Math.log(10), within(1e-4));
        assertThat(strata.tail(loss)).isCloseTo(Math.log(10) + 1, within(1e-4));
    }

    @Test
    void a_rare_scenario_weighs_in_the_worst_tenth_as_often_as_it_happens() {
        // 19 attempts a year lose 1 hour, 1 a year loses 100: the worst tenth are half 100, half 1.
        Strata strata = new Strata(List.of(new Stratum("often", 19, 4), new Stratum("rare", 1, 2)));
        double[] loss = {1, 1, 1, 1, 100, 100};
        assertThat(strata.tail(loss)).isCloseTo(50.5, within(1e-12));
        assertThat(strata.perYear(loss)).isCloseTo(119, within(1e-12));
    }

    @Test
    void one_scenario_gives_the_intervals_of_an_ensemble() {
        double[] loss = losses(1000, 7);
        Strata strata = new Strata(List.of(new Stratum("one", 1, 1000)));
        Estimate mean = strata.yearly(loss, 0);
        Estimate expected = Estimate.mean(loss);
        assertThat(mean.value()).isCloseTo(expected.value(), within(1e-9));
        assertThat(mean.low()).isCloseTo(expected.low(), within(1e-9));
        assertThat(mean.high()).isCloseTo(expected.high(), within(1e-9));
        double[] sorted = loss.clone();
        Arrays.sort(sorted);
        Estimate worst = Estimate.worst(sorted, Aim.WORST);
        Estimate tail = strata.tailOf(loss);
        assertThat(tail.value()).isCloseTo(worst.value(), within(1e-9));
        assertThat(tail.high() - tail.low()).isCloseTo(worst.high() - worst.low(), within(0.03 * tail.value()));
    }

    @Test
    void the_interval_of_a_mixture_holds_its_mean_in_95_of_100_samples() {
        Strata strata = new Strata(List.of(new Stratum("one", 2, 60), new Stratum("two", 0.5, 30)));
        int held = 0;
        for (int sample = 0; sample < 2000; sample++) {
            Random random = new Random(sample);
            double[] loss = DoubleStream.concat(
                            DoubleStream.generate(() -> 10 + random.nextGaussian())
                                    .limit(60),
                            DoubleStream.generate(() -> 20 + 8 * random.nextGaussian())
                                    .limit(30))
                    .toArray();
            Estimate yearly = strata.yearly(loss, 3);
            held += yearly.low() <= 33 && 33 <= yearly.high() ? 1 : 0;
        }
        assertThat(held / 2000.0).isBetween(0.935, 0.965);
    }

    @Test
    void the_aim_at_the_tail_sums_to_attempts_times_the_worst_tenth() {
        double[] loss = losses(500, 3);
        Strata strata = new Strata(List.of(new Stratum("one", 1.5, 300), new Stratum("two", 0.3, 200)));
        double mean = strata.perYear(loss);
        double tail = strata.attempts() * strata.tail(loss);
        assertThat(strata.perYear(strata.weighed(loss, new Aim(1)))).isCloseTo(tail, within(1e-9 * tail));
        assertThat(strata.perYear(strata.weighed(loss, new Aim(0.25))))
                .isCloseTo(0.75 * mean + 0.25 * tail, within(1e-9 * tail));
    }

    @Test
    void too_few_runs_bound_nothing() {
        Estimate estimate = new Strata(List.of(new Stratum("one", 1, 1))).yearly(new double[] {4}, 0);
        assertThat(estimate).isEqualTo(new Estimate(4, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    private static double[] losses(int count, long seed) {
        Random random = new Random(seed);
        return DoubleStream.generate(() -> -Math.log(1 - random.nextDouble()))
                .limit(count)
                .toArray();
    }
}
