package eu.salvus.warning.csaf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Asset;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Corpus;
import eu.salvus.warning.ProductIdentifiers.FileHash;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import eu.salvus.warning.match.AssetIndex;
import eu.salvus.warning.match.Matcher;
import eu.salvus.warning.match.Outcome;
import eu.salvus.warning.product.Vendors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsafAdvisoriesTest {

    @ParameterizedTest
    @CsvSource({
        "vendor, VENDOR",
        "coordinator, CLAIMED",
        "claimed, UNKNOWN",
        "discoverer, DISCOVERER",
        "multiplier, MULTIPLIER",
        "translator, TRANSLATOR",
        "user, USER",
        "other, OTHER",
        "Vendor, UNKNOWN",
        "'', UNKNOWN"
    })
    void a_publisher_speaks_in_the_role_its_category_names(String category, Speaker speaker) {
        String document = """
                {"document": {"csaf_version": "2.0", "tracking": {"id": "A-1"},
                              "publisher": {"namespace": "https://example.org", "category": "%s"}}}
                """.formatted(category);
        assertThat(Objects.requireNonNull(CsafAdvisories.read("a.json", document.getBytes(StandardCharsets.UTF_8))
                                .advisory())
                        .speaker())
                .isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.cisa.gov/, COORDINATOR",
        "https://WWW.CISA.gov, COORDINATOR",
        "https://www.bsi.bund.de, COORDINATOR",
        "https://cert.ssi.gouv.fr/avis/, COORDINATOR",
        "https://cisa.gov.example, CLAIMED",
        "https://notcisa.gov, CLAIMED",
        "https://example.org/www.cisa.gov, CLAIMED",
        "https://www.cisa.gov@example.org, CLAIMED",
        "https://gov, CLAIMED",
        "www.cisa.gov, CLAIMED",
        "not an address, CLAIMED"
    })
    void who_calls_itself_a_coordinator_is_one_in_the_namespaces_of_authorities_alone(
            String namespace, Speaker speaker) {
        String document = """
                {"document": {"csaf_version": "2.0", "tracking": {"id": "A-1"},
                              "publisher": {"namespace": "%s", "category": "coordinator"}}}
                """.formatted(namespace);
        Advisory advisory =
                Objects.requireNonNull(CsafAdvisories.read("a.json", document.getBytes(StandardCharsets.UTF_8))
                        .advisory());
        assertThat(advisory.speaker()).isEqualTo(speaker);
        assertThat(advisory.chosen().speaker()).as("by those who chose it").isEqualTo(Speaker.COORDINATOR);
    }

    @ParameterizedTest
    @CsvSource({
        "known_affected, Baxter Spectrum, AFFECTED UNDER_INVESTIGATION, which of them is meant is left open",
        "known_not_affected, Baxter Spectrum, UNDER_INVESTIGATION UNDER_INVESTIGATION, which of them is meant is left open",
        "known_not_affected, Philips intellivue MX700, NOT_AFFECTED, the first is kept"
    })
    void of_two_products_with_one_id_none_is_lost_or_cleared(String list, String second, String statuses, String told) {
        String document = """
                {"document": {"csaf_version": "2.0", "tracking": {"id": "A-1"}, "publisher": {"namespace": "https://example.org"}},
                 "product_tree": {"full_product_names": [{"product_id": "P1", "name": "Philips IntelliVue MX700"},
                                                         {"product_id": "P1", "name": "%s"}]},
                 "vulnerabilities": [{"product_status": {"%s": ["P1"]},
                   "remediations": [{"category": "vendor_fix", "details": "d", "product_ids": ["P1"]}]}]}
                """.formatted(second, list);
        CsafReading reading = CsafAdvisories.read("a.json", document.getBytes(StandardCharsets.UTF_8));
        Advisory advisory = Objects.requireNonNull(reading.advisory());
        Vulnerability weakness = advisory.vulnerabilities().getFirst();
        List<String> ids = advisory.products().stream().map(AdvisedProduct::id).toList();

        assertThat(weakness.remediations().getFirst().products()).isEqualTo(ids);
        assertThat(ids.stream().map(id -> String.valueOf(weakness.statuses().get(id))))
                .containsExactly(statuses.split(" "));
        assertThat(reading.problems())
                .singleElement()
                .asString()
                .contains("'P1' names another product already, " + told);
    }

    private static final String DOCUMENT = """
            "document": {
              "category": "csaf_security_advisory", "csaf_version": "2.0", "title": "Infusion pump",
              "publisher": {"category": "vendor", "name": "Ex", "namespace": "https://example.org"},
              "tracking": {"id": "EX-1", "version": "1.2.0", "status": "final",
                "initial_release_date": "2024-01-02T03:04:05+01:00", "current_release_date": "2024-02-02T03:04:05Z"},
              "distribution": {"tlp": {"label": "WHITE"}},
              "references": [
                {"category": "external", "summary": "e", "url": "https://other.example/page"},
                {"category": "self", "summary": "s", "url": "https://example.org/1.json"},
                {"category": "self", "summary": "s", "url": "https://example.org/1"}]
            }""";

    private static final String TREE = """
            "product_tree": {
              "branches": [{"category": "vendor", "name": "Ex Medical", "branches": [
                {"category": "product_family", "name": "Pumps", "branches": [
                  {"category": "product_name", "name": "Sigma (718095)", "branches": [
                    {"category": "product_version_range", "name": "<V3.0.29",
                     "product": {"name": "Ex Sigma <V3.0.29", "product_id": "A"}},
                    {"category": "product_version", "name": "8.2", "branches": [
                      {"category": "service_pack", "name": "SP1", "branches": [
                        {"category": "architecture", "name": "x64",
                         "product": {"name": "Ex Sigma 8.2 SP1", "product_id": "B",
                           "product_identification_helper": {
                             "cpe": "cpe:2.3:h:ex:sigma:8.2:*:*:*:*:*:*:*",
                             "hashes": [{"filename": "a.bin", "file_hashes": [{"algorithm": "SHA256", "value": "AB01"}]}],
                             "model_numbers": ["718*"], "serial_numbers": ["SN-?"], "skus": ["K-1"],
                             "purl": "pkg:generic/sigma@8.2",
                             "x_generic_uris": [{"namespace": "https://id.gs1.org", "uri": "https://id.gs1.org/01/09506000134352"}]
                           }}}]}]}]}]}]}],
              "full_product_names": [{"name": "Base station", "product_id": "C"}],
              "relationships": [{"category": "installed_on", "product_reference": "A",
                "relates_to_product_reference": "C", "full_product_name": {"name": "A on C", "product_id": "AC"}}],
              "product_groups": [{"group_id": "G", "product_ids": ["A", "B"]}]
            }""";

    private static CsafReading read(String text) {
        return CsafAdvisories.read("a.json", text.getBytes(UTF_8));
    }

    private static Advisory advisory(String... parts) {
        CsafReading reading = read("{" + String.join(",", parts) + "}");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.advisory()).isNotNull();
        return reading.advisory();
    }

    private static AdvisedProduct product(Advisory advisory, String id) {
        return advisory.products().stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Vulnerability weakness(String text) {
        return advisory(DOCUMENT, TREE, "\"vulnerabilities\": [{" + text + "}]")
                .vulnerabilities()
                .getFirst();
    }

    @Test
    void a_document_says_who_published_what_and_when() {
        Advisory advisory = advisory(DOCUMENT);

        assertThat(advisory.publisher()).isEqualTo("https://example.org");
        assertThat(advisory.trackingId()).isEqualTo("EX-1");
        assertThat(advisory.revision()).isEqualTo("1.2.0");
        assertThat(advisory.title()).isEqualTo("Infusion pump");
        assertThat(advisory.published()).isEqualTo(Instant.parse("2024-01-02T02:04:05Z"));
        assertThat(advisory.updated()).isEqualTo(Instant.parse("2024-02-02T03:04:05Z"));
        assertThat(advisory.tlp()).isEqualTo(Tlp.CLEAR);
        assertThat(advisory.withdrawn()).isFalse();
        assertThat(advisory.references())
                .containsExactly("https://example.org/1", "https://example.org/1.json", "https://other.example/page");
    }

    @Test
    void the_branches_above_a_product_say_maker_family_name_and_range() {
        AdvisedProduct product = product(advisory(DOCUMENT, TREE), "A");

        assertThat(product.vendor()).isEqualTo("Ex Medical");
        assertThat(product.family()).isEqualTo("Pumps");
        assertThat(product.product()).isEqualTo("Sigma (718095)");
        assertThat(product.version()).isEqualTo(new VersionStatement.Range("<V3.0.29"));
        assertThat(product.place()).isEqualTo("$.product_tree.branches[0].branches[0].branches[0].branches[0].product");
        assertThat(product.qualifiers()).isEmpty();
    }

    @Test
    void a_service_pack_belongs_to_the_version_and_an_architecture_narrows_the_product() {
        AdvisedProduct product = product(advisory(DOCUMENT, TREE), "B");

        assertThat(product.version()).isEqualTo(new VersionStatement.Exactly("8.2 SP1"));
        assertThat(product.qualifiers()).containsExactly("architecture x64");
    }

    @Test
    void what_identifies_a_product_beyond_names_is_kept() {
        var identifiers = product(advisory(DOCUMENT, TREE), "B").identifiers();

        assertThat(identifiers.cpe()).isEqualTo("cpe:2.3:h:ex:sigma:8.2:*:*:*:*:*:*:*");
        assertThat(identifiers.hashes()).isEqualTo(Map.of("a.bin", List.of(new FileHash("sha256", "ab01"))));
        assertThat(identifiers.modelNumbers()).containsExactly("718*");
        assertThat(identifiers.serialNumbers()).containsExactly("SN-?");
        assertThat(identifiers.stockKeepingUnits()).containsExactly("K-1");
        assertThat(identifiers.purls()).containsExactly("pkg:generic/sigma@8.2");
        assertThat(identifiers.deviceIdentifiers()).containsExactly("09506000134352");
    }

    @Test
    void a_relationship_is_a_product_of_two_parts() {
        assertThat(product(advisory(DOCUMENT, TREE), "AC").parts()).containsExactly("A", "C");
    }

    @Test
    void a_relationship_to_nothing_is_left_out_and_told() {
        CsafReading reading =
                read("{" + DOCUMENT + "," + TREE.replace("\"relates_to_product_reference\": \"C\"", "\"x\": 1") + "}");

        assertThat(reading.advisory()).isNotNull();
        assertThat(reading.advisory().products()).extracting(AdvisedProduct::id).containsExactly("A", "B", "C");
        assertThat(reading.problems()).extracting(Problem::place).containsExactly("$.product_tree.relationships[0]");
    }

    @Test
    void whoever_is_called_affected_anywhere_is_affected_and_a_recommendation_is_no_status() {
        Vulnerability weakness = weakness("""
                "cve": "CVE-2024-0001", "ids": [{"system_name": "EUVD", "text": "EUVD-2024-0001"}],
                "product_status": {"known_not_affected": ["A"], "last_affected": ["A"], "first_fixed": ["B"],
                  "recommended": ["C"], "under_investigation": ["AC"]}""");

        assertThat(weakness.aliases()).containsExactly("CVE-2024-0001", "EUVD-2024-0001");
        assertThat(weakness.statuses())
                .isEqualTo(Map.of("A", Status.AFFECTED, "B", Status.FIXED, "AC", Status.UNDER_INVESTIGATION));
    }

    @Test
    void numbers_of_trackers_are_told_apart_by_their_system() {
        Vulnerability weakness = weakness("""
                "ids": [{"system_name": "Tracker A", "text": "1234"}, {"system_name": "Tracker B", "text": "1234"},
                  {"system_name": "GitHub", "text": "GHSA-abcd-0001"}, {"system_name": "JVNDB", "text": "JVNDB-2024-1"},
                  {"system_name": "JVN", "text": "JVNDB-2024-1"}]""");

        assertThat(weakness.aliases())
                .containsExactly(
                        "Tracker A 1234", "Tracker B 1234", "GHSA-abcd-0001", "JVNDB-2024-1", "JVN JVNDB-2024-1");
    }

    @Test
    void remedies_keep_their_words_and_groups_become_their_products() {
        Vulnerability weakness = weakness("""
                "remediations": [
                  {"category": "mitigation", "details": "Use it\\noffline.", "group_ids": ["G"], "product_ids": ["C"]},
                  {"category": "vendor_fix", "details": "Update.", "url": "https://example.org/fix"}]""");

        assertThat(weakness.remediations())
                .containsExactly(
                        new Remediation(
                                Remediation.Kind.MITIGATION,
                                "Use it\noffline.",
                                List.of("C", "A", "B"),
                                "$.vulnerabilities[0].remediations[0]",
                                null),
                        new Remediation(
                                Remediation.Kind.VENDOR_FIX,
                                "Update.",
                                List.of(),
                                "$.vulnerabilities[0].remediations[1]",
                                "https://example.org/fix"));
    }

    @Test
    void a_remedy_for_products_that_do_not_exist_is_not_taken_for_one_for_all() {
        CsafReading reading = read(
                "{" + DOCUMENT + "," + TREE
                        + ",\"vulnerabilities\":[{\"remediations\":[{\"category\":\"workaround\",\"details\":\"d\",\"product_ids\":[\"Z\"]}]}]}");

        assertThat(reading.advisory()).isNotNull();
        assertThat(reading.advisory().vulnerabilities().getFirst().remediations())
                .isEmpty();
        assertThat(reading.problems())
                .extracting(Problem::place)
                .contains("$.vulnerabilities[0].remediations[0].product_ids");
    }

    @Test
    void vectors_of_both_versions_are_read_the_newest_cvss_first() {
        assertThat(weakness("\"scores\": [{\"products\": [\"A\"], \"cvss_v2\": {\"vectorString\": \"AV:N\"},"
                                + "\"cvss_v3\": {\"vectorString\": \"CVSS:3.1/AV:N\"}}]")
                        .vectors())
                .containsExactly("CVSS:3.1/AV:N", "AV:N");
        assertThat(weakness(
                                "\"metrics\": [{\"products\": [\"A\"], \"content\": {\"cvss_v3\": {\"vectorString\": \"CVSS:3.1/AV:N\"},"
                                        + "\"cvss_v4\": {\"vectorString\": \"CVSS:4.0/AV:N\"}}}]")
                        .vectors())
                .containsExactly("CVSS:4.0/AV:N", "CVSS:3.1/AV:N");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No known public exploits specifically target this vulnerability. | false",
                "Publicly Disclosed:No;Exploited:No;Latest Software Release:Exploitation Less Likely | false",
                "Publicly Disclosed:Yes;Exploited:Yes;Latest Software Release:Exploitation Detected | true",
                "The vendor is not aware of any announcement or active exploitation. | false",
                "This weakness has been exploited in the wild. No public exploit is known. | true",
                "Listed in the CISA KEV catalogue | true",
                "Proof of concept | false"
            })
    void exploitation_is_read_out_of_the_sentences_of_publishers(String sentence, boolean exploited) {
        assertThat(weakness("\"threats\": [{\"category\": \"exploit_status\", \"details\": \"" + sentence + "\"}]")
                        .knownExploited())
                .isEqualTo(exploited);
    }

    @Test
    void version_2_1_dates_the_first_exploitation() {
        assertThat(weakness("\"first_known_exploitation_dates\": [{\"date\": \"2024-01-01T00:00:00Z\","
                                + " \"exploitation_date\": \"2024-01-01T00:00:00Z\", \"product_ids\": [\"A\"]}]")
                        .knownExploited())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"WHITE,CLEAR", "CLEAR,CLEAR", "GREEN,GREEN", "AMBER,AMBER", "AMBER+STRICT,AMBER_STRICT", "RED,RED"})
    void labels_of_both_versions_are_understood(String label, Tlp tlp) {
        assertThat(advisory(DOCUMENT.replace("WHITE", label)).tlp()).isEqualTo(tlp);
    }

    @ParameterizedTest
    @CsvSource({
        "RED, TLP v2.0: TLP:AMBER+STRICT, AMBER_STRICT",
        "AMBER, For you. TLP v2.0: TLP:AMBER+STRICT, AMBER_STRICT",
        "AMBER, TLP v2.0: TLP:CLEAR, AMBER",
        "RED, TLP v2.0: TLP:AMBER, RED",
        "GREEN, TLP v2.0: TLP:RED, RED",
        "RED, Customers only, RED",
    })
    void a_label_of_the_newer_protocol_stands_in_words_beside_the_older(String label, String words, Tlp tlp) {
        String both = "{\"text\": \"" + words + "\", \"tlp\": {\"label\": \"" + label + "\"}}";
        assertThat(advisory(DOCUMENT.replace("{\"tlp\": {\"label\": \"WHITE\"}}", both))
                        .tlp())
                .isEqualTo(tlp);
    }

    @Test
    void an_unknown_label_is_for_the_recipients_alone_and_a_rule_in_words_for_the_organisation() {
        CsafReading unknown = read("{" + DOCUMENT.replace("WHITE", "PINK") + "}");
        assertThat(unknown.advisory()).isNotNull();
        assertThat(unknown.advisory().tlp()).isEqualTo(Tlp.RED);
        assertThat(unknown.problems()).hasSize(1);

        assertThat(advisory(DOCUMENT.replace("{\"tlp\": {\"label\": \"WHITE\"}}", "{\"text\": \"Customers only\"}"))
                        .tlp())
                .isEqualTo(Tlp.AMBER_STRICT);
    }

    @ParameterizedTest
    @CsvSource({
        "csaf_security_advisory,Infusion pump,false",
        "csaf_withdrawn,Infusion pump,true",
        "csaf_superseded,Infusion pump,false",
        "csaf_security_advisory,[WITHDRAWN] Infusion pump,true",
        "csaf_security_advisory,Withdrawn: Infusion pump,true",
        "csaf_security_advisory,'  ( Rejected )\\nInfusion pump',true",
        "csaf_security_advisory,Withdrawn needles of an infusion pump,false"
    })
    void a_document_that_was_taken_back_says_so(String category, String title, boolean withdrawn) {
        assertThat(advisory(DOCUMENT.replace("csaf_security_advisory", category).replace("Infusion pump", title))
                        .withdrawn())
                .isEqualTo(withdrawn);
    }

    @Test
    void product_paths_of_version_2_1_are_products_of_all_their_parts() {
        Advisory advisory = advisory(DOCUMENT.replace("\"2.0\"", "\"2.1\""), """
                "product_tree": {
                  "full_product_names": [{"name": "a", "product_id": "A"}, {"name": "b", "product_id": "B"}, {"name": "c", "product_id": "C"}],
                  "product_paths": [{"beginning_product_reference": "A", "full_product_name": {"name": "abc", "product_id": "ABC"},
                    "subpaths": [{"category": "installed_on", "next_product_reference": "B"},
                                 {"category": "default_component_of", "next_product_reference": "C"}]}]}""");

        assertThat(product(advisory, "ABC").parts()).containsExactly("A", "B", "C");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{ \"a\": 1, \"a\": 2 } | twice | line 1",
                "{ \"a\": | not JSON | line 1",
                "[] | no JSON object | $",
                "{} {} | not JSON | line 1",
                "{} | missing | $.document",
                "{\"document\": []} | missing | $.document",
                "{\"document\": {\"csaf_version\": \"1.2\"}} | not known | $.document.csaf_version",
                "{\"document\": {\"csaf_version\": \"2.0\"}} | missing | $.document.tracking.id"
            })
    void what_is_no_advisory_is_refused_with_its_place_and_a_remedy(String text, String what, String place) {
        CsafReading reading = read(text);

        assertThat(reading.advisory()).isNull();
        Problem last = reading.problems().getLast();
        assertThat(last.file()).isEqualTo("a.json");
        assertThat(last.what()).contains(what);
        assertThat(last.place()).startsWith(place);
        assertThat(last.remedy()).isNotBlank();
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_at_their_place() {
        CsafReading reading = CsafAdvisories.read("a.json", "{\"é\": 1}".getBytes(ISO_8859_1));

        assertThat(reading.advisory()).isNull();
        assertThat(reading.problems()).extracting(Problem::place).containsExactly("byte 3");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(read("").problems()).extracting(Problem::what).containsExactly("the file is empty");
    }

    @Test
    void what_is_too_deep_too_long_or_too_large_is_refused_with_the_bound() {
        assertThat(read("{\"a\":" + "[".repeat(100_000)).problems())
                .extracting(Problem::what)
                .containsExactly("it is nested deeper than the 200 levels that are read");
        assertThat(read("{\"a\": " + "9".repeat(1_000) + "}").problems())
                .extracting(Problem::what)
                .containsExactly("a number has more than the 100 characters that are read");
        assertThat(read("{\"" + "a".repeat(20_000) + "\": 1}").problems())
                .extracting(Problem::what)
                .containsExactly("a name has more than the 10000 characters that are read");
        assertThat(read("{\"a\": \"" + "a".repeat(9_000_000) + "\"}").problems())
                .extracting(Problem::what)
                .containsExactly("a text has more than the 8388608 characters that are read");
        assertThat(CsafAdvisories.read("a.json", new byte[JsonDocument.MOST_BYTES + 1])
                        .problems())
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .contains("32 MiB");
    }

    @Test
    void groups_that_stand_for_more_products_than_can_be_worked_on_are_refused() {
        StringBuilder ids = new StringBuilder("\"A\"");
        for (int index = 0; index < 10_000; index++) {
            ids.append(",\"").append(index).append('"');
        }
        String remedy = "{\"category\":\"mitigation\",\"details\":\"d\",\"group_ids\":[\"G\"]}";
        CsafReading reading = read("{" + DOCUMENT
                + ",\"product_tree\":{\"product_groups\":[{\"group_id\":\"G\",\"product_ids\":[" + ids
                + "]}]},\"vulnerabilities\":[{\"remediations\":[" + (remedy + ",").repeat(1_000) + remedy + "]}]}");

        assertThat(reading.advisory()).isNull();
        assertThat(reading.problems()).extracting(Problem::place).containsExactly("$.product_tree.product_groups");
    }

    @Test
    void very_long_names_above_many_products_do_not_fill_the_memory() {
        String name = "n".repeat(1_000_000);
        String leaf =
                "{\"category\":\"product_name\",\"name\":\"x\",\"product\":{\"name\":\"x\",\"product_id\":\"%d\"}}";
        StringBuilder leaves = new StringBuilder(leaf.formatted(0));
        for (int index = 1; index < 20_000; index++) {
            leaves.append(',').append(leaf.formatted(index));
        }
        Advisory advisory = advisory(
                DOCUMENT,
                "\"product_tree\":{\"branches\":[{\"category\":\"product_name\",\"name\":\"" + name
                        + "\",\"branches\":[" + leaves + "]}]}");

        assertThat(advisory.products())
                .hasSize(20_000)
                .allSatisfy(product -> assertThat(product.product()).hasSizeLessThanOrEqualTo(1_000));
    }

    @Test
    void every_medical_advisory_of_cisa_is_read_whole() {
        List<Path> files = Corpus.files("cisa-csaf/icsma", ".json");

        assertThat(files).hasSize(124);
        for (Path file : files) {
            CsafReading reading = CsafAdvisories.read(file.getFileName().toString(), Corpus.bytes(file));
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.advisory()).isNotNull();
            assertThat(reading.advisory().products()).isNotEmpty().allSatisfy(product -> {
                assertThat(product.vendor()).isNotNull();
                assertThat(product.product()).isNotNull();
                assertThat(product.version()).isNotInstanceOf(VersionStatement.Unstated.class);
            });
            assertThat(reading.advisory().vulnerabilities()).isNotEmpty().allSatisfy(weakness -> {
                assertThat(weakness.aliases().getFirst()).startsWith("CVE-");
                assertThat(weakness.statuses()).isNotEmpty();
                assertThat(weakness.vectors()).isNotEmpty();
            });
        }
    }

    /** From 1.0 to 2.0: 1.5 is affected, and stands nowhere. */
    @Test
    void what_lies_between_the_first_and_the_last_affected_version_stays_open() {
        Advisory advisory = advisory(DOCUMENT, """
                "product_tree": {"branches": [{"category": "vendor", "name": "BD", "branches": [
                  {"category": "product_name", "name": "Alaris 8015 PC unit", "branches": [
                    {"category": "product_version", "name": "1.0", "product": {"name": "1.0", "product_id": "A"}},
                    {"category": "product_version", "name": "2.0", "product": {"name": "2.0", "product_id": "B",
                      "product_identification_helper": {"cpe": "cpe:2.3:h:bd:alaris:2.0:*:*:*:*:*:*:*"}}}]}]}]}""", """
                "vulnerabilities": [{"cve": "CVE-2020-0001",
                  "product_status": {"first_affected": ["A"], "last_affected": ["B"]},
                  "remediations": [{"category": "vendor_fix", "details": "Update.", "product_ids": ["A", "B"]}]}]""");

        assertThat(outcome(advisory, "1.0")).isEqualTo(Outcome.AFFECTED);
        assertThat(outcome(advisory, "1.5")).isEqualTo(Outcome.TO_CHECK);
        assertThat(advisory.products())
                .filteredOn(product -> product.version() instanceof VersionStatement.Unstated)
                .extracting(product -> product.identifiers().cpe())
                .containsExactlyInAnyOrder(null, "cpe:2.3:h:bd:alaris:*:*:*:*:*:*:*:*");
        assertThat(advisory.vulnerabilities().getFirst().remediations())
                .allSatisfy(remedy -> assertThat(remedy.products()).hasSize(4));
    }

    private static Outcome outcome(Advisory advisory, String version) {
        Asset pump = Asset.builder("a")
                .kind(Asset.Kind.MEDICAL_DEVICE)
                .zone("z")
                .vendor("BD")
                .product("Alaris 8015 PC unit")
                .version(version)
                .build();
        AssetIndex index = AssetIndex.of(List.of(pump), Vendors.builtIn());
        return new Matcher(index).match(advisory).getFirst().outcome();
    }
}
