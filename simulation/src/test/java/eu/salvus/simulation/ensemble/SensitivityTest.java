package eu.salvus.simulation.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    @Test
    void findsTheShareThatEachDrawExplainsOfALinearModel() {
        // Y = 3u + v: variances 9/12 and 1/12, so 90 % and 10 %, less the 1 % that ten bins cannot see of a line.
        Random random = new Random(11);
        int n = 50_000;
        double[] u = random.doubles(n).toArray();
        double[] v = random.doubles(n).toArray();
        double[] w = random.doubles(n).toArray();
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = 3 * u[i] + v[i];
        }
        assertThat(Sensitivity.by(y, i -> u[i]).share()).isCloseTo(0.9 * 0.99, within(0.01));
        assertThat(Sensitivity.by(y, i -> v[i]).share()).isCloseTo(0.1 * 0.99, within(0.01));
        assertThat(Sensitivity.by(y, i -> w[i]).share()).isLessThan(0.001);
    }

    @Test
    void explainsNothingOfWhatNeverVaries() {
        assertThat(Sensitivity.by(new double[500], i -> (i + 0.5) / 500).share())
                .isZero();
    }

    @Test
    void aDrawWithoutEffectPassesTheFTestAsOftenAsItsLevelSays() {
        Random random = new Random(3);
        int hits = 0;
        for (int trial = 0; trial < 2_000; trial++) {
            double[] y = random.doubles(300).toArray();
            double[] w = random.doubles(300).toArray();
            hits += Sensitivity.by(y, i -> w[i]).byChance() < 0.05 ? 1 : 0;
        }
        // Binomial(2000, 0.05): mean 100, standard deviation 9.7; four of them either side.
        assertThat(hits).isBetween(61, 139);
    }
}
