package eu.salvus.simulation.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 591.6 patients come to the clinic's emergency department a week, for 4 hours of weight 2 each: 4732.8 weighted care-hours. */
class CareWeightsTest {

    private static final double EMERGENCY = 591.6 * 4 * 2;

    private final Clinic clinic = Clinic.of(Clinic.twin());
    private final Map<String, Double> weights = CareWeights.of(
            clinic.hospital().twin(), new CarePart(clinic.hospital(), clinic.unstated()).clinical(), clinic.unstated());

    private double weight(String id) {
        return weights.getOrDefault(id, 0.0);
    }

    @Test
    void aServiceIsWorthTheCareThatStopsWithoutIt() {
        assertThat(weight("telephony")).isCloseTo(0.2 * EMERGENCY, within(1e-9));
        assertThat(weight("record")).isCloseTo(0.4 * EMERGENCY, within(1e-9));
    }

    @Test
    void aMachineIsWorthTheServicesThatNeedItAndADeviceItsShareOfTheCare() {
        assertThat(weight("record-db")).isEqualTo(weight("record"));
        assertThat(weight("record-app-2")).isEqualTo(weight("record"));
        assertThat(weight("emergency-pc")).isCloseTo(0.1 * EMERGENCY, within(1e-9));
    }

    @Test
    void whatSeveralServicesNeedIsWorthTheMostCostlyWayForEachClinicalService() {
        // The emergency loses 0.4 by the record, 0.5 * 0.7 by imaging's pictures; imaging itself loses by the pictures
        // alone.
        double byPictures = 0.5 * 0.7 * EMERGENCY;
        double imagingAlone = weight("pictures") - byPictures;
        assertThat(imagingAlone).isPositive();
        assertThat(weight("sign-in")).isCloseTo(0.4 * EMERGENCY + imagingAlone, within(1e-9));
        assertThat(weight("directory-1")).isEqualTo(weight("sign-in"));
    }

    @Test
    void aHostIsWorthItsMachines() {
        assertThat(weight("hypervisor-1")).isCloseTo(weight("sign-in"), within(1e-9));
    }

    @Test
    void whatNoCareDependsOnIsWorthNothing() {
        assertThat(weights).doesNotContainKeys("portal", "portal-1", "mail", "ward-pc-1");
    }
}
