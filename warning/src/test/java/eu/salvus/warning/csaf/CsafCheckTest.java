package eu.salvus.warning.csaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.salvus.warning.Corpus;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsafCheckTest {

    private static List<CsafFailure> check(String text) {
        return CsafCheck.check("a.json", text.getBytes(UTF_8));
    }

    @Test
    void all_43_mandatory_tests_are_there_in_the_order_of_the_standard() {
        List<String> numbers = Stream.of(
                        IntStream.rangeClosed(1, 26).mapToObj(test -> "6.1." + test),
                        IntStream.rangeClosed(1, 11).mapToObj(test -> "6.1.27." + test),
                        IntStream.rangeClosed(28, 33).mapToObj(test -> "6.1." + test))
                .flatMap(tests -> tests)
                .toList();

        assertThat(MandatoryTests.ALL).extracting(MandatoryTest::number).isEqualTo(numbers);
    }

    @Test
    void a_document_with_every_part_of_the_standard_is_valid() {
        assertThat(check(Documents.EVERYTHING)).isEmpty();
        assertThat(check(Documents.EVERYTHING_2_1)).isEmpty();
    }

    /** One change of a valid document of version 2.1, and the failure. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"AMBER+STRICT\" | \"WHITE\" | structure | $.document.distribution.tlp.label",
                "5868d6b3-1d2c-4e0a | 5868d6b3-1d2c-1e0a | structure | $.document.distribution.sharing_group.id",
                "\"title\": \"t\", | \"title\": \"t\", \"x\": 1, | structure | $.document.x",
                "v2.1/schema/csaf.json | v2.1/csaf.json | structure | $['$schema']",
                "\"0.00042\" | 0.00042 | structure | $.vulnerabilities[0].metrics[0].content.epss.probability",
                "\"unknown\": [\"D\"] | \"unknown\": [\"A\"] | 6.1.6 | $.vulnerabilities[0].product_status.unknown[0]",
                "\"baseScore\": 9.8 | \"baseScore\": 9.7 | 6.1.9 | $.vulnerabilities[0].metrics[0].content.cvss_v3.baseScore",
                "\"exploitation_date\": \"2024-01-01T00:00:00Z\", \"product_ids\": [\"A\"] | \"exploitation_date\": \"2024-01-01T00:00:00Z\", \"product_ids\": [\"Z\"] | 6.1.1 | $.vulnerabilities[0].first_known_exploitation_dates[0].product_ids[0]",
                "\"CWE-79\" | \"CWE-78\" | 6.1.11 | $.vulnerabilities[0].cwes[0].name",
                "csaf_security_advisory | csaf_unheard_of | 6.1.26 | $.document.category",
                "5868d6b3-1d2c-4e0a-9a5b-0c4f1f7a2b3c | ffffffff-ffff-ffff-ffff-ffffffffffff | 6.1.38 | $.document.distribution.tlp.label",
                "\"AMBER+STRICT\" | \"CLEAR\" | 6.1.39 | $.document.distribution.sharing_group.id",
                "[\"M1\"] | [\"P*A*\"] | 6.1.43 | $.product_tree.branches[0].branches[0].branches[0].branches[0].product.product_identification_helper.model_numbers[0]",
                "[\"S\"] | [\"1\", \"**\"] | 6.1.44 | $.product_tree.branches[0].branches[0].branches[0].branches[0].product.product_identification_helper.serial_numbers[1]",
                "\"timestamp\": \"2024-01-01T00:00:00Z\" | \"timestamp\": \"2024-01-01T01:00:00+00:30\" | 6.1.51 | $.vulnerabilities[0].metrics[0].content.epss.timestamp",
                "\"exploitation_date\": \"2024-01-01T00:00:00Z\" | \"exploitation_date\": \"2024-01-01T00:00:01Z\" | 6.1.52 | $.vulnerabilities[0].first_known_exploitation_dates[0].exploitation_date",
                "{\"date\": \"2024-01-01T00:00:00Z\", \"exploitation_date\" | {\"date\": \"2024-01-01T00:00:01Z\", \"exploitation_date\" | 6.1.52 | $.vulnerabilities[0].first_known_exploitation_dates[0].date",
                "{\"date\": \"2024-01-01T00:00:00Z\", \"exploitation_date\" | {\"date\": \"2023-12-31T23:59:59Z\", \"exploitation_date\" | 6.1.53 | $.vulnerabilities[0].first_known_exploitation_dates[0].exploitation_date"
            })
    void one_change_of_a_document_of_version_2_1_fails_at_its_place(String from, String to, String test, String place) {
        String document = Documents.EVERYTHING_2_1.replaceAll("\\s+", " ");
        assertThat(document).contains(from);

        assertThat(check(document.replace(from, to))).anySatisfy(failure -> {
            assertThat(failure.test()).isEqualTo(test);
            assertThat(failure.place()).isEqualTo(place);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"timestamp\": \"2024-01-01T00:00:00Z\" | \"timestamp\": \"2024-01-01T01:00:00+01:00\"",
                "[\"M1\"] | [\"P*A\\\\*\", \"\\\\*\\\\*\", \"?*?\"]",
                "\"disclosure_date\": \"2024-01-01T00:00:00Z\" | \"disclosure_date\": \"2025-01-01T00:00:00Z\"",
                "\"tlp\": {\"label\": \"AMBER+STRICT\", \"url\": \"https://www.first.org/tlp/\"}, \"sharing_group\": {\"id\": \"5868d6b3-1d2c-4e0a-9a5b-0c4f1f7a2b3c\", \"name\": \"Hospitals\"} | \"tlp\": {\"label\": \"CLEAR\"}"
            })
    void what_the_tests_of_version_2_1_let_pass_is_valid(String from, String to) {
        String document = Documents.EVERYTHING_2_1.replaceAll("\\s+", " ");
        assertThat(document).contains(from);

        assertThat(check(document.replace(from, to))).isEmpty();
    }

    @Test
    void what_everyone_may_see_was_not_disclosed_after_the_newest_revision() {
        String late = Documents.EVERYTHING_2_1
                .replace("AMBER+STRICT", "CLEAR")
                .replace("5868d6b3-1d2c-4e0a-9a5b-0c4f1f7a2b3c", "ffffffff-ffff-ffff-ffff-ffffffffffff")
                .replace("\"disclosure_date\": \"2024-01-01", "\"disclosure_date\": \"2024-01-02");

        assertThat(check(late))
                .extracting(CsafFailure::test, CsafFailure::place)
                .containsExactly(tuple("6.1.45", "$.vulnerabilities[0].disclosure_date"));
    }

    @ParameterizedTest
    @CsvSource({"30, 0", "31, 1"})
    void a_product_lies_below_at_most_30_branches(int depth, int failures) {
        String vendor = "{\"category\": \"vendor\", \"name\": \"V\", ";
        String deep = "\"branches\": ["
                + (vendor + "\"branches\": [").repeat(depth - 1)
                + vendor + "\"product\": {\"name\": \"Z\", \"product_id\": \"Z\"}}"
                + "]}".repeat(depth - 1) + "], ";
        String document =
                Documents.EVERYTHING_2_1.replaceFirst("(?s)\"branches\": \\[.*(?=\"full_product_names\")", deep);

        assertThat(check(document).stream().filter(failure -> failure.test().equals("6.1.34")))
                .hasSize(failures);
    }

    @Test
    void documents_of_version_2_0_are_not_held_to_the_tests_of_2_1() {
        assertThat(MandatoryTests.NEWER)
                .extracting(MandatoryTest::number)
                .containsExactly(
                        "6.1.34", "6.1.38", "6.1.39", "6.1.43", "6.1.44", "6.1.45", "6.1.51", "6.1.52", "6.1.53");
        assertThat(check(Documents.EVERYTHING.replaceFirst(
                        "\"model_numbers\": \\[\"[^\"]*\"", "\"model_numbers\": [\"*a*\"")))
                .isEmpty();
    }

    @Test
    void products_of_several_parts_may_be_paths_in_version_2_1() {
        String path =
                "\"product_paths\": [{\"beginning_product_reference\": \"A\", \"full_product_name\": {\"name\": \"ACD\", \"product_id\": \"ACD\"},"
                        + "\"subpaths\": [{\"category\": \"installed_on\", \"next_product_reference\": \"C\"}, {\"category\": \"installed_with\", \"next_product_reference\": \"D\"}]}],";
        String document = Documents.EVERYTHING_2_1.replace("\"full_product_names\"", path + "\"full_product_names\"");

        assertThat(check(document)).isEmpty();
        assertThat(check(document.replace("\"next_product_reference\": \"D\"", "\"next_product_reference\": \"ACD\"")))
                .extracting(CsafFailure::test, CsafFailure::place)
                .containsExactly(tuple("6.1.3", "$.product_tree.product_paths[0]"));
    }

    @Test
    void every_medical_advisory_of_cisa_fails_what_the_reference_says_and_nothing_else() {
        for (var file : Corpus.files("cisa-csaf/icsma", ".json")) {
            assertThat(CsafCheck.check(file.toString(), Corpus.bytes(file)))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    /** One change of a valid document, and the one test that it must fail, with the place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"fixed\": [\"B\"] | \"fixed\": [\"Z\"] | 6.1.1 | $.vulnerabilities[0].product_status.fixed[0]",
                "\"product_id\": \"D\" | \"product_id\": \"C\" | 6.1.2 | $.product_tree.full_product_names[1].product_id",
                "\"product_reference\": \"A\" | \"product_reference\": \"ACD\" | 6.1.3 | $.product_tree.relationships[0]",
                "\"group_ids\": [\"H\"], \"date\" | \"group_ids\": [\"Z\"], \"date\" | 6.1.4 | $.vulnerabilities[0].threats[0].group_ids[0]",
                "\"group_id\": \"H\" | \"group_id\": \"G\" | 6.1.5 | $.product_tree.product_groups[1].group_id",
                "\"under_investigation\": [\"D\"] | \"under_investigation\": [\"A\"] | 6.1.6 | $.vulnerabilities[0].product_status.under_investigation[0]",
                "{\"products\": [\"B\"], \"cvss_v3\": {\"version\": \"3.0\" | {\"products\": [\"A\"], \"cvss_v3\": {\"version\": \"3.1\" | 6.1.7 | $.vulnerabilities[0].scores[1].products[0]",
                "\"baseScore\": 7.5 | \"baseScore\": 11 | 6.1.8 | $.vulnerabilities[0].scores[0].cvss_v2.baseScore",
                "\"temporalScore\": 8.8 | \"temporalScore\": 8.7 | 6.1.9 | $.vulnerabilities[0].scores[0].cvss_v3.temporalScore",
                "\"scope\": \"CHANGED\" | \"scope\": \"UNCHANGED\" | 6.1.10 | $.vulnerabilities[0].scores[1].cvss_v3.scope",
                "\"CWE-79\" | \"CWE-1000\" | 6.1.11 | $.vulnerabilities[0].cwe.id",
                "('Cross-site Scripting') | (Cross-site Scripting) | 6.1.11 | $.vulnerabilities[0].cwe.name",
                "\"lang\": \"en\" | \"lang\": \"en-YY\" | 6.1.12 | $.document.lang",
                "pkg:maven/org.example/p | pkg:3d/p | 6.1.13 | $.product_tree.branches[0].branches[0].branches[0].product.product_identification_helper.purl",
                "\"source_lang\": \"de\", | | 6.1.15 | $.document.source_lang",
                "\"version\": \"2\", \"status\" | \"version\": \"1\", \"status\" | 6.1.16 | $.document.tracking.version",
                "\"party\": \"user\" | \"party\": \"vendor\" | 6.1.24 | $.vulnerabilities[0].involvements[1]",
                "\"CVE-2020-0002\" | \"CVE-2020-0001\" | 6.1.23 | $.vulnerabilities[1].cve",
                "\"sha512\" | \"sha256\" | 6.1.25 | $.product_tree.branches[0].branches[0].branches[0].product.product_identification_helper.hashes[0].file_hashes[1].algorithm",
                "\"csaf_vex\" | \"V e-x\" | 6.1.26 | $.document.category",
                "\"csaf_vex\" | \"csaf_informational_advisory\" | 6.1.27.3 | $.vulnerabilities",
                "\"ids\": [{\"system_name\": \"s\", \"text\": \"t\"}], | \"ids\": [], | structure | $.vulnerabilities[0].ids",
                "\"known_not_affected\": [\"C\"] | \"known_not_affected\": [\"AC\"] | 6.1.27.9 | $.vulnerabilities[0].product_status.known_not_affected[0]",
                "\"known_affected\": [\"A\"] | \"known_affected\": [\"ACD\"] | 6.1.27.10 | $.vulnerabilities[0].product_status.known_affected[0]",
                "\"source_lang\": \"de\" | \"source_lang\": \"en\" | 6.1.28 | $.document.source_lang",
                "\"details\": \"d\", \"group_ids\": [\"G\"] | \"details\": \"d\" | 6.1.29 | $.vulnerabilities[1].remediations[0]",
                "\"number\": \"1\" | \"number\": \"1.0.0\" | 6.1.30 | $.document.tracking.revision_history[1].number",
                "\"name\": \"1.0\" | \"name\": \"1.0 and prior\" | 6.1.31 | $.product_tree.branches[0].branches[0].branches[0].name",
                "not_present\", \"group_ids\": [\"G\"] | not_present\" | 6.1.32 | $.vulnerabilities[0].flags[1]",
                "not_present\", \"group_ids\": [\"G\"] | not_present\", \"group_ids\": [\"H\"] | 6.1.33 | $.vulnerabilities[0].flags[1]"
            })
    void one_change_fails_one_test_at_its_place(String from, String to, String test, String place) {
        String document = Documents.EVERYTHING.replaceAll("\\s+", " ");
        assertThat(document).contains(from);

        List<CsafFailure> failures = check(document.replace(from, to == null ? "" : to));

        assertThat(failures).anySatisfy(failure -> {
            assertThat(failure.test()).isEqualTo(test);
            assertThat(failure.place()).isEqualTo(place);
        });
    }

    /** A history and a version of a document, its status, and the tests they fail. */
    @ParameterizedTest
    @CsvSource({
        "1 2, 2, final, ''",
        "2 1, 1, final, 6.1.14 6.1.21",
        "0.9.0 1.0.0, 1.0.0, final, 6.1.18",
        "0.1.0 0.2.0, 0.2.0, draft, ''",
        "0.1.0 0.2.0, 0.2.0, final, 6.1.17 6.1.18",
        "1.0.0 1.1.0-rc.1, 1.1.0-rc.1, draft, 6.1.19",
        "1.0.0, 1.0.0-rc.1, final, 6.1.16 6.1.17 6.1.20",
        "1 3, 3, final, 6.1.21",
        "2 3, 3, final, 6.1.21",
        "1 1, 1, final, 6.1.22",
        "1 2.0.0, 2.0.0, final, 6.1.30",
        "1.0.0+b, 1.0.0, final, ''"
    })
    void histories_fail_their_tests(String numbers, String version, String status, String tests) {
        StringBuilder history = new StringBuilder();
        for (String number : numbers.split(" ")) {
            history.append(history.isEmpty() ? "" : ",")
                    .append("{\"number\": \"%s\", \"date\": \"2024-01-0%dT00:00:00Z\", \"summary\": \"s\"}"
                            .formatted(number, 1 + history.toString().split("number").length));
        }
        String document = """
                {"document": {"category": "csaf_base", "csaf_version": "2.0", "title": "t",
                  "publisher": {"category": "vendor", "name": "n", "namespace": "https://example.org"},
                  "tracking": {"id": "X-1", "version": "%s", "status": "%s",
                    "initial_release_date": "2024-01-01T00:00:00Z", "current_release_date": "2024-01-01T00:00:00Z",
                    "revision_history": [%s]}}}
                """.formatted(version, status, history);

        assertThat(String.join(
                        " ",
                        check(document).stream()
                                .map(CsafFailure::test)
                                .distinct()
                                .toList()))
                .isEqualTo(tests);
    }

    @Test
    void a_leap_second_is_a_moment_like_any_other() {
        assertThat(check(Documents.EVERYTHING.replace(
                        "\"date\": \"2024-01-02T00:00:00Z\"", "\"date\": \"2016-12-31T23:59:60Z\"")))
                .extracting(CsafFailure::test)
                .containsExactly("6.1.14", "6.1.16", "6.1.21");
    }

    @Test
    void a_score_of_a_wrong_shape_is_told_once() {
        assertThat(check(Documents.EVERYTHING.replace("\"baseScore\": 7.5", "\"baseScore\": \"7.5\"")))
                .extracting(CsafFailure::test)
                .containsExactly("6.1.8");
    }

    @Test
    void of_one_test_at_most_200_failures_are_told_and_the_rest_counted() {
        String products = "{\"name\": \"n\", \"product_id\": \"A\"},".repeat(1_000);
        List<CsafFailure> failures = check(
                Documents.EVERYTHING.replace("\"full_product_names\": [", "\"full_product_names\": [" + products));

        assertThat(failures).hasSizeLessThan(250);
        assertThat(failures.getLast().what()).isEqualTo("and 800 more of this test");
    }

    @Test
    void a_circle_of_many_products_is_found_without_deep_recursion() {
        StringBuilder relationships = new StringBuilder();
        for (int index = 0; index < 50_000; index++) {
            relationships.append(
                    "{\"category\": \"installed_on\", \"product_reference\": \"R%d\", \"relates_to_product_reference\": \"C\", \"full_product_name\": {\"name\": \"n\", \"product_id\": \"R%d\"}},"
                            .formatted((index + 1) % 50_000, index));
        }

        assertThat(check(Documents.EVERYTHING.replace("\"relationships\": [", "\"relationships\": [" + relationships)))
                .extracting(CsafFailure::test)
                .contains("6.1.3");
    }
}
