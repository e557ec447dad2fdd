package eu.salvus.warning.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.warning.Tlp;
import eu.salvus.warning.stix.AdvisorySighting.Answer;
import eu.salvus.warning.stix.IncidentNotice.Determination;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

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

    @ParameterizedTest
    @EnumSource
    void an_answer_to_an_advisory_is_a_sighting_and_says_the_same_after_it_was_written_and_read(Answer answer) {
        AdvisorySighting said = new AdvisorySighting(
                common("sighting"),
                AdvisoryReport.id("https://centre.example", "A-1"),
                hospital.id(),
                "location--4a31d9d2-2f4f-4f0e-9a9c-1c9ab7b4f1d2",
                answer,
                answer.touches() ? 3L : 0L);

        assertThat(StixReader.read("ours", said.toObject().json()).problems()).isEmpty();
        assertThat(AdvisorySighting.from(said.toObject())).contains(said);
        assertThat(Sighting.from(said.toObject()).orElseThrow().count()).isEqualTo(said.machines());
    }

    @Test
    void an_answer_nobody_knows_is_none_and_a_sighting_of_another_thing_is_no_answer() {
        AdvisorySighting said = new AdvisorySighting(
                common("sighting"), AdvisoryReport.id("https://centre.example", "A-1"), hospital.id(), null, null, 2L);
        ObjectNode json = said.toObject().json();
        json.putObject("extensions")
                .putObject(AdvisorySighting.EXTENSION)
                .put("extension_type", "property-extension")
                .put("answer", "perhaps");

        assertThat(AdvisorySighting.from(StixObject.of(json))).contains(said);
        json.put("sighting_of_ref", "vulnerability--4a31d9d2-2f4f-4f0e-9a9c-1c9ab7b4f1d2");
        assertThat(AdvisorySighting.from(StixObject.of(json))).isEmpty();
    }

    @Test
    void an_incident_names_the_reports_it_rests_on() {
        IncidentNotice notice =
                new IncidentNotice(common("incident"), "An incident", null, Determination.SUSPECTED, "new");
        AdvisoryIncident incident =
                new AdvisoryIncident(notice, List.of(AdvisoryReport.id("https://centre.example", "A-1")));

        assertThat(StixReader.read("ours", incident.toObject().json()).problems())
                .isEmpty();
        assertThat(AdvisoryIncident.from(incident.toObject())).contains(incident);
        assertThat(AdvisoryIncident.from(notice.toObject())).contains(new AdvisoryIncident(notice, List.of()));
    }

    @Test
    void a_place_is_as_coarse_as_somebody_likes_and_what_is_none_is_not_read() {
        for (StatedPlace place : List.of(new StatedPlace("FR", null), new StatedPlace("FR", "FR-BRE"))) {
            StixObject object = place.toObject(common("location"));
            assertThat(StixReader.read("ours", object.json()).problems()).isEmpty();
            assertThat(StatedPlace.from(object)).contains(place);
        }
        ObjectNode other =
                new StatedPlace("FR", null).toObject(common("location")).json();
        assertThat(StatedPlace.from(StixObject.of(other.put("administrative_area", "DE-BY"))))
                .contains(new StatedPlace("FR", null));
        assertThat(StatedPlace.from(StixObject.of(other.put("country", "<b>")))).isEmpty();
        assertThatThrownBy(() -> new StatedPlace("FR", "DE-BY"))
                .hasMessage("FR DE-BY is no place; write a country such as FR, and a region such as FR-BRE");
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
