package eu.salvus.warning.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.salvus.warning.Corpus;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Exploitation;
import eu.salvus.warning.source.Exploitation.Known;
import eu.salvus.warning.source.Found;
import eu.salvus.warning.source.LoopbackDoor;
import eu.salvus.warning.source.News;
import eu.salvus.warning.source.Site;
import eu.salvus.warning.source.Source;
import eu.salvus.warning.source.SourceState;
import eu.salvus.warning.source.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    @TempDir
    private Path folder;

    private final Site site = new Site();
    private final LoopbackDoor door = new LoopbackDoor();

    @AfterEach
    void close() {
        door.close();
        site.close();
    }

    @Test
    void the_catalogue_of_cisa_tells_each_weakness_once() throws Exception {
        site.put("/list", cisa("2026-11-01", "Known", "CVE-2020-0001", "CVE-2020-0002"));

        Found first = poll(Sources.CISA_KEV, SourceState.NEW);
        Found again = poll(Sources.CISA_KEV, first.state());

        assertThat(exploitations(first))
                .containsExactly(
                        new Known(
                                "CVE-2020-0001",
                                "cisa-kev",
                                List.of(),
                                LocalDate.of(2026, 11, 1),
                                true,
                                "Update it.",
                                LocalDate.of(2026, 12, 1)),
                        new Known(
                                "CVE-2020-0002",
                                "cisa-kev",
                                List.of(),
                                LocalDate.of(2026, 11, 1),
                                true,
                                "Update it.",
                                LocalDate.of(2026, 12, 1)));
        assertThat(again.news()).isEmpty();
    }

    @Test
    void a_catalogue_published_again_with_new_dates_is_no_news_and_new_use_by_extortionists_is() throws Exception {
        site.put("/list", cisa("2026-11-01", "Unknown", "CVE-2020-0001"));
        Found first = poll(Sources.CISA_KEV, SourceState.NEW);
        site.put("/list", cisa("2026-11-20", "Unknown", "CVE-2020-0001"));
        Found redated = poll(Sources.CISA_KEV, first.state());
        site.put("/list", cisa("2026-11-20", "Known", "CVE-2020-0001"));
        Found worse = poll(Sources.CISA_KEV, redated.state());

        assertThat(redated.news()).isEmpty();
        assertThat(exploitations(worse)).hasSize(1).allMatch(news -> ((Known) news).ransomware());
    }

    @Test
    void an_entry_taken_out_of_a_catalogue_is_told() throws Exception {
        site.put("/list", cisa("2026-11-01", "Unknown", "CVE-2020-0001", "CVE-2020-0002"));
        Found first = poll(Sources.CISA_KEV, SourceState.NEW);
        site.put("/list", cisa("2026-11-01", "Unknown", "CVE-2020-0002"));

        assertThat(exploitations(poll(Sources.CISA_KEV, first.state())))
                .containsExactly(new Exploitation.Ended("CVE-2020-0001", "cisa-kev"));
    }

    @Test
    void a_catalogue_that_loses_much_at_once_is_taken_for_broken() throws Exception {
        String[] many = new String[40];
        for (int i = 0; i < many.length; i++) {
            many[i] = "CVE-2020-10" + (10 + i);
        }
        site.put("/list", cisa("2026-11-01", "Unknown", many));
        Found first = poll(Sources.CISA_KEV, SourceState.NEW);
        site.put("/list", cisa("2026-11-01", "Unknown", "CVE-2020-1010"));

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> poll(Sources.CISA_KEV, first.state()))
                .withMessageContaining("1 usable entries, where there were 40");
    }

    @Test
    void an_entry_that_cannot_be_read_is_noted_with_its_place_and_the_rest_is_taken() throws Exception {
        site.put("/list", """
                {"vulnerabilities": [{"cveID": "CVE-1"}, 7, {"cveID": "CVE-2020-0001", "dateAdded": "soon"}]}""");

        Found found = poll(Sources.CISA_KEV, SourceState.NEW);

        assertThat(exploitations(found)).singleElement().matches(news -> ((Known) news).since() == null);
        assertThat(found.notes()).hasSize(3);
        assertThat(found.notes().getFirst()).contains("$.vulnerabilities[0].cveID: \"CVE-1\"");
    }

    @Test
    void the_union_s_catalogue_is_read_in_both_its_shapes_and_with_both_forms_of_dates() throws Exception {
        site.put("/list", """
                [{"cveID": "CVE-2025-0001", "euvdID": "EUVD-2025-1", "dateReported": "2025/03/07",
                  "exploitationType": ["APT", "ransomware"], "threatActorsExploiting": ["X"]},
                 {"cveID": "CVE-2025-0002", "euvdID": "-", "dateReported": "2025-03-08",
                  "exploitationType": "unknown", "threatActorsExploiting": "tbc"},
                 {"cveID": "CVE-2025-0003", "dateReported": "tbc", "exploitationType": "Ransomware"}]""");

        assertThat(exploitations(poll(Sources.EU_KEV, SourceState.NEW)))
                .containsExactly(
                        known("CVE-2025-0001", List.of("EUVD-2025-1"), LocalDate.of(2025, 3, 7), true),
                        known("CVE-2025-0002", List.of(), LocalDate.of(2025, 3, 8), false),
                        known("CVE-2025-0003", List.of(), null, true));
    }

    @Test
    void a_forecast_is_news_when_it_crosses_a_threshold_and_not_when_it_trembles() throws Exception {
        site.put("/list", epss("CVE-2020-0001,0.09,0.9\nCVE-2020-0002,0.51,0.99\n"));
        Found first = poll(Sources.EPSS, SourceState.NEW);
        site.put("/list", epss("CVE-2020-0001,0.10,0.9\nCVE-2020-0002,0.49,0.99\n"));
        Found second = poll(Sources.EPSS, first.state());
        site.put("/list", epss("CVE-2020-0001,0.91,0.9\nCVE-2020-0002,0.39,0.99\n"));
        Found third = poll(Sources.EPSS, second.state());

        LocalDate day = LocalDate.of(2026, 11, 21);
        assertThat(exploitations(first))
                .containsExactly(new Exploitation.Forecast("CVE-2020-0002", "epss", day, 0.51, 0.99, 0, 0.5));
        assertThat(exploitations(second))
                .containsExactly(new Exploitation.Forecast("CVE-2020-0001", "epss", day, 0.10, 0.9, 0, 0.1));
        assertThat(exploitations(third))
                .containsExactly(
                        new Exploitation.Forecast("CVE-2020-0001", "epss", day, 0.91, 0.9, 0.1, 0.9),
                        new Exploitation.Forecast("CVE-2020-0002", "epss", day, 0.39, 0.99, 0.5, 0.1));
    }

    @Test
    void a_table_that_is_cut_off_packed_or_not_is_refused() throws Exception {
        byte[] whole = packed(epss("CVE-2020-0001,0.5,0.5\n".repeat(200)));
        site.put("/list", Arrays.copyOf(whole, whole.length - 10));
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> poll(Sources.EPSS, SourceState.NEW))
                .withMessageContaining("cut off");

        site.put("/list", packed(epss("CVE-2020-0001,0.5,0.5\nCVE-2020-0002,0.5,0.5\n")));
        Found first = poll(Sources.EPSS, SourceState.NEW);
        site.put("/list", epss("CVE-2020-0001,0.5,0.6\n"));
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> poll(Sources.EPSS, first.state()))
                .withMessageContaining("cut off");
    }

    @Test
    void a_row_that_is_none_is_noted_with_its_line() throws Exception {
        site.put("/list", epss("CVE-2020-0001,0.5,0.5\nCVE-2020-0002,1.5,0.5\nCVE-2020-0003,NaN,0\nnothing\n"));

        assertThat(poll(Sources.EPSS, SourceState.NEW).notes())
                .hasSize(3)
                .allMatch(note -> note.contains("is no row"))
                .first()
                .matches(note -> note.contains("line 4"));
    }

    @Test
    void every_source_refuses_a_page_that_is_something_else() {
        site.put("/list", "<html>Service unavailable</html>");
        site.put("/lastvulnerabilities", "<html>Service unavailable</html>");
        for (Sources kind : Sources.values()) {
            assertThatExceptionOfType(UnreadableException.class)
                    .as(kind.id())
                    .isThrownBy(() -> poll(kind, SourceState.NEW));
        }
        site.put("/list", exchange -> exchange.sendResponseHeaders(503, -1));
        site.put("/lastvulnerabilities", exchange -> exchange.sendResponseHeaders(503, -1));
        for (Sources kind : Sources.values()) {
            assertThatExceptionOfType(DoorException.class)
                    .as(kind.id())
                    .isThrownBy(() -> poll(kind, SourceState.NEW))
                    .matches(failure -> failure.status() == 503);
        }
    }

    @Test
    void the_real_catalogue_of_cisa_is_read_whole_and_is_no_news_the_second_time() throws Exception {
        byte[] real = Corpus.bytes(Corpus.folder("cisa-kev").resolve("known_exploited_vulnerabilities.json"));
        site.put("/list", real);

        Found first = poll(Sources.CISA_KEV, SourceState.NEW);
        site.put("/list", new String(real, StandardCharsets.UTF_8).replace("2025-08-25T17", "2026-08-25T17"));
        Found again = poll(Sources.CISA_KEV, first.state());

        assertThat(first.notes()).isEmpty();
        assertThat(exploitations(first)).hasSize(1_404).allMatch(each -> ((Known) each).since() != null);
        assertThat(exploitations(first).stream().filter(each -> ((Known) each).ransomware()))
                .hasSize(new String(real, StandardCharsets.UTF_8)
                                .split("\"knownRansomwareCampaignUse\": \"Known\"", -1)
                                .length
                        - 1);
        assertThat(again.news()).isEmpty();
    }

    @Test
    void the_dump_of_the_european_database_leaves_to_cisa_what_rests_on_cisa_alone() throws Exception {
        site.put("/list", """
                [{"cveId": "CVE-2021-0001", "euvdId": "EUVD-2021-1", "dateAdded": "2025-10-06", "sources": ["cisa_kev"]},
                 {"cveId": "CVE-2021-0002", "euvdId": "EUVD-2021-2", "dateAdded": "2025-10-06",
                  "sources": ["cisa_kev", "eukev_kev"]},
                 {"euvdId": "EUVD-2021-3", "dateAdded": "2025-10-07", "sources": ["eukev_kev"]}, {"sources": []}]""");

        Found found = poll(Sources.EUVD_KEV, SourceState.NEW);

        assertThat(exploitations(found))
                .containsExactly(
                        new Known(
                                "CVE-2021-0002",
                                "euvd-kev",
                                List.of("EUVD-2021-2"),
                                LocalDate.of(2025, 10, 6),
                                false,
                                null,
                                null),
                        new Known("EUVD-2021-3", "euvd-kev", List.of(), LocalDate.of(2025, 10, 7), false, null, null));
        assertThat(found.notes()).singleElement().asString().contains("$[3]: it names neither");
    }

    private Found poll(Sources kind, SourceState last) throws DoorException, UnreadableException {
        Source source = kind.at(site.at("/list"), folder);
        return source.poll(door, last, CLOCK);
    }

    private static List<Exploitation> exploitations(Found found) {
        return found.news().stream()
                .map(news -> ((News.Exploited) news).exploitation())
                .toList();
    }

    private static Known known(String cve, List<String> aliases, LocalDate since, boolean ransomware) {
        return new Known(cve, "eu-kev", aliases, since, ransomware, null, null);
    }

    private static String cisa(String added, String ransomware, String... cves) {
        StringBuilder entries = new StringBuilder();
        for (String cve : cves) {
            entries.append(entries.isEmpty() ? "" : ",")
                    .append("{\"cveID\": \"" + cve + "\", \"dateAdded\": \"" + added
                            + "\", \"requiredAction\": \"Update it.\", \"dueDate\": \"2026-12-01\","
                            + "\"knownRansomwareCampaignUse\": \"" + ransomware + "\"}");
        }
        return "{\"dateReleased\": \"" + added + "\", \"vulnerabilities\": [" + entries + "]}";
    }

    private static String epss(String rows) {
        return "#model_version:v2025.03.14,score_date:2026-11-21T00:00:00+0000\ncve,epss,percentile\n" + rows;
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
