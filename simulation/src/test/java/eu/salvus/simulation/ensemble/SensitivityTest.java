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
        assertThat(Sensitivity.share(y, i -> u[i])).isCloseTo(0.9 * 0.99, within(0.01));
        assertThat(Sensitivity.share(y, i -> v[i])).isCloseTo(0.1 * 0.99, within(0.01));
        assertThat(Sensitivity.share(y, i -> w[i])).isLessThan(0.001);
    }

    @Test
    void explainsNothingOfWhatNeverVaries() {
        assertThat(Sensitivity.share(new double[500], i -> (i + 0.5) / 500)).isZero();
    }
}
