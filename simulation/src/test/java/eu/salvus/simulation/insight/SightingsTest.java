package eu.salvus.simulation.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SightingsTest {

    private static final double[] AT_ONCE = {0};

    @Test
    void oneChanceIsSeenAtItsRateAndTheHoursAheadCountFromTheAlert() {
        Sightings.Sighting sighting =
                Sightings.sighting(List.of(new Sightings.Look(10, 0.4, 0.5)), new double[] {3}, 50);
        assertThat(sighting.everywhere()).isCloseTo(0.4, within(1e-12));
        assertThat(sighting.now()).isCloseTo(0.2, within(1e-12));
        assertThat(sighting.ahead()).isCloseTo(0.4 * 37, within(1e-9));
    }

    @Test
    void ofTwoChancesTheFirstAlertCounts() {
        Sightings.Sighting sighting = Sightings.sighting(
                List.of(new Sightings.Look(20, 0.5, 1), new Sightings.Look(10, 0.3, 0)), AT_ONCE, 30);
        assertThat(sighting.everywhere()).isCloseTo(1 - 0.7 * 0.5, within(1e-12));
        assertThat(sighting.now()).isCloseTo(0.5, within(1e-12));
        assertThat(sighting.ahead()).isCloseTo(0.3 * 20 + 0.7 * 0.5 * 10, within(1e-9));
        assertThat(sighting.covered()).isEqualTo(1);
    }

    @Test
    void anAlertThatComesWhenItHurtsComesTooLate() {
        Sightings.Sighting sighting =
                Sightings.sighting(List.of(new Sightings.Look(10, 1, 1)), new double[] {5, 20}, 30);
        assertThat(sighting.everywhere()).isCloseTo(0.5, within(1e-12));
        assertThat(sighting.ahead()).isCloseTo(0.5 * 15, within(1e-9));
    }

    @Test
    void aSureSightingLeavesNothingForLaterOnes() {
        Sightings.Sighting sighting =
                Sightings.sighting(List.of(new Sightings.Look(0, 1, 1), new Sightings.Look(5, 1, 1)), AT_ONCE, 8);
        assertThat(sighting.everywhere()).isEqualTo(1);
        assertThat(sighting.ahead()).isCloseTo(8, within(1e-12));
    }
}
