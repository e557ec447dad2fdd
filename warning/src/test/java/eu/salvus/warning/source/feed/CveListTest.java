package eu.salvus.warning.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Remediation.Kind;
import eu.salvus.warning.VersionStatement.Exactly;
import eu.salvus.warning.VersionStatement.Range;
import eu.salvus.warning.VersionStatement.Unstated;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Exploitation.Judged;
import eu.salvus.warning.source.Found;
import eu.salvus.warning.source.LoopbackDoor;
import eu.salvus.warning.source.News;
import eu.salvus.warning.source.Site;
import eu.salvus.warning.source.SourceState;
import eu.salvus.warning.version.Answer;
import eu.salvus.warning.version.VersionRange;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CveListTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
    private static final String PLACE = "/cves/2026/12xxx/CVE-2026-12345.json";

    private final Site site = new Site();
    private final LoopbackDoor door = new LoopbackDoor();

    @AfterEach
    void close() {
        door.close();
        site.close();
    }

    @Test
    void a_record_becomes_an_advisory_and_what_analysts_judged_stands_beside_it() throws Exception {
        log("1", "CVE-2026-12345");
        site.put(PLACE, record("An advisory", "2026-01-02T00:00:00.000Z", affected("1.2", "lessThan", "2.0")));

        List<News> news = poll(SourceState.NEW).news();

        Advisory advisory = ((News.Published) news.get(0)).advisory();
        assertThat(advisory.trackingId()).isEqualTo("CVE-2026-12345");
        assertThat(advisory.title()).isEqualTo("An advisory");
        assertThat(advisory.published()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(advisory.references())
                .containsExactly("https://www.cve.org/CVERecord?id=CVE-2026-12345", "https://vendor.example/a");
        Vulnerability weakness = advisory.vulnerabilities().getFirst();
        assertThat(weakness.aliases()).containsExactly("CVE-2026-12345");
        assertThat(weakness.description()).isEqualTo("In English.");
        assertThat(weakness.vectors()).containsExactly("CVSS:4.0/x", "CVSS:3.1/y", "CVSS:3.1/z");
        assertThat(weakness.knownExploited()).isTrue();
        assertThat(weakness.remediations())
                .singleElement()
                .matches(remedy ->
                        remedy.kind() == Kind.WORKAROUND && remedy.text().equals("Unplug it."));
        assertThat(((News.Exploited) news.get(1)).exploitation())
                .isEqualTo(new Judged(
                        "CVE-2026-12345",
                        "cve",
                        Map.of("Exploitation", "active", "Automatable", "yes", "Technical Impact", "total")));
        AdvisedProduct product = advisory.products().getFirst();
        assertThat(product.vendor()).isEqualTo("Vendor");
        assertThat(product.product()).isEqualTo("Pump");
        assertThat(product.version()).isEqualTo(new Range(">=1.2|<2.0"));
        assertThat(product.place()).isEqualTo("$.containers.cna.affected[0].versions[0]");
        assertThat(weakness.statuses()).containsEntry(product.id(), Status.AFFECTED);
    }

    @Test
    void ranges_are_told_as_the_record_means_them() throws Exception {
        assertThat(versions("\"version\": \"0\", \"lessThanOrEqual\": \"3.1\"")).containsExactly("<=3.1 AFFECTED");
        assertThat(versions("\"version\": \"2\", \"lessThan\": \"*\"")).containsExactly(">=2 AFFECTED");
        assertThat(versions("\"version\": \"*\"")).containsExactly("vers:all/* AFFECTED");
        assertThat(versions("\"version\": \"4.1\"")).containsExactly("=4.1 AFFECTED", "? UNDER_INVESTIGATION");
        assertThat(versions("\"version\": \"4.1 and earlier\"")).containsExactly("4.1 and earlier AFFECTED");
        assertThat(versions("\"version\": \"n/a\"")).containsExactly("? AFFECTED");
        assertThat(
                        versions(
                                "\"version\": \"1\", \"lessThan\": \"3\", \"changes\": [{\"at\": \"2\", \"status\": \"unaffected\"}]"))
                .containsExactly(">=1|<2 AFFECTED", ">=2|<3 NOT_AFFECTED");
        assertThat(versions("\"version\": \"abc\", \"versionType\": \"git\"")).containsExactly("? UNDER_INVESTIGATION");
    }

    /** The format's own example: below {@code 1.*} is the whole branch 1, below {@code *} is everything. */
    @Test
    void an_asterisk_ends_a_branch_and_only_alone_has_no_end() throws Exception {
        String told =
                versions("\"version\": \"1.1\", \"lessThanOrEqual\": \"1.1.*\"").getFirst();

        assertThat(told).isEqualTo(">=1.1|<=1.1.* AFFECTED");
        assertThat(versions("\"version\": \"1.1\", \"lessThan\": \"1.1.*\"")).containsExactly(told);
        assertThat(versions("\"version\": \"1.1\", \"lessThanOrEqual\": \"*\"")).containsExactly(">=1.1 AFFECTED");
        VersionRange range = VersionRange.parse(">=1.1|<=1.1.*");
        assertThat(List.of("1.1", "1.1.4", "1.1.99"))
                .allMatch(version -> range.judge(version).answer() == Answer.INSIDE);
        assertThat(List.of("1.0", "1.2", "2.0", "3.5"))
                .allMatch(version -> range.judge(version).answer() == Answer.OUTSIDE);
    }

    @Test
    void an_end_or_a_status_that_the_format_does_not_know_leaves_open_what_it_was_said_of() throws Exception {
        assertThat(versions("\"version\": \"1\", \"lessThan\": \"tbc\"")).contains("? AFFECTED");
        assertThat(versions("\"version\": \"1\", \"lessThan\": 3")).contains("? AFFECTED");
        assertThat(versions("\"version\": \"1\", \"lessThan\": \"2\", \"lessThanOrEqual\": \"3\""))
                .contains("? AFFECTED");
        assertThat(
                        versions(
                                "\"version\": \"1\", \"lessThan\": \"3\", \"changes\": [{\"at\": \"2\", \"status\": \"mended\"}]"))
                .containsExactly(">=1|<2 AFFECTED", ">=2|<3 UNDER_INVESTIGATION");
        assertThat(versions("\"version\": \"1\", \"lessThan\": \"3\", \"changes\": [{\"status\": \"affected\"}]"))
                .contains("? UNDER_INVESTIGATION");
    }

    @Test
    void what_is_affected_by_default_beside_exceptions_is_said_of_no_version_in_particular() throws Exception {
        log("1", "CVE-2026-12345");
        site.put(
                PLACE,
                record(
                        "A",
                        "2026",
                        "{\"vendor\": \"V\", \"product\": \"P\", \"defaultStatus\": \"affected\", \"versions\":"
                                + "[{\"version\": \"2\", \"status\": \"unaffected\"}]},"
                                + "{\"vendor\": \"V\", \"product\": \"Q\", \"defaultStatus\": \"affected\"}"));

        assertThat(told(poll(SourceState.NEW))).containsExactly("=2 NOT_AFFECTED", "? AFFECTED", "vers:all/* AFFECTED");
    }

    /** Whether 3 is affected is unknown, says the record. */
    @Test
    void what_is_unknown_by_default_never_reads_as_not_affected() throws Exception {
        log("1", "CVE-2026-12345");
        site.put(
                PLACE,
                record(
                        "A",
                        "2026",
                        "{\"vendor\": \"V\", \"product\": \"P\", \"defaultStatus\": \"unknown\", \"versions\":"
                                + "[{\"version\": \"1\", \"lessThan\": \"2\", \"status\": \"affected\"}]}"));

        assertThat(told(poll(SourceState.NEW))).containsExactly(">=1|<2 AFFECTED", "? UNDER_INVESTIGATION");
    }

    @Test
    void what_is_told_by_commits_alone_never_reads_as_not_affected() throws Exception {
        log("1", "CVE-2026-12345");
        String commits = "\"versions\": [{\"version\": \"abc\", \"lessThan\": \"def\", \"status\": \"affected\","
                + "\"versionType\": \"git\"}]}";
        site.put(
                PLACE,
                record(
                        "A",
                        "2026",
                        "{\"vendor\": \"V\", \"product\": \"P\", \"defaultStatus\": \"unaffected\", " + commits
                                + ",{\"vendor\": \"V\", \"product\": \"Q\", \"defaultStatus\": \"affected\", " + commits
                                + ",{\"vendor\": \"V\", \"product\": \"R\", \"defaultStatus\": \"unaffected\"}"));

        assertThat(told(poll(SourceState.NEW)))
                .containsExactly("? UNDER_INVESTIGATION", "? AFFECTED", "vers:all/* NOT_AFFECTED");
    }

    @Test
    void releases_that_are_not_affected_clear_nothing_where_commits_beside_them_are() throws Exception {
        log("1", "CVE-2026-12345");
        String commits =
                "{\"version\": \"0\", \"lessThan\": \"abcdef123\", \"status\": \"affected\", \"versionType\": \"git\"}";
        String open = "{\"vendor\": \"V\", \"product\": \"%s\", \"defaultStatus\": \"unaffected\", \"versions\": ["
                + commits + ", {\"version\": \"2.0\", \"status\": \"%s\", \"versionType\": \"semver\"}]}";
        site.put(PLACE, record("A", "2026", open.formatted("P", "unaffected") + "," + open.formatted("Q", "affected")));

        assertThat(told(poll(SourceState.NEW)))
                .containsExactly("=2.0 NOT_AFFECTED", "? UNDER_INVESTIGATION", "=2.0 AFFECTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "0.0.0"})
    void a_single_version_of_zero_is_none(String zero) throws Exception {
        log("1", "CVE-2026-12345");
        site.put(
                PLACE,
                record(
                        "A",
                        "2026",
                        "{\"vendor\": \"V\", \"product\": \"P\", \"defaultStatus\": \"unaffected\", \"versions\": [{\"version\": \""
                                + zero + "\", \"status\": \"affected\"}]}"));

        assertThat(told(poll(SourceState.NEW))).containsExactly("? AFFECTED");
    }

    @Test
    void a_record_published_again_with_new_dates_is_no_news_and_a_changed_one_is() throws Exception {
        log("1", "CVE-2026-12345");
        site.put(PLACE, record("A", "2026-01-02T00:00:00Z", affected("1", "lessThan", "2")));
        Found first = poll(SourceState.NEW);
        log("2", "CVE-2026-12345");
        site.put(PLACE, record("A", "2026-02-02T00:00:00Z", affected("1", "lessThan", "2")));
        Found redated = poll(first.state());
        log("3", "CVE-2026-12345");
        site.put(PLACE, record("A", "2026-02-02T00:00:00Z", affected("1", "lessThan", "3")));

        assertThat(first.news()).hasSize(2);
        assertThat(redated.news()).isEmpty();
        assertThat(poll(redated.state()).news()).hasSize(2);
    }

    @Test
    void a_rejected_record_is_an_advisory_taken_back() throws Exception {
        log("1", "CVE-2026-12345");
        site.put(PLACE, """
                {"cveMetadata": {"cveId": "CVE-2026-12345", "state": "REJECTED"},
                 "containers": {"cna": {"rejectedReasons": [{"lang": "en", "value": "Nothing."}]}}}""");

        Advisory advisory = ((News.Published) poll(SourceState.NEW).news().getFirst()).advisory();

        assertThat(advisory.withdrawn()).isTrue();
        assertThat(advisory.vulnerabilities()).isEmpty();
    }

    @Test
    void one_missing_record_is_noted_and_asked_for_again() throws Exception {
        log("1", "CVE-2026-0001", "CVE-2026-12345");
        site.put(PLACE, record("A", "2026", affected("1", "lessThan", "2")));

        Found first = poll(SourceState.NEW);
        site.put(
                "/cves/2026/0xxx/CVE-2026-0001.json",
                record("B", "2026", affected("1", "lessThan", "2")).replace("CVE-2026-12345", "CVE-2026-0001"));
        Found second = poll(first.state());

        assertThat(first.news()).hasSize(2);
        assertThat(first.notes()).singleElement().asString().contains("CVE-2026-0001.json: answered with status 404");
        assertThat(second.news()).hasSize(2);
        assertThat(poll(second.state()).news()).isEmpty();
    }

    @Test
    void a_record_that_cannot_be_read_is_asked_for_again_and_told_until_it_can() throws Exception {
        log("1", "CVE-2026-12345");
        site.put(PLACE, "<html>Too busy</html>");
        Found busy = poll(SourceState.NEW);
        Found still = poll(busy.state());
        site.put(PLACE, record("A", "2026", affected("1", "lessThan", "2")));
        Found good = poll(still.state());

        assertThat(busy.news()).isEmpty();
        assertThat(busy.notes()).singleElement().asString().contains("CVE-2026-12345.json");
        assertThat(still.notes()).isEqualTo(busy.notes());
        assertThat(good.news()).hasSize(2);
        assertThat(good.notes()).isEmpty();
        assertThat(good.state().seen()).hasSize(1);
    }

    @Test
    void a_record_that_never_can_be_read_is_given_up_after_three_tries_and_told_as_long_as_it_is_so() throws Exception {
        log("1", "CVE-2026-12345");
        site.put(PLACE, "<html>Too busy</html>");
        SourceState state = SourceState.NEW;
        for (int poll = 0; poll < 6; poll++) {
            state = poll(state).state();
        }
        log("2", "CVE-2026-12345", "CVE-2026-0001");
        site.put(
                "/cves/2026/0xxx/CVE-2026-0001.json",
                record("A", "2026", affected("1", "lessThan", "2")).replace("CVE-2026-12345", "CVE-2026-0001"));
        site.put(PLACE, "<html>Too busy</html>");
        Found changed = poll(state);
        log("3", "CVE-2026-0001");

        assertThat(site.asked().stream().filter(PLACE::equals)).hasSize(4);
        assertThat(changed.notes()).singleElement().asString().contains("CVE-2026-12345.json");
        assertThat(poll(changed.state()).notes()).isEmpty();
    }

    @Test
    void a_long_log_is_read_in_several_polls_and_nothing_is_lost_between_them() throws Exception {
        String[] many = IntStream.range(0, 620)
                .mapToObj(i -> "CVE-2026-20%03d".formatted(i))
                .toArray(String[]::new);
        log("1", many);
        for (String cve : many) {
            site.put(
                    "/cves/2026/20xxx/" + cve + ".json",
                    record("A", "2026", affected("1", "lessThan", "2")).replace("CVE-2026-12345", cve));
        }

        Found first = poll(SourceState.NEW);
        Found second = poll(first.state());

        assertThat(first.news()).hasSize(1000);
        assertThat(second.news()).hasSize(240);
        assertThat(second.state().seen()).hasSize(620);
    }

    @Test
    void what_a_record_says_beyond_what_is_kept_is_noted_and_stays_open() throws Exception {
        log("1", "CVE-2026-12345");
        String versions = IntStream.range(0, 5_003)
                .mapToObj(number -> "{\"version\": \"1." + number + "\", \"status\": \"affected\"}")
                .collect(Collectors.joining(","));
        site.put(
                PLACE,
                record(
                        "A",
                        "2026",
                        "{\"vendor\": \"V\", \"product\": \"P\", \"defaultStatus\": \"unaffected\","
                                + " \"versions\": [" + versions + "]}"));

        Found found = poll(SourceState.NEW);

        assertThat(told(found)).hasSize(5_001).endsWith("=1.4999 AFFECTED", "? UNDER_INVESTIGATION");
        assertThat(found.notes()).singleElement().asString().contains("CVE-2026-12345.json: 3 of its products");
    }

    @Test
    void what_is_said_of_platforms_narrows_a_product() throws Exception {
        log("1", "CVE-2026-12345");
        site.put(
                PLACE,
                record(
                        "A",
                        "2026",
                        "{\"vendor\": \"V\", \"product\": \"P\", \"platforms\": [\"macOS\", \"Windows\"],"
                                + " \"versions\": [{\"version\": \"1\", \"status\": \"affected\"}]}"));

        Advisory advisory = ((News.Published) poll(SourceState.NEW).news().getFirst()).advisory();

        assertThat(advisory.products().getFirst().qualifiers()).containsExactly("platform macOS, Windows");
    }

    @Test
    void a_list_whose_records_cannot_be_had_fails_as_a_whole() {
        log("1", "CVE-2026-12345");
        site.put(PLACE, exchange -> exchange.sendResponseHeaders(503, -1));

        assertThatExceptionOfType(DoorException.class).isThrownBy(() -> poll(SourceState.NEW));
    }

    private List<String> versions(String version) throws Exception {
        log("1", "CVE-2026-12345");
        site.put(
                PLACE,
                record(
                        "A",
                        "2026",
                        "{\"vendor\": \"V\", \"product\": \"P\", \"versions\": [{\"status\": \"affected\", " + version
                                + "}]}"));
        return told(poll(SourceState.NEW));
    }

    private static List<String> told(Found found) {
        Advisory advisory = ((News.Published) found.news().getFirst()).advisory();
        Map<String, Status> statuses = advisory.vulnerabilities().getFirst().statuses();
        return advisory.products().stream()
                .map(product -> switch (product.version()) {
                            case Unstated none -> "?";
                            case Exactly exactly -> "=" + exactly.text();
                            case Range range -> range.text();
                        }
                        + " " + statuses.get(product.id()))
                .toList();
    }

    private Found poll(SourceState last) throws Exception {
        return Sources.CVE.at(site.at("/cves/deltaLog.json"), Path.of(".")).poll(door, last, CLOCK);
    }

    private void log(String time, String... cves) {
        String entries = List.of(cves).stream()
                .map(cve -> "{\"cveId\": \"" + cve + "\", \"dateUpdated\": \"" + time + "\"}")
                .collect(Collectors.joining(","));
        site.put(
                "/cves/deltaLog.json",
                "[{\"fetchTime\": \"" + time + "\", \"new\": [], \"updated\": [" + entries + "]}]");
    }

    private static String affected(String from, String kind, String to) {
        return "{\"vendor\": \"Vendor\", \"product\": \"Pump\", \"versions\": [{\"version\": \"" + from + "\", \""
                + kind + "\": \"" + to + "\", \"status\": \"affected\", \"versionType\": \"custom\"}]}";
    }

    private static String record(String title, String updated, String affected) {
        return """
                {"dataType": "CVE_RECORD", "dataVersion": "5.1",
                 "cveMetadata": {"cveId": "CVE-2026-12345", "state": "PUBLISHED",
                   "datePublished": "2026-01-01T00:00:00", "dateUpdated": "%s"},
                 "containers": {"cna": {"title": "%s",
                   "descriptions": [{"lang": "es", "value": "Otro."}, {"lang": "en-US", "value": "In English."}],
                   "affected": [%s], "references": [{"url": "https://vendor.example/a"}],
                   "workarounds": [{"lang": "en", "value": "Unplug it."}],
                   "metrics": [{"cvssV3_1": {"vectorString": "CVSS:3.1/y"}, "cvssV4_0": {"vectorString": "CVSS:4.0/x"}}]},
                  "adp": [{"providerMetadata": {"shortName": "CISA-ADP", "dateUpdated": "%s"}, "metrics": [
                    {"cvssV3_1": {"vectorString": "CVSS:3.1/z"}},
                    {"other": {"type": "ssvc", "content": {"timestamp": "%s", "options": [
                      {"Exploitation": "active"}, {"Automatable": "yes"}, {"Technical Impact": "total"}]}}},
                    {"other": {"type": "kev", "content": {"dateAdded": "%s"}}}]}]}}""".formatted(updated, title, affected, updated, updated, "2026-01-03");
    }
}
