package eu.salvus.mal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.Distribution.Form;
import eu.salvus.mal.time.Effort.Operator;
import org.junit.jupiter.api.Test;

class StepTimesTest {
    private static final Effort EXPONENTIAL = draw(Form.EXPONENTIAL, 0.1, 0);

    private static Effort draw(Form form, double first, double second) {
        return new Effort.Draw(new Distribution(form, first, second));
    }

    private static StepTimes times(StepTime... laws) {
        int[] lawOf = new int[laws.length];
        long[] keys = new long[laws.length];
        for (int i = 0; i < laws.length; i++) {
            lawOf[i] = i;
            keys[i] = Draws.key("step", "s" + i);
        }
        return new StepTimes(laws, lawOf, keys);
    }

    /** The trap of turn-based engines: using F(n) as a hazard makes Exp(mean 10) succeed after 3.9 on average. */
    @Test
    void anExponentialTimeOfMeanTenTakesTenOnAverage() {
        StepTimes times = times(StepTime.hours(new Distribution(Form.EXPONENTIAL, 0.1, 0)));
        double sum = 0;
        for (int run = 0; run < 200_000; run++) {
            sum += times.sample(0, Draws.run(1, run), 0);
        }
        assertThat(sum / 200_000).isCloseTo(10, within(0.1));
    }

    @Test
    void bernoulliSaysWhetherAStepIsPossibleAndAddsNoTime() {
        StepTimes times = times(new StepTime(0.3, new Effort.Constant(5), 24));
        int possible = 0;
        for (int run = 0; run < 100_000; run++) {
            double hours = times.sample(0, Draws.run(2, run), 0);
            assertThat(hours == 120 || hours == Double.POSITIVE_INFINITY).isTrue();
            possible += hours == 120 ? 1 : 0;
        }
        assertThat(possible / 100_000.0).isCloseTo(0.3, within(0.006));
    }

    @Test
    void aClosedGateStaysClosedHoweverOftenOneTries() {
        StepTimes times = times(new StepTime(0.5, EXPONENTIAL, 1));
        for (int run = 0; run < 1000; run++) {
            long key = Draws.run(3, run);
            boolean open = times.possible(0, key);
            for (int attempt = 0; attempt < 5; attempt++) {
                assertThat(Double.isFinite(times.sample(0, key, attempt))).isEqualTo(open);
            }
        }
    }

    @Test
    void anotherAttemptDrawsAnotherTime() {
        StepTimes times = times(new StepTime(1, EXPONENTIAL, 1));
        assertThat(times.sample(0, 7, 0)).isNotEqualTo(times.sample(0, 7, 1)).isEqualTo(times.sample(0, 7, 0));
    }

    @Test
    void moreLikelyGatesAreOpenWheneverLessLikelyOnesAre() {
        StepTime less = new StepTime(0.2, EXPONENTIAL, 1);
        StepTime more = new StepTime(0.6, EXPONENTIAL, 1);
        StepTimes first = new StepTimes(new StepTime[] {less}, new int[] {0}, new long[] {5});
        StepTimes second = new StepTimes(new StepTime[] {more}, new int[] {0}, new long[] {5});
        for (int run = 0; run < 1000; run++) {
            assertThat(second.sample(0, run, 0)).isLessThanOrEqualTo(first.sample(0, run, 0));
        }
    }

    @Test
    void arithmeticDrawsEachLawOnItsOwn() {
        Effort sum = new Effort.Operation(Operator.ADDITION, EXPONENTIAL, EXPONENTIAL);
        StepTimes times = times(new StepTime(1, sum, 1));
        double total = 0;
        double squares = 0;
        for (int run = 0; run < 100_000; run++) {
            double hours = times.sample(0, Draws.run(4, run), 0);
            total += hours;
            squares += hours * hours;
        }
        double mean = total / 100_000;
        assertThat(mean).isCloseTo(20, within(0.2));
        assertThat(squares / 100_000 - mean * mean).isCloseTo(200, within(6.0));
    }

    @Test
    void arithmeticIsThatOfNumbers() {
        assertThat(constant(Operator.ADDITION)).isEqualTo(9);
        assertThat(constant(Operator.SUBTRACTION)).isEqualTo(3);
        assertThat(constant(Operator.MULTIPLICATION)).isEqualTo(18);
        assertThat(constant(Operator.DIVISION)).isEqualTo(2);
        assertThat(constant(Operator.EXPONENTIATION)).isEqualTo(216);
    }

    private static double constant(Operator operator) {
        Effort effort = new Effort.Operation(operator, new Effort.Constant(6), new Effort.Constant(3));
        return times(new StepTime(1, effort, 1)).sample(0, 1, 0);
    }

    @Test
    void theMeanAndTheMedianAreThoseOfAPossibleStep() {
        StepTime time = new StepTime(0.1, draw(Form.LOG_NORMAL, 1, 0.5), 24);
        assertThat(time.median()).isCloseTo(24 * Math.E, within(1e-9));
        assertThat(time.mean()).isCloseTo(24 * Math.exp(1.125), within(1e-9));
        StepTime ratio =
                new StepTime(1, new Effort.Operation(Operator.DIVISION, EXPONENTIAL, draw(Form.UNIFORM, 1, 2)), 1);
        assertThat(ratio.mean()).isCloseTo(10 * Math.log(2), within(0.4));
        StepTime sum = new StepTime(1, new Effort.Operation(Operator.ADDITION, EXPONENTIAL, EXPONENTIAL), 1);
        assertThat(sum.mean()).isEqualTo(20);
        assertThat(sum.median()).isCloseTo(16.78, within(0.7));
    }

    @Test
    void aTimeThatCanBeNegativeIsRefused() {
        Effort difference = new Effort.Operation(Operator.SUBTRACTION, EXPONENTIAL, new Effort.Constant(1));
        assertThatThrownBy(() -> new StepTime(1, difference, 1)).hasMessageContaining("negative");
    }

    @Test
    void rangesAreExact() {
        Effort uniform = draw(Form.UNIFORM, 1, 2);
        assertThat(Range.of(new Effort.Operation(Operator.SUBTRACTION, uniform, uniform)))
                .isEqualTo(new Range(-1, 1));
        assertThat(Range.of(new Effort.Operation(Operator.DIVISION, uniform, uniform)))
                .isEqualTo(new Range(0.5, 2));
        assertThat(Range.of(new Effort.Operation(Operator.EXPONENTIATION, uniform, uniform)))
                .isEqualTo(new Range(1, 4));
        assertThat(Range.of(new Effort.Operation(Operator.MULTIPLICATION, EXPONENTIAL, draw(Form.UNIFORM, -1, 0)))
                        .low())
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
