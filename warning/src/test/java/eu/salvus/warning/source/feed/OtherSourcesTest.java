package eu.salvus.warning.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.Corpus;
import eu.salvus.warning.VersionStatement.Exactly;
import eu.salvus.warning.VersionStatement.Range;
import eu.salvus.warning.VersionStatement.Unstated;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.source.Found;
import eu.salvus.warning.source.LoopbackDoor;
import eu.salvus.warning.source.News;
import eu.salvus.warning.source.Site;
import eu.salvus.warning.source.SourceState;
import eu.salvus.warning.source.UnreadableException;
import eu.salvus.warning.stix.StixReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherSourcesTest {

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final Site site = new Site();
    private final LoopbackDoor door = new LoopbackDoor();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        door.close();
        site.close();
    }

    @Test
    void an_entry_of_the_european_database_becomes_one_advisory_though_several_lists_have_it() throws Exception {
        euvd("Apr 16, 2025, 7:00:16 AM", "0.4", "1.0.0 <2.0.0");

        Found found = poll(Sources.EUVD, "/", SourceState.NEW);

        assertThat(found.news()).hasSize(1);
        Advisory advisory = ((News.Published) found.news().getFirst()).advisory();
        assertThat(advisory.trackingId()).isEqualTo("EUVD-2025-1");
        assertThat(advisory.published()).isEqualTo(Instant.parse("2025-04-16T07:00:16Z"));
        assertThat(advisory.references())
                .containsExactly("https://euvd.enisa.europa.eu/vulnerability/EUVD-2025-1", "https://a.example/1");
        Vulnerability weakness = advisory.vulnerabilities().getFirst();
        assertThat(weakness.aliases()).containsExactly("CVE-2025-0001", "EUVD-2025-1", "GHSA-x");
        assertThat(weakness.knownExploited()).isTrue();
        assertThat(weakness.vectors()).containsExactly("CVSS:3.1/x");
        assertThat(advisory.products())
                .singleElement()
                .matches(product ->
                        "Totolink".equals(product.vendor()) && product.version().equals(new Range(">=1.0.0|<2.0.0")));
    }

    @Test
    void its_daily_scores_and_dates_are_no_news_and_its_ranges_are() throws Exception {
        euvd("Apr 16, 2025, 7:00:16 AM", "0.4", "<2");
        Found first = poll(Sources.EUVD, "/", SourceState.NEW);
        euvd("May 1, 2026, 8:00:00\u202FPM", "0.9", "<2");
        Found redated = poll(Sources.EUVD, "/", first.state());
        euvd("May 1, 2026, 8:00:00 PM", "0.9", "<3");

        assertThat(redated.news()).isEmpty();
        assertThat(poll(Sources.EUVD, "/", redated.state()).news()).hasSize(1);
    }

    @Test
    void its_versions_are_told_as_it_means_them() {
        assertThat(EuvdRecord.version("1.5.0 ≤1.5.4")).isEqualTo(new Range(">=1.5.0|<=1.5.4"));
        assertThat(EuvdRecord.version("0 <2.0")).isEqualTo(new Range("<2.0"));
        assertThat(EuvdRecord.version("<3.1.7")).isEqualTo(new Range("<3.1.7"));
        assertThat(EuvdRecord.version("9.1.2u.5822_B20200513")).isEqualTo(new Exactly("9.1.2u.5822_B20200513"));
        assertThat(EuvdRecord.version("1.0, 1.1")).isEqualTo(new Range("1.0, 1.1"));
        assertThat(EuvdRecord.version("n/a")).isEqualTo(new Unstated());
        assertThat(EuvdRecord.version(null)).isEqualTo(new Unstated());
    }

    @Test
    void a_bundle_of_stix_is_told_object_by_object_and_only_what_changed() throws Exception {
        site.put("/bundle.json", bundle("one", "2026-01-01T00:00:00.000Z"));
        Found first = poll(Sources.STIX, "/bundle.json", SourceState.NEW);
        site.put("/bundle.json", bundle("one", "2026-02-01T00:00:00.000Z"));
        Found redated = poll(Sources.STIX, "/bundle.json", first.state());
        site.put("/bundle.json", bundle("two", "2026-02-01T00:00:00.000Z"));
        Found changed = poll(Sources.STIX, "/bundle.json", redated.state());

        assertThat(first.news()).hasSize(2);
        assertThat(redated.news()).isEmpty();
        News.Document document = (News.Document) changed.news().getFirst();
        assertThat(changed.news()).hasSize(1);
        assertThat(document.format()).isEqualTo(News.Format.STIX);
        assertThat(StixReader.read("x", document.bytes()).objects())
                .singleElement()
                .matches(object -> object.text("name").orElse("").equals("two"));
    }

    @Test
    void the_published_bundles_of_examples_are_read() throws Exception {
        int objects = 0;
        for (Path file : Corpus.files("stix-examples", ".json")) {
            byte[] bytes = Corpus.bytes(file);
            if (new String(bytes, StandardCharsets.UTF_8).contains("\"bundle\"")) {
                site.put("/bundle.json", bytes);
                objects += poll(Sources.STIX, "/bundle.json", SourceState.NEW)
                        .news()
                        .size();
            }
        }
        assertThat(objects).isGreaterThan(50);
    }

    @Test
    void a_provider_of_csaf_hands_over_what_was_not_handed_over_whatever_was_copied() throws Exception {
        provider("one");
        Found first = poll(Sources.CSAF, "/provider-metadata.json", SourceState.NEW);
        Found again = poll(Sources.CSAF, "/provider-metadata.json", first.state());
        Found forgotten = poll(Sources.CSAF, "/provider-metadata.json", SourceState.NEW);
        provider("two");
        Found quick = poll(Sources.CSAF, "/provider-metadata.json", again.state());
        now = now.plus(Duration.ofHours(1));
        Found changed = poll(Sources.CSAF, "/provider-metadata.json", again.state());
        site.put("/d/index.txt", "");
        Found gone = poll(Sources.CSAF, "/provider-metadata.json", changed.state());

        assertThat(first.news()).hasSize(1);
        assertThat(again.news()).isEmpty();
        assertThat(quick.news()).as("the list says nothing new").isEmpty();
        assertThat(forgotten.news()).hasSize(1);
        assertThat(((News.Document) changed.news().getFirst()).bytes())
                .asString(StandardCharsets.UTF_8)
                .contains("\"two\"");
        assertThat(gone.news())
                .containsExactly(new News.Gone(site.at("/d/2026/a.json").toString()));
    }

    @Test
    void what_a_provider_did_not_sign_or_wrote_against_the_rules_is_heard_and_told_each_time() throws Exception {
        provider("one");
        Found first = poll(Sources.CSAF, "/provider-metadata.json", SourceState.NEW);
        Found again = poll(Sources.CSAF, "/provider-metadata.json", first.state());

        String document = site.at("/d/2026/a.json").toString();
        assertThat(first.news()).hasSize(1);
        assertThat(first.notes())
                .contains(document + ": heard without a signature")
                .anyMatch(note -> note.startsWith(
                        document + ": heard though it breaks rules of CSAF: structure at $.document.tracking"));
        assertThat(again.news()).isEmpty();
        assertThat(again.notes()).isEqualTo(first.notes());
    }

    @Test
    void a_provider_speaks_for_itself_and_what_it_has_in_the_name_of_others_is_left_out_and_told_each_time()
            throws Exception {
        metadata("https://www.p.example", "{site}/d");
        documents("/d", "https://p.example/", "https://siemens.example", "https://www.cve.org/");

        Found first = poll(Sources.CSAF, "/provider-metadata.json", SourceState.NEW);
        Found again = poll(Sources.CSAF, "/provider-metadata.json", first.state());
        site.put("/d/index.txt", "0.json\n");
        Found gone = poll(Sources.CSAF, "/provider-metadata.json", first.state());

        assertThat(heard(first)).containsExactly("/d/0.json");
        assertThat(OtherPublishers.in(first.notes()))
                .containsExactly("https://siemens.example", "https://www.cve.org/");
        assertThat(again.news()).isEmpty();
        assertThat(again.notes()).isEqualTo(first.notes());
        assertThat(gone.news()).as("what nobody heard of is not gone").isEmpty();
    }

    @Test
    void a_provider_that_calls_itself_another_later_is_not_heard_as_that_one() throws Exception {
        metadata("https://p.example", "{site}/d");
        documents("/d", "https://p.example");
        Found first = poll(Sources.CSAF, "/provider-metadata.json", SourceState.NEW);
        metadata("https://siemens.example", "{site}/d");
        documents("/d", "https://p.example", "https://siemens.example");
        Found later = poll(Sources.CSAF, "/provider-metadata.json", first.state());

        assertThat(heard(first)).containsExactly("/d/0.json");
        assertThat(later.news()).isEmpty();
        assertThat(later.notes()).anyMatch(note -> note.contains("it says now that it is https://siemens.example"));
        assertThat(OtherPublishers.in(later.notes())).containsExactly("https://siemens.example");
    }

    @Test
    void a_provider_of_a_list_speaks_for_whom_the_list_says_it_is_and_a_bare_list_for_its_first_publisher()
            throws Exception {
        metadata("https://siemens.example", "{site}/d");
        documents("/d", "https://p.example", "https://siemens.example");
        site.put("/aggregator.json", """
                {"aggregator": {"category": "aggregator", "name": "A"}, "csaf_providers": [{"metadata": {
                  "publisher": {"name": "P", "namespace": "https://p.example"}, "url": "{site}/provider-metadata.json"}}]}""");

        assertThat(heard(poll(Sources.CSAF, "/aggregator.json", SourceState.NEW)))
                .containsExactly("/d/0.json");
        assertThat(heard(poll(Sources.CSAF, "/d/", SourceState.NEW))).containsExactly("/d/0.json");
    }

    @Test
    void what_was_left_out_is_heard_once_its_provider_speaks_for_it() throws Exception {
        metadata("https://p.example", "{site}/d");
        documents("/d", "https://siemens.example");
        String list = """
                {"aggregator": {"category": "aggregator", "name": "A"}, "csaf_providers": [{"metadata": {
                  "publisher": {"name": "P", "namespace": "%s"}, "url": "{site}/provider-metadata.json"}}]}""";
        site.put("/aggregator.json", list.formatted("https://p.example"));
        Found before = poll(Sources.CSAF, "/aggregator.json", SourceState.NEW);
        site.put("/aggregator.json", list.formatted("https://siemens.example"));

        assertThat(before.news()).isEmpty();
        assertThat(heard(poll(Sources.CSAF, "/aggregator.json", before.state())))
                .containsExactly("/d/0.json");
    }

    @Test
    void what_an_authority_says_of_makers_products_in_its_own_name_is_heard_whole() throws Exception {
        metadata("https://www.cisa.gov", "{site}/c");
        StringBuilder index = new StringBuilder();
        for (Path file : Corpus.files("cisa-csaf/icsma", ".json").subList(0, 20)) {
            index.append(file.getFileName()).append('\n');
            site.put("/c/" + file.getFileName(), Files.readAllBytes(file));
        }
        site.put("/c/index.txt", index.toString());

        Found found = poll(Sources.CSAF, "/provider-metadata.json", SourceState.NEW);

        assertThat(found.news()).hasSize(20);
        assertThat(OtherPublishers.in(found.notes())).isEmpty();
    }

    @Test
    void a_provider_of_which_nothing_can_be_had_fails_and_keeps_its_copies() throws Exception {
        provider("one");
        Found first = poll(Sources.CSAF, "/provider-metadata.json", SourceState.NEW);
        site.put("/d/index.txt", exchange -> exchange.sendResponseHeaders(503, -1));

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> poll(Sources.CSAF, "/provider-metadata.json", first.state()))
                .withMessageContaining("status 503");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.endsWith("a.json"))).hasSize(1);
        }
    }

    @Test
    void every_kind_is_found_by_its_id_and_its_sources_bear_it() {
        for (Sources kind : Sources.values()) {
            assertThat(Sources.of(kind.id())).isEqualTo(kind);
            assertThat(kind.at(URI.create("https://www.example.org:8443/x"), folder)
                            .id())
                    .startsWith(kind.id())
                    .matches("[a-z0-9-]+");
            if (kind.usual() == null) {
                assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> kind.at(null, folder));
            } else {
                assertThat(kind.at(null, folder).schedule().every()).isPositive();
            }
        }
        assertThat(Sources.of("nothing")).isNull();
        assertThat(Sources.CSAF.at(URI.create("https://a.example/1"), folder).id())
                .isNotEqualTo(Sources.CSAF
                        .at(URI.create("https://a.example/2"), folder)
                        .id());
    }

    private Found poll(Sources kind, String path, SourceState last) throws Exception {
        return kind.at(site.at(path), folder).poll(door, last, (InstantSource) () -> now);
    }

    private void euvd(String updated, String epss, String version) {
        String entry = """
                {"id": "EUVD-2025-1", "description": "A weakness.", "datePublished": "Apr 16, 2025, 7:00:16 AM",
                 "dateUpdated": "%s", "baseScore": 6.9, "baseScoreVector": "CVSS:3.1/x", "epss": %s,
                 "references": "https://a.example/1\\n", "aliases": "GHSA-x\\nCVE-2025-0001\\n",
                 "exploitedSince": "Apr 9, 2025, 12:00:00 AM",
                 "enisaIdProduct": [{"id": "1", "product": {"name": "A3700R"}, "product_version": "%s"}],
                 "enisaIdVendor": [{"id": "2", "vendor": {"name": "Totolink"}}]}""".formatted(updated, epss, version);
        site.put("/lastvulnerabilities", "[" + entry + "]");
        site.put("/exploitedvulnerabilities", "{\"items\": [" + entry + "], \"total\": 1}");
        site.put("/criticalvulnerabilities", "[]");
    }

    private static String bundle(String name, String modified) {
        return """
                {"type": "bundle", "id": "bundle--5d0092c5-5f74-4287-9642-33f4c354e56d", "objects": [
                  {"type": "identity", "spec_version": "2.1", "id": "identity--f431f809-377b-45e0-aa1c-6a4751cae5ff",
                   "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z", "name": "fixed"},
                  {"type": "campaign", "spec_version": "2.1", "id": "campaign--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f",
                   "created": "2026-01-01T00:00:00.000Z", "modified": "%s", "name": "%s"}]}""".formatted(modified, name);
    }

    private List<String> heard(Found found) {
        return found.news().stream()
                .map(each -> ((News.Document) each).address().getPath())
                .toList();
    }

    private void metadata(String namespace, String directory) {
        site.put("/provider-metadata.json", """
                {"canonical_url": "{site}/provider-metadata.json", "publisher": {"name": "P", "namespace": "%s"},
                 "distributions": [{"directory_url": "%s"}]}""".formatted(namespace, directory));
    }

    private void documents(String directory, String... publishers) {
        StringBuilder index = new StringBuilder();
        for (int i = 0; i < publishers.length; i++) {
            index.append(i).append(".json\n");
            site.put(directory + "/" + i + ".json", """
                    {"document": {"category": "csaf_base", "csaf_version": "2.0", "title": "A",
                      "publisher": {"category": "vendor", "name": "P", "namespace": "%s"},
                      "tracking": {"id": "%d", "version": "1"}}}""".formatted(publishers[i], i));
        }
        site.put(directory + "/index.txt", index.toString());
        site.put(directory + "/", index.toString().replaceAll("(.*)\n", "<a href=\"$1\">$1</a>"));
    }

    private void provider(String title) {
        site.put("/provider-metadata.json", """
                {"canonical_url": "{site}/provider-metadata.json", "publisher": {"name": "P", "namespace": "https://p.example"},
                 "distributions": [{"directory_url": "{site}/d"}]}""");
        site.put("/d/index.txt", "2026/a.json\n");
        site.put("/d/2026/a.json", """
                {"document": {"category": "csaf_base", "csaf_version": "2.0", "title": "%s",
                  "publisher": {"category": "vendor", "name": "P", "namespace": "https://p.example"},
                  "tracking": {"id": "A", "version": "1"}}}""".formatted(title));
    }
}
