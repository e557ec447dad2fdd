package eu.salvus.warning.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.Corpus;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.csaf.CsafCheck;
import eu.salvus.warning.csaf.CsafFailure;
import eu.salvus.warning.publication.AdvisoryDraft.Product;
import eu.salvus.warning.publication.AdvisoryDraft.Reference;
import eu.salvus.warning.publication.AdvisoryDraft.Remedy;
import eu.salvus.warning.publication.AdvisoryDraft.Weakness;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftWriterTest {

    private static final Instant NOW = Instant.parse("2026-02-01T10:00:00.5Z");
    private static final AdvisoryDraft USUAL = new AdvisoryDraft(
            "Pumps of Amstel",
            "Anybody on the network can stop a pump.",
            Tlp.AMBER,
            List.of(
                    new Product("Amstel", "Pump 3", "<5.0"),
                    new Product("Amstel", "Pump 4", "2.1"),
                    new Product("Amstel", "Rack", "")),
            List.of(
                    new Weakness("CVE-2026-0001", "No password.", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
                    new Weakness("EUVD-2026-17", "Another.", "")),
            List.of(
                    new Remedy(Remediation.Kind.VENDOR_FIX, "Update."),
                    new Remedy(Remediation.Kind.WORKAROUND, "Unplug.")),
            List.of(new Reference("The maker's page", "https://amstel.example/1")),
            "First version.");

    private final DraftWriter writer = new DraftWriter(
            Centre.settings(URI.create("https://centre.example/.well-known/csaf/"), "https://centre.example"));

    @Test
    void what_was_written_by_hand_is_a_document_that_breaks_no_rule_and_says_just_that() {
        byte[] document = writer.write(USUAL, "C-2026-0001", null, NOW);

        assertThat(CsafCheck.check("draft", document)).isEmpty();
        Advisory advisory = read(document);
        assertThat(advisory.tlp()).isEqualTo(Tlp.AMBER);
        assertThat(advisory.references()).contains("https://amstel.example/1");
        assertThat(advisory.products())
                .extracting(product -> product.version())
                .containsExactly(
                        new VersionStatement.Range("<5.0"),
                        new VersionStatement.Exactly("2.1"),
                        new VersionStatement.Unstated());
        assertThat(advisory.vulnerabilities())
                .extracting(weakness -> weakness.aliases().getFirst())
                .containsExactly("CVE-2026-0001", "EUVD-2026-17");
        assertThat(advisory.vulnerabilities())
                .allSatisfy(weakness -> assertThat(weakness.statuses()).hasSize(3));
        assertThat(new String(document))
                .contains("\"baseScore\" : 9.8")
                .contains("https://centre.example/.well-known/csaf/amber/2026/c-2026-0001.json");
    }

    @Test
    void what_is_for_the_organisation_alone_bears_the_label_of_the_older_protocol_and_says_so_in_words() {
        AdvisoryDraft strict = new AdvisoryDraft(
                USUAL.title(),
                USUAL.summary(),
                Tlp.AMBER_STRICT,
                USUAL.products(),
                USUAL.weaknesses(),
                USUAL.remedies(),
                USUAL.references(),
                USUAL.note());

        byte[] document = writer.write(strict, "CENTRE-2026-1", null, NOW);

        assertThat(CsafCheck.check("written", document)).isEmpty();
        assertThat(new String(document, StandardCharsets.UTF_8))
                .contains("\"RED\"", "TLP v2.0: TLP:AMBER+STRICT", "/red/2026/");
        assertThat(read(document).tlp()).isEqualTo(Tlp.AMBER_STRICT);
    }

    @Test
    void without_a_weakness_it_informs() {
        AdvisoryDraft draft = new AdvisoryDraft(
                "Letters that ask for passwords",
                "They look like ours.",
                Tlp.CLEAR,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Reference("The police", "https://police.example/1")),
                "First.");

        byte[] document = writer.write(draft, "C-2026-0001", null, NOW);

        assertThat(CsafCheck.check("draft", document)).isEmpty();
        assertThat(new String(document)).contains("csaf_informational_advisory");
    }

    @Test
    void the_next_revision_is_taken_after_the_one_before_even_within_the_same_second() throws Exception {
        ProviderKey key = ProviderKey.generate(new SecureRandom(), "Centre <c@centre.example>", Centre.FOUNDED);
        Acceptance acceptance = new Acceptance(
                Centre.settings(URI.create("https://centre.example/"), "https://centre.example")
                        .publisher(),
                key);
        Publication first = acceptance.take(writer.write(USUAL, "C-1", null, NOW), null, NOW);
        Publication second = acceptance.take(writer.write(USUAL, "ignored", first, NOW), first, NOW.plusMillis(1));
        Publication third = acceptance.take(writer.write(USUAL, "ignored", second, NOW), second, NOW.plusMillis(2));

        assertThat(third.revision()).isEqualTo("3");
        assertThat(third.entry().trackingId()).isEqualTo("C-1");
    }

    @Test
    void each_failure_leads_to_the_row_it_comes_from() {
        AdvisoryDraft draft = new AdvisoryDraft(
                " ",
                "x",
                Tlp.CLEAR,
                List.of(new Product("Amstel", "Pump", ""), new Product("", "Rack", "")),
                List.of(new Weakness("CVE-2026-0001", "x", "CVSS:3.1/AV:X")),
                List.of(new Remedy(Remediation.Kind.WORKAROUND, "")),
                List.of(new Reference("x", "no address")),
                "");

        assertThat(CsafCheck.check("draft", writer.write(draft, "C-1", null, NOW)))
                .extracting(CsafFailure::place)
                .extracting(DraftWriter::field)
                .contains("title", "products.1", "weaknesses.0", "remedies.0", "references.0", "note")
                .doesNotContain("");
    }

    @Test
    void weaknesses_without_products_lead_to_the_products() {
        AdvisoryDraft draft = new AdvisoryDraft(
                "x",
                "x",
                Tlp.CLEAR,
                List.of(),
                List.of(new Weakness("CVE-2026-0001", "x", "")),
                List.of(),
                List.of(),
                "x");

        assertThat(CsafCheck.check("draft", writer.write(draft, "C-1", null, NOW)))
                .isNotEmpty()
                .extracting(CsafFailure::place)
                .extracting(DraftWriter::field)
                .contains("products");
    }

    @ParameterizedTest
    @CsvSource({
        "CLEAR, CLEAR, CLEAR",
        "GREEN, CLEAR, GREEN",
        "AMBER, CLEAR, AMBER",
        "AMBER_STRICT, CLEAR, AMBER_STRICT",
        "RED, CLEAR, RED",
        "CLEAR, AMBER, AMBER",
        "AMBER, AMBER_STRICT, AMBER_STRICT",
    })
    void a_draft_about_something_never_begins_with_a_less_strict_label(Tlp theirs, Tlp least, Tlp ours) {
        Advisory source = new Advisory(
                "https://other.example",
                Speaker.UNKNOWN,
                "O-1",
                "1",
                "Pumps",
                NOW,
                NOW,
                theirs,
                false,
                List.of(),
                List.of(),
                List.of());

        assertThat(AdvisoryDraft.about(source, least).tlp()).isEqualTo(ours);
    }

    @Test
    void what_others_say_is_a_draft_that_refers_to_them_and_needs_little_more() throws Exception {
        int valid = 0;
        int all = 0;
        for (Path file : Corpus.files("cisa-csaf/icsma", ".json")) {
            Advisory theirs = read(Files.readAllBytes(file));
            AdvisoryDraft draft = AdvisoryDraft.about(theirs, Tlp.GREEN);
            assertThat(draft.references().getFirst().summary()).isEqualTo(theirs.trackingId());
            AdvisoryDraft noted = new AdvisoryDraft(
                    draft.title(),
                    draft.summary(),
                    draft.tlp(),
                    draft.products(),
                    draft.weaknesses(),
                    draft.remedies(),
                    draft.references(),
                    "First.");
            all++;
            valid += CsafCheck.check("draft", writer.write(noted, "C-" + all, null, NOW))
                            .isEmpty()
                    ? 1
                    : 0;
        }
        assertThat(all).isGreaterThan(100);
        assertThat(valid).isGreaterThan(all * 9 / 10);
    }

    private static Advisory read(byte[] document) {
        return Objects.requireNonNull(CsafAdvisories.read("draft", document).advisory());
    }
}
