package eu.salvus.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.publication.Reach.Count;
import eu.salvus.warning.alert.Exploitation;
import eu.salvus.warning.alert.Severity;
import eu.salvus.warning.alert.Threat;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which weakness comes before which. */
class WeightTest {

    @Test
    void attacksComeFirstThenExtortionThenWhomItMayConcernThenSeverity() {
        List<Weight> falling = List.of(
                weight(Severity.LOW, Exploitation.ACTIVE, true, 0),
                weight(Severity.CRITICAL, Exploitation.ACTIVE, false, 2_000_000_000),
                weight(Severity.LOW, Exploitation.ACTIVE, false, 40),
                weight(Severity.CRITICAL, Exploitation.PROOF, true, 40),
                weight(Severity.CRITICAL, Exploitation.PROOF, false, 40),
                weight(Severity.UNRATED, Exploitation.NONE, false, 40),
                weight(Severity.CRITICAL, Exploitation.NONE, false, 39),
                weight(Severity.HIGH, Exploitation.NONE, false, 39));

        assertThat(falling.stream().map(Weight::urgency)).isSortedAccordingTo((one, other) -> other - one);
        assertThat(falling.stream().map(Weight::urgency).distinct()).hasSize(falling.size());
    }

    @Test
    void fewAreNotToldApartByTheirPlace() {
        assertThat(weight(Severity.HIGH, Exploitation.NONE, false, 4).urgency())
                .isEqualTo(weight(Severity.HIGH, Exploitation.NONE, false, 0).urgency());
    }

    @Test
    void aPublisherWhoSaysSoCountsLikeACatalogue() {
        Weight said = new Weight(Severity.HIGH, true, Threat.NONE, new Count(0, null));

        assertThat(said.exploitation()).isEqualTo(Exploitation.ACTIVE);
        assertThat(said.threatened(new Threat(Exploitation.ACTIVE, false)).isWorseThan(said))
                .isFalse();
        assertThat(said.threatened(new Threat(Exploitation.ACTIVE, true)).isWorseThan(said))
                .isTrue();
    }

    private static Weight weight(Severity severity, Exploitation exploitation, boolean ransomware, int concerned) {
        return new Weight(severity, false, new Threat(exploitation, ransomware), new Count(concerned, Instant.EPOCH));
    }
}
