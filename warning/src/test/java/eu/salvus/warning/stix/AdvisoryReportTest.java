package eu.salvus.warning.stix;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.Tlp;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class AdvisoryReportTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final String PUBLISHER = "https://centre.example/";
    private static final String CENTRE = "identity--7b6a5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d";

    @ParameterizedTest
    @ValueSource(strings = {"ICSMA-24-254-01", "CVE-2026-0001", "A 1/2"})
    void a_report_says_the_same_after_it_was_written_and_read(String trackingId) {
        AdvisoryReport report = report(trackingId, FIRST, false, List.of("CVE-2026-0001", "EUVD-2026-7", "unnumbered"));

        List<StixObject> objects = report.toObjects();

        assertThat(objects)
                .extracting(StixObject::type)
                .containsExactly("vulnerability", "vulnerability", "vulnerability", "report");
        objects.forEach(object ->
                assertThat(StixReader.read("ours", object.json()).problems()).isEmpty());
        assertThat(AdvisoryReport.from(objects.getLast())).contains(report);
        assertThat(AdvisoryReport.from(objects.getFirst())).isEmpty();
    }

    @Test
    void a_report_says_how_the_document_is_signed_and_brings_it_along_for_those_who_know_the_extension() {
        AdvisoryReport report = report("A-1", FIRST, false, List.of(), "-----BEGIN PGP SIGNATURE-----", "H4sI");

        StixObject object = report.toObjects().getLast();

        assertThat(StixReader.read("ours", object.json()).problems()).isEmpty();
        assertThat(AdvisoryReport.from(object)).contains(report);
        assertThat(AdvisoryReport.encloses(object)).isTrue();
        assertThat(AdvisoryReport.encloses(report("A-1", FIRST, false, List.of(), "-----BEGIN PGP SIGNATURE-----", null)
                        .toObjects()
                        .getLast()))
                .isFalse();
    }

    @Test
    void a_revision_is_the_same_report_in_a_new_version_and_its_weaknesses_stay_what_they_were() {
        List<StixObject> first =
                report("A-1", FIRST, false, List.of("CVE-2026-0001")).toObjects();
        List<StixObject> second = report("A-1", FIRST.plusSeconds(60), true, List.of("CVE-2026-0001"))
                .toObjects();

        assertThat(second.getLast().id()).isEqualTo(first.getLast().id());
        assertThat(second.getLast().version()).contains(FIRST.plusSeconds(60));
        assertThat(second.getLast().isRevoked()).isTrue();
        assertThat(AdvisoryReport.from(second.getLast()).orElseThrow().withdrawn())
                .isTrue();
        assertThat(second.getFirst()).isEqualTo(first.getFirst());
        assertThat(AdvisoryReport.id(PUBLISHER, "A-2"))
                .isNotEqualTo(first.getLast().id());
    }

    @Test
    void an_advisory_without_a_numbered_weakness_can_be_told() {
        StixObject report = report("A-1", FIRST, false, List.of()).toObjects().getLast();

        assertThat(StixReader.read("ours", report.json()).problems()).isEmpty();
        assertThat(report.texts("object_refs")).containsExactly(CENTRE);
    }

    @Test
    void a_report_that_does_not_say_where_the_document_is_and_what_it_is_known_by_is_none_of_ours() {
        StixObject report = report("A-1", FIRST, false, List.of()).toObjects().getLast();

        assertThat(AdvisoryReport.from(without(report, "hashes"))).isEmpty();
        assertThat(AdvisoryReport.from(without(report, "url"))).isEmpty();
        assertThat(AdvisoryReport.from(without(report, "external_id"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tlp.class)
    void whatever_travels_bears_the_label_of_its_report_and_what_is_for_everyone_needs_none(Tlp label) {
        AdvisoryReport green = report("A-1", FIRST, false, List.of("CVE-2026-0001", "ACME PSIRT 77"));
        Common common = new Common(green.common().id(), CENTRE, FIRST, FIRST, label);
        List<StixObject> objects = new AdvisoryReport(
                        common,
                        green.title(),
                        FIRST,
                        false,
                        PUBLISHER,
                        "A-1",
                        green.address(),
                        green.sha256(),
                        green.weaknesses(),
                        null,
                        null)
                .toObjects();

        assertThat(objects).hasSize(3);
        for (StixObject object : objects) {
            assertThat(StixReader.read("ours", object.json()).problems()).isEmpty();
            assertThat(TlpMarking.of(object).orElse(Tlp.CLEAR)).isEqualTo(label);
        }
        assertThat(objects.subList(0, 2))
                .extracting(StixObject::id)
                .as("one object cannot bear two labels")
                .allMatch(id -> label == Tlp.GREEN
                        || green.toObjects().stream()
                                .noneMatch(other -> other.id().equals(id)));
    }

    private static StixObject without(StixObject report, String property) {
        var json = report.json();
        ((ObjectNode) json.path("external_references").get(0)).remove(property);
        return StixObject.of(json);
    }

    private static AdvisoryReport report(
            String trackingId, Instant modified, boolean withdrawn, List<String> weaknesses) {
        return report(trackingId, modified, withdrawn, weaknesses, null, null);
    }

    private static AdvisoryReport report(
            String trackingId,
            Instant modified,
            boolean withdrawn,
            List<String> weaknesses,
            @Nullable String signature,
            @Nullable String document) {
        return new AdvisoryReport(
                new Common(AdvisoryReport.id(PUBLISHER, trackingId), CENTRE, FIRST, modified, Tlp.GREEN),
                "Infusion pumps",
                FIRST,
                withdrawn,
                PUBLISHER,
                trackingId,
                URI.create("https://centre.example/csaf/green/2026/a-1.json"),
                "ab".repeat(32),
                weaknesses,
                signature,
                document);
    }
}
