package eu.salvus.cli.warning;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.Clinic;
import eu.salvus.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatchCommandTest {

    private static final String ADVISORY = """
            {"document": {"category": "csaf_security_advisory", "csaf_version": "2.0", "title": "Weak pumps",
              "publisher": {"category": "vendor", "name": "n", "namespace": "https://example.org"},
              "tracking": {"id": "X-1", "version": "1", "status": "final",
                "initial_release_date": "2024-01-01T00:00:00Z", "current_release_date": "2024-01-01T00:00:00Z",
                "revision_history": [{"number": "1", "date": "2024-01-01T00:00:00Z", "summary": "s"}]}},
             "product_tree": {"branches": [{"category": "vendor", "name": "B. Braun Melsungen AG", "branches": [
               {"category": "product_name", "name": "Infusomat Space", "branches": [
                 {"category": "product_version_range", "name": "RANGE",
                  "product": {"product_id": "P1", "name": "Infusomat Space RANGE"}}]}]}]},
             "vulnerabilities": [{"cve": "CVE-2020-0001", "product_status": {"known_affected": ["P1"]},
               "remediations": [{"category": "mitigation", "details": "Keep it off the Internet.", "product_ids": ["P1"]}]}]}
            """;

    @TempDir
    private Path folder;

    private String advisory(String range) {
        return Clinic.write(folder, "a.json", ADVISORY.replace("RANGE", range)).toString();
    }

    private String twin(String version) {
        String pump = """

                assets:
                  - id: pump-of-bed-4
                    name: Pump of bed 4
                    kind: medical-device
                    zone: wards
                    vendor: BBraun
                    product: Infusomat Space
                """ + (version.isEmpty() ? "" : "    version: \"" + version + "\"\n");
        return Clinic.write(folder, "twin.yaml", Clinic.text().replace("\nassets:\n", pump))
                .toString();
    }

    @Test
    void an_affected_asset_is_told_as_the_ward_names_it_with_why_and_what_to_do() {
        Run run = Run.salvus("warning", "match", "--twin", twin("687U"), advisory("vers:all/*"));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("X-1: Weak pumps", "affected", "Pump of bed 4", "maker and product", "all versions are meant")
                .contains("to lessen the danger: “Keep it off the Internet.”")
                .contains("One advisory read: one asset affected, nothing to check, none cleared.");
        assertThat(run.out().replaceAll("[\\s│|]+", " "))
                .as("how sure, and which line says so")
                .contains("line 1); 95 % sure")
                .contains("Line 1: $.product_tree.branches[0].branches[0].branches[0].product ");
    }

    @Test
    void a_weakness_that_is_to_check_is_told_beside_one_that_surely_affects_with_the_line_that_speaks_of_it() {
        String two = Clinic.write(
                        folder,
                        "two.json",
                        ADVISORY.replace("RANGE", "< 2.0")
                                .replace(
                                        "\"Infusomat Space < 2.0\"}}]}]}]},",
                                        "\"Infusomat Space < 2.0\"}},"
                                                + "{\"category\": \"product_version_range\", \"name\": \"< 2.0 with WiFi\","
                                                + "\"product\": {\"product_id\": \"P2\", \"name\": \"Infusomat with WiFi\"}}]}]}]},")
                                .replace(
                                        "\"vulnerabilities\": [",
                                        "\"vulnerabilities\": [{\"cve\": \"CVE-2020-0002\","
                                                + " \"product_status\": {\"known_affected\": [\"P2\"]}},"))
                .toString();

        Run run = Run.salvus("warning", "match", "--twin", twin("1.9.1"), two);

        assertThat(run.out())
                .contains("Weakness: CVE-2020-0001.", "Weakness to check: CVE-2020-0002.")
                .contains("one asset affected, nothing to check");
        assertThat(run.out().replaceAll("[\\s│|]+", " ")).contains("Infusomat Space < 2.0", "Infusomat with WiFi");
    }

    @Test
    void what_no_advisory_could_find_is_counted_so_that_nobody_takes_it_for_safe() {
        String known = Run.salvus("warning", "match", "--twin", twin("1.0"), advisory("< 2.0"))
                .out();
        String madeUp = Clinic.write(folder, "made-up.yaml", Clinic.text().replace("\nassets:\n", """

                                assets:
                                  - id: pump
                                    kind: medical-device
                                    zone: wards
                                    vendor: Bramquist
                                    product: Bramquist Flow
                                """))
                .toString();
        String nameless = Run.salvus("warning", "match", "--twin", madeUp, advisory("< 2.0"))
                .out();

        assertThat(nameless).contains("no maker Salvus knows", "salvus twin import");
        assertThat(count(nameless)).isEqualTo(count(known) + 1);
    }

    /** How many are told to have no maker that is known. */
    private static int count(String out) {
        Matcher told =
                Pattern.compile("(One|\\d+) of \\d+ assets names? no maker").matcher(out.replaceAll("\\s+", " "));
        return !told.find() ? 0 : told.group(1).equals("One") ? 1 : Integer.parseInt(told.group(1));
    }

    @Test
    void a_version_nobody_wrote_down_is_to_check() {
        Run run = Run.salvus("warning", "match", "--twin", twin(""), advisory("< 2.0"));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("to check", "nothing affected, one to check");
    }

    @Test
    void json_has_one_verdict_a_line() {
        Run run = Run.salvus("warning", "match", "--json", "--twin", twin("1.9.1"), advisory("< 2.0"));

        assertThat(run.code()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(1);
        JsonNode verdict = JsonMapper.builder().build().readTree(lines.getFirst());
        assertThat(verdict.path("advisory").asString()).isEqualTo("X-1");
        assertThat(verdict.path("asset").asString()).isEqualTo("pump-of-bed-4");
        assertThat(verdict.path("verdict").asString()).isEqualTo("affected");
        assertThat(verdict.path("place").asString()).startsWith("$.product_tree");
        assertThat(verdict.path("keys").path(0).path("kind").asString()).isEqualTo("maker-and-product");
        assertThat(verdict.path("version").path("reason").asString()).isEqualTo("in-range");
        assertThat(verdict.path("vulnerabilities").path(0).path("id").asString())
                .isEqualTo("CVE-2020-0001");
        assertThat(verdict.path("vulnerabilities").path(0).path("verdict").asString())
                .isEqualTo("affected");
        assertThat(verdict.path("remediations").path(0).path("text").asString()).isEqualTo("Keep it off the Internet.");
    }

    @Test
    void an_advisory_that_cannot_be_read_does_not_keep_the_others_back() {
        String broken = Clinic.write(folder, "broken.json", "{").toString();

        Run run = Run.salvus("warning", "match", "--twin", twin("1.9.1"), broken, advisory("< 2.0"));

        assertThat(run.code()).isEqualTo(65);
        assertThat(run.err()).contains("broken.json");
        assertThat(run.out())
                .contains("one asset affected")
                .endsWith("One advisory could not be read: whether it concerns the hospital is not known.\n");
    }

    @Test
    void where_no_advisory_could_be_read_nothing_is_called_unaffected() {
        String large =
                Clinic.write(folder, "large.json", " ".repeat((32 << 20) + 1)).toString();

        Run run = Run.salvus("warning", "match", "--twin", twin("1.9.1"), large);

        assertThat(run.out()).startsWith("One advisory could not be read").doesNotContain("nothing affected");
        assertThat(run.err()).contains("large.json: it has more than the 32 MiB\n");
    }

    @Test
    void a_folder_stands_for_all_its_advisories_and_those_beneath() throws IOException {
        Path mirror = Files.createDirectories(folder.resolve("mirror/clear/example.org"));
        Clinic.write(mirror, "a.json", ADVISORY.replace("RANGE", "< 2.0"));
        Clinic.write(mirror, "b.json", ADVISORY.replace("RANGE", "< 1.0"));

        Run run = Run.salvus(
                "warning",
                "match",
                "--twin",
                twin("1.9.1"),
                folder.resolve("mirror").toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("2 advisories read: one asset affected, nothing to check, none cleared");
    }

    @Test
    void a_folder_without_advisories_is_told() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Run run = Run.salvus("warning", "match", "--twin", twin("1.9.1"), empty.toString());

        assertThat(run.code()).isEqualTo(66);
        assertThat(run.err()).contains("ends in .json");
    }

    @Test
    void machines_alike_share_a_line_and_beyond_ten_are_counted() {
        String pumps = "\nassets:\n"
                + IntStream.rangeClosed(1, 13)
                        .mapToObj(number -> "  - {id: pump-of-bed-" + number + ", kind: medical-device, zone: wards,"
                                + " vendor: BBraun, product: Infusomat Space, version: \"1.0\"}\n")
                        .collect(Collectors.joining());
        String twin = Clinic.write(folder, "twin.yaml", Clinic.text().replace("\nassets:\n", pumps))
                .toString();

        Run run = Run.salvus("warning", "match", "--twin", twin, advisory("< 2.0"));

        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\s+", " ")).contains("pump-of-bed-10").doesNotContain("pump-of-bed-11");
        assertThat(run.out()).containsOnlyOnce("maker and").contains("13 assets affected");
    }

    @Test
    void the_weaknesses_and_the_page_of_the_advisory_are_named() {
        String page = Clinic.write(
                        folder,
                        "page.json",
                        ADVISORY.replace("RANGE", "< 2.0")
                                .replace(
                                        "\"title\": \"Weak pumps\",",
                                        "\"title\": \"Weak pumps\", \"references\": [{\"category\": \"self\","
                                                + " \"summary\": \"s\", \"url\": \"https://example.org/x-1\"}],")
                                .replace(
                                        "\"details\": \"Keep it off the Internet.\",",
                                        "\"details\": \"Keep it off the Internet.\", \"url\": \"https://example.org/how\","))
                .toString();

        Run run = Run.salvus("warning", "match", "--twin", twin("1.9.1"), page);

        assertThat(run.out())
                .contains("Weakness: CVE-2020-0001.")
                .contains("“Keep it off the Internet.” (https://example.org/how)")
                .contains("The advisory itself: https://example.org/x-1");
    }

    @Test
    void an_advisory_that_is_not_there_is_told() {
        Run run = Run.salvus(
                "warning",
                "match",
                "--twin",
                twin("1.9.1"),
                folder.resolve("none.json").toString());

        assertThat(run.code()).isEqualTo(66);
    }

    @Test
    void an_address_that_the_words_hold_already_is_not_repeated() {
        String page = Clinic.write(
                        folder,
                        "page.json",
                        ADVISORY.replace("RANGE", "< 2.0")
                                .replace(
                                        "\"details\": \"Keep it off the Internet.\",",
                                        "\"details\": \"See https://example.org/how\", \"url\": \"https://example.org/how\","))
                .toString();

        Run run = Run.salvus("warning", "match", "--twin", twin("1.9.1"), page);

        assertThat(run.out()).containsOnlyOnce("https://example.org/how");
    }

    @Test
    void french_says_it_in_french() {
        Run run = Run.salvus("--lang", "fr", "warning", "match", "--twin", twin("1.9.1"), advisory("< 2.0"));

        assertThat(run.out()).contains("touché", "fabricant et produit", "Ce que l’avis dit de faire");
    }
}
