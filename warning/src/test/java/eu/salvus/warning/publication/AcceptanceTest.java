package eu.salvus.warning.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.csaf.CsafCheck;
import eu.salvus.warning.csaf.CsafFailure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceTest {

    private static final Instant NOW = Instant.parse("2026-02-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Centre centre = new Centre("https://centre.example");

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void a_document_keeps_the_time_it_was_first_published() throws Exception {
        centre.publish(Centre.document("A", 1, "WHITE"), NOW);
        Entry entry = centre.publish(Centre.document("A", 2, "WHITE"), LATER).entry();

        assertThat(entry.published()).isEqualTo(NOW);
        assertThat(entry.updated()).isEqualTo(LATER);
        assertThat(entry.release()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(entry.path()).isEqualTo("white/2026/a.json");
    }

    @Test
    void a_document_that_breaks_the_standard_is_refused_with_every_failure() {
        byte[] broken = changed("\"current_release_date\": \"2026-01-01", "\"current_release_date\": \"2026-01-32");

        assertThat(failures(broken)).isNotEmpty().isEqualTo(CsafCheck.check("document", broken));
        assertThat(failures("{".getBytes(StandardCharsets.UTF_8)))
                .extracting(CsafFailure::test)
                .containsExactly("file");
        assertThat(centre.published()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"status\": \"final\"                     | \"status\": \"draft\"                 | $.document.tracking.status",
                "\"label\": \"WHITE\"                      | \"url\": \"https://www.first.org/tlp\" | structure",
                "\"distribution\": {\"tlp\": {\"label\": \"WHITE\"}}, | ''                         | $.document.distribution.tlp.label",
                "\"namespace\": \"https://centre.example\" | \"namespace\": \"https://other.example\" | $.document.publisher.namespace",
            })
    void what_is_right_for_others_and_not_for_this_provider_is_refused(String part, String other, String place) {
        List<CsafFailure> failures = failures(changed(part, other));

        if (place.equals("structure")) {
            assertThat(failures).extracting(CsafFailure::test).containsOnly("structure");
        } else {
            assertThat(failures).extracting(CsafFailure::test).containsExactly(RefusedPublicationException.RULE);
            assertThat(failures).extracting(CsafFailure::place).containsExactly(place);
        }
    }

    @Test
    void an_id_that_readers_could_not_keep_is_refused() throws Exception {
        assertThat(failures(Centre.document("A".repeat(201), 1, "WHITE")))
                .extracting(CsafFailure::place, CsafFailure::what)
                .containsExactly(
                        tuple("$.document.tracking.id", "it has 201 characters, and readers keep no more than 200"));
        assertThat(centre.publish(Centre.document("A".repeat(200), 1, "WHITE"), NOW)
                        .entry()
                        .trackingId())
                .hasSize(200);
    }

    @Test
    void everything_that_speaks_against_a_document_is_told_at_once() {
        String text = new String(changed("\"status\": \"final\"", "\"status\": \"draft\""), StandardCharsets.UTF_8);

        assertThat(failures(text.replace("https://centre.example", "https://other.example")
                        .getBytes(StandardCharsets.UTF_8)))
                .hasSize(2);
    }

    @Test
    void a_revision_that_is_not_newer_is_refused() throws Exception {
        centre.publish(Centre.document("A", 2, "WHITE"), NOW);

        for (int version : List.of(1, 2)) {
            assertThat(failures(Centre.document("A", version, "WHITE")))
                    .extracting(CsafFailure::place)
                    .contains("$.document.tracking.version");
        }
        assertThat(centre.publish(Centre.document("A", 10, "WHITE"), LATER).revision())
                .isEqualTo("10");
    }

    @Test
    void a_revision_does_not_move_to_another_date_of_birth() throws Exception {
        centre.publish(Centre.document("A", 1, "WHITE"), NOW);
        String second = new String(Centre.document("A", 2, "WHITE"), StandardCharsets.UTF_8);

        assertThat(failures(second.replace("\"initial_release_date\": \"2026", "\"initial_release_date\": \"2025")
                        .getBytes(StandardCharsets.UTF_8)))
                .extracting(CsafFailure::place)
                .containsExactly("$.document.tracking.initial_release_date");
    }

    @Test
    void two_ids_that_lead_to_one_file_are_not_both_published() throws Exception {
        centre.publish(Centre.document("A 1", 1, "WHITE"), NOW);

        List<CsafFailure> failures = failures(Centre.document("A/1", 2, "WHITE"));

        assertThat(failures).hasSize(1);
        assertThat(failures.getFirst().what()).isEqualTo("the file a_1.json is that of 'A 1'");
    }

    @Test
    void a_withdrawal_is_a_newer_valid_revision_that_readers_understand() throws Exception {
        Publication published = centre.publish(Centre.document("A", 2, "GREEN"), NOW);

        byte[] taken = Withdrawal.of(published, "It was of another pump.", LATER);
        Publication withdrawn = centre.publish(taken, LATER);

        assertThat(withdrawn.withdrawn()).isTrue();
        assertThat(withdrawn.revision()).isEqualTo("3");
        assertThat(withdrawn.entry().title()).isEqualTo("[Withdrawn] Pump A");
        assertThat(withdrawn.entry().path()).isEqualTo(published.entry().path());
        assertThat(CsafAdvisories.read("a", taken).advisory()).isNotNull().satisfies(advisory -> {
            assertThat(advisory.withdrawn()).isTrue();
            assertThat(advisory.updated()).isEqualTo(LATER);
        });
    }

    @Test
    void a_withdrawal_counts_semantic_versions_as_they_count() throws Exception {
        String text = new String(Centre.document("A", 1, "WHITE"), StandardCharsets.UTF_8)
                .replace("\"version\": \"1\"", "\"version\": \"1.4.2\"")
                .replace("\"number\": \"1\"", "\"number\": \"1.4.2\"");
        Publication published = centre.publish(text.getBytes(StandardCharsets.UTF_8), NOW);

        assertThat(centre.publish(Withdrawal.of(published, "Wrong.", LATER), LATER)
                        .revision())
                .isEqualTo("2.0.0");
    }

    private static byte[] changed(String part, String other) {
        String text = new String(Centre.document("A", 1, "WHITE"), StandardCharsets.UTF_8);
        assertThat(text).contains(part);
        return text.replace(part, other).getBytes(StandardCharsets.UTF_8);
    }

    private List<CsafFailure> failures(byte[] document) {
        RefusedPublicationException refused =
                catchThrowableOfType(RefusedPublicationException.class, () -> centre.publish(document, LATER));
        assertThat(refused).isNotNull();
        return refused.failures();
    }
}
