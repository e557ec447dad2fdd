package eu.salvus.simulation.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.CommonControls;
import eu.salvus.twin.CommonControls.MailFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommonControlsTest {

    private static HospitalModel hospital(
            @Nullable Boolean tiered,
            @Nullable Boolean locked,
            @Nullable MailFilter filter,
            @Nullable Boolean reviewed) {
        return HospitalModel.of(Hospital.builder()
                .commonControls(new CommonControls(tiered, locked, filter, reviewed))
                .build());
    }

    private static Assumed defence(HospitalModel hospital, String asset, String name) {
        int step = hospital.step(hospital.resource(asset), name);
        return hospital.defences().stream()
                .filter(defence -> defence.step() == step)
                .findFirst()
                .orElseThrow()
                .on();
    }

    private static Assumed hardened(@Nullable Boolean tiered) {
        return defence(hospital(tiered, null, null, null), HospitalIds.DIRECTORY, "hardened");
    }

    private static Assumed tamperProof(@Nullable Boolean locked) {
        return defence(hospital(null, locked, null, null), HospitalIds.DIRECTORY, "tamperProof");
    }

    private static Assumed ignored(@Nullable MailFilter filter) {
        return defence(hospital(null, null, filter, null), "desk-1", "lureIgnored");
    }

    private static Assumed reading(@Nullable Boolean reviewed) {
        SensorTable sensors = hospital(null, null, null, reviewed).sensors();
        for (int number = 0; number < sensors.size(); number++) {
            if (sensors.detection(number).sensor() == SensorKind.ACCESS) {
                return sensors.detection(number).coverage();
            }
        }
        throw new AssertionError("nobody watches who reads");
    }

    private static void assertBetween(Assumed no, Assumed unknown, Assumed yes) {
        assertThat(no.low()).isLessThanOrEqualTo(unknown.low()).isLessThan(yes.low());
        assertThat(no.high()).isLessThanOrEqualTo(unknown.high()).isLessThan(yes.high());
    }

    @Test
    void tiersProtectTheDirectoryAndWhatIsNotKnownLiesBetween() {
        assertBetween(hardened(false), hardened(null), hardened(true));
        assertThat(hardened(true).low()).isEqualTo(0.5);
        assertThat(hardened(true).high()).isEqualTo(0.85);
    }

    @Test
    void lockedProtectionIsHarderToSwitchOff() {
        assertBetween(tamperProof(false), tamperProof(null), tamperProof(true));
    }

    @Test
    void theBetterTheFilterTheFewerMailsStartAProgram() {
        assertThat(ignored(MailFilter.BASIC).low())
                .isGreaterThan(ignored(MailFilter.NONE).low());
        assertThat(ignored(MailFilter.ADVANCED).low())
                .isGreaterThan(ignored(MailFilter.BASIC).low());
        assertThat(ignored(null)).as("no mail gateway stands here").isEqualTo(ignored(MailFilter.NONE));
    }

    @Test
    void whoIsLookedAtIsSeenReadingMoreOften() {
        assertBetween(reading(false), reading(null), reading(true));
    }
}
