package eu.salvus.benchmark.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.care.CareTrace.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

    /**
     * 10 patients an hour come, 12 can be treated. From hour 5 half of the capacity is left; from 10 all of it, 20 wait and are worked off
     * by 2 an hour until hour 20. Between 6 and 8 two an hour are sent elsewhere.
     */
    private static final Curve CURVE = new Curve(List.of(
            new Point(0, 5, 0.5, 10, 6, 0, 0, 0),
            new Point(0, 6, 0.5, 10, 6, 0, 4, 2),
            new Point(0, 8, 0.5, 10, 6, 0, 8, 0),
            new Point(0, 10, 1, 10, 12, 0, 16, 0),
            new Point(0, 18, 1, 10, 12, 0, 0, 0)));

    @Test
    void theShareIsTheMeanOverTheWindowAndOneOutsideTheCourse() {
        assertThat(CURVE.share(5, 10)).isEqualTo(0.5);
        assertThat(CURVE.share(0, 10)).isEqualTo(0.75);
        assertThat(CURVE.share(9, 11)).isEqualTo(0.75);
        assertThat(CURVE.share(18, 40)).isEqualTo(1);
    }

    @Test
    void whatIsMissedFirstAndWorkedOffLaterComesToWhatWasSentElsewhere() {
        assertThat(CURVE.treatedBeyondDemand(5, 10)).isEqualTo(-20);
        assertThat(CURVE.treatedBeyondDemand(10, 18)).isEqualTo(16);
        assertThat(CURVE.treatedBeyondDemand(0, 100)).isEqualTo(-CURVE.diverted(0, 100), within(1e-12));
    }

    @Test
    void patientsAreSentElsewhereWhileTheyAre() {
        assertThat(CURVE.diverted(0, 100)).isEqualTo(4);
        assertThat(CURVE.diverted(7, 100)).isEqualTo(2);
        assertThat(CURVE.diverting(0, 100)).isEqualTo(2);
    }

    @Test
    void aServiceThatLostNothingIsWhole() {
        Curve usual = new Curve(List.of());
        assertThat(usual.share(0, 24)).isEqualTo(1);
        assertThat(usual.treatedBeyondDemand(0, 24)).isZero();
    }
}
