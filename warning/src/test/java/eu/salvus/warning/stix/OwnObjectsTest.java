package eu.salvus.warning.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.warning.Tlp;
import eu.salvus.warning.stix.IncidentNotice.Determination;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we say ourselves in STIX: sightings, incidents, markings. */
class OwnObjectsTest {
    private static final Instant NOON_SAID = Instant.parse("2026-01-31T12:00:00.123Z");
    private static final byte[] SECRET = "a secret of the hospital, 32 bytes".getBytes(StandardCharsets.UTF_8);

    private final Pseudonym hospital = Pseudonym.of(SECRET, "https://centre.example/sightings 2026");

    @Test
    void a_sighting_says_the_same_after_it_was_written_and_read() {
        Sighting sighting = new Sighting(
                common("sighting"),
                "vulnerability--4a31d9d2-2f4f-4f0e-9a9c-1c9ab7b4f1d2",
                List.of(hospital.id()),
                3L,
                NOON_SAID,
                null);

        assertThat(StixReader.read("ours", sighting.toObject().json()).problems())
                .isEmpty();
        assertThat(Sighting.from(sighting.toObject())).contains(sighting);
        assertThat(TlpMarking.of(sighting.toObject())).contains(Tlp.AMBER_STRICT);
    }

    @ParameterizedTest
    @EnumSource
    void an_incident_says_the_same_after_it_was_written_and_read(Determination determination) {
        IncidentNotice notice =
                new IncidentNotice(common("incident"), "Laboratory encrypted", null, determination, "open");

        assertThat(StixReader.read("ours", notice.toObject().json()).problems()).isEmpty();
        assertThat(IncidentNotice.from(notice.toObject())).contains(notice);
        assertThat(Sighting.from(notice.toObject())).isEmpty();
    }

    @Test
    void a_pseudonym_is_the_same_for_one_purpose_and_another_for_another() {
        assertThat(Pseudonym.of(SECRET, "https://centre.example/sightings 2026"))
                .isEqualTo(hospital);
        assertThat(Pseudonym.of(SECRET, "https://centre.example/sightings 2027"))
                .isNotEqualTo(hospital);
        assertThat(StixReader.read("ours", hospital.identity(common("identity")).json())
                        .problems())
                .isEmpty();
        assertThat(hospital.identity(common("identity")).texts("sectors")).containsExactly("healthcare");
    }

    @Test
    void a_secret_that_can_be_guessed_hides_nobody() {
        assertThatThrownBy(() -> Pseudonym.of(new byte[31], "x"))
                .hasMessage("the secret has 31 bytes; give 32 at least");
    }

    @ParameterizedTest
    @EnumSource
    void a_colour_of_tlp_2_travels_as_an_extension_and_is_understood(Tlp tlp) {
        TlpMarking marking = TlpMarking.of(tlp);

        assertThat(StixReader.read("ours", marking.definition().json()).problems())
                .isEmpty();
        assertThat(TlpMarking.meant(marking.id())).contains(tlp);
        assertThat(marking.definition()
                        .json()
                        .path("extensions")
                        .path(TlpMarking.EXTENSION)
                        .path("tlp_2_0")
                        .stringValue())
                .isEqualTo(tlp == Tlp.AMBER_STRICT ? "amber+strict" : tlp.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void the_colours_of_tlp_1_are_understood_and_the_strictest_counts() {
        StixObject object = StixObject.made(node -> Stream.of(
                        "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9",
                        "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82",
                        "marking-definition--4a31d9d2-2f4f-4f0e-9a9c-1c9ab7b4f1d2")
                .forEach(node.withArray("object_marking_refs")::add));

        assertThat(TlpMarking.of(object)).contains(Tlp.AMBER);
    }

    private Common common(String type) {
        return new Common(
                type + "--4a31d9d2-2f4f-4f0e-9a9c-1c9ab7b4f1d2", hospital.id(), NOON_SAID, NOON_SAID, Tlp.AMBER_STRICT);
    }
}
