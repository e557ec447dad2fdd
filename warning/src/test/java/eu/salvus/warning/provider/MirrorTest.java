package eu.salvus.warning.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.salvus.warning.Corpus;
import eu.salvus.warning.provider.MirrorReport.Item;
import eu.salvus.warning.provider.MirrorReport.Outcome;
import eu.salvus.warning.source.LoopbackDoor;
import eu.salvus.warning.source.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {

    private static final Limits LIMITS = new Limits(500, 2_000_000, 2_000_000, 100_000_000, 3, 20);

    private final ProviderSite provider = new ProviderSite();
    private final LoopbackDoor door = new LoopbackDoor();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        door.close();
        provider.close();
    }

    @Test
    void it_tells_new_changed_unchanged_and_gone_documents() throws Exception {
        provider.publish("2026/a.json", ProviderSite.document("A", "one"))
                .publish("2026/b.json", ProviderSite.document("B", "one"))
                .publish("2026/c.json", ProviderSite.document("C", "one"));
        MirrorReport first = run();
        provider.publish("2026/a.json", ProviderSite.document("A", "two")).withdraw("2026/b.json");
        MirrorReport second = run();

        assertThat(outcomes(first)).containsExactly("a NEW", "b NEW", "c NEW");
        assertThat(outcomes(second)).containsExactly("a CHANGED", "c UNCHANGED", "b GONE");
        assertThat(Files.readString(copy("a"))).contains("\"two\"");
        assertThat(copy("b")).exists();
        assertThat(outcomes(run())).containsExactly("a UNCHANGED", "c UNCHANGED");
    }

    @Test
    void a_feed_published_again_with_new_dates_brings_nothing_new_and_fetches_no_document() throws Exception {
        provider.publish("2026/a.json", ProviderSite.document("A", "one"));
        run();
        provider.redate("2027-06-01T00:00:00Z").site.forget();

        MirrorReport report = run();

        assertThat(outcomes(report)).containsExactly("a UNCHANGED");
        assertThat(provider.site.asked())
                .containsExactlyInAnyOrder("/provider-metadata.json", "/csaf/feed.json", "/csaf/2026/a.json.sha512");
    }

    @Test
    void between_whole_comparisons_only_what_the_list_says_anew_is_asked_for() throws Exception {
        provider.publish("2026/a.json", ProviderSite.document("A", "one"))
                .publish("2026/b.json", ProviderSite.document("B", "one"));
        run();
        provider.publish("2026/a.json", ProviderSite.document("A", "quietly replaced"))
                .publish("2026/c.json", ProviderSite.document("C", "one"));
        provider.site.forget();
        MirrorReport quick = run(Depth.CHANGED_ENTRIES);
        List<String> asked = provider.site.asked();
        provider.redate("2027-01-01T00:00:00Z");
        MirrorReport redated = run(Depth.CHANGED_ENTRIES);

        assertThat(outcomes(quick)).containsExactly("a UNCHANGED", "b UNCHANGED", "c NEW");
        assertThat(asked).noneMatch(path -> path.contains("/a.json") || path.contains("/b.json"));
        assertThat(outcomes(redated)).containsExactly("a CHANGED", "b UNCHANGED", "c UNCHANGED");
    }

    @Test
    void a_document_replaced_under_the_same_dates_is_seen() throws Exception {
        provider.publish("2026/a.json", ProviderSite.document("A", "one"));
        run();
        provider.publish("2026/a.json", ProviderSite.document("A", "one, and more"));

        assertThat(outcomes(run())).containsExactly("a CHANGED");
    }

    @Test
    void a_document_that_is_not_what_its_hash_says_is_refused_and_the_copy_stays() throws Exception {
        provider.publish("2026/a.json", ProviderSite.document("A", "one"))
                .publish("2026/b.json", ProviderSite.document("B", "one"));
        run();
        provider.site.put("/csaf/2026/a.json.sha512", "0".repeat(128));

        MirrorReport report = run();

        assertThat(outcomes(report)).containsExactly("a FAILED", "b UNCHANGED");
        assertThat(report.items().getFirst().reason()).contains("a.json: its SHA-512 is not the one of its hash file");
        assertThat(Files.readString(copy("a"))).contains("\"one\"");
    }

    @Test
    void one_failing_document_stops_no_other() throws Exception {
        provider.publish("2026/a.json", ProviderSite.document("A", "one"))
                .publish("2026/b.json", "{\"document\": 3}".getBytes(StandardCharsets.UTF_8))
                .publish("2026/c.json", ProviderSite.document("C", "one"))
                .publish("2026/d.json", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                .publish("2026/e.json", new byte[2_000_001])
                .publish("2026/f.json", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>".getBytes(StandardCharsets.UTF_8))
                .publish("2026/g.json", ProviderSite.document("G", "one"))
                .publish("2026/h.json", ProviderSite.document("H", "one"));
        provider.site.remove("/csaf/2026/c.json");
        provider.site.put("/csaf/2026/h.json", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
        });

        MirrorReport report = run();

        assertThat(outcomes(report))
                .containsExactly(
                        "a NEW", "b FAILED", "c FAILED", "d FAILED", "e FAILED", "f FAILED", "g NEW", "h FAILED");
        assertThat(report.items().stream().map(Item::reason).filter(reason -> reason != null))
                .allMatch(reason -> reason.contains("/csaf/2026/"));
        assertThat(files()).containsExactly("a.json", "a.json.sha512", "g.json", "g.json.sha512");
    }

    @Test
    void a_document_that_takes_all_of_a_stack_is_refused_by_name_and_stops_no_other() throws Exception {
        provider.publish("2026/a.json", ProviderSite.document("A", "one"))
                .publish("2026/b.json", ProviderSite.document("B", "one"));

        MirrorReport report = run(Depth.EVERY_DOCUMENT, (name, bytes) -> {
            if (name.contains("a.json")) {
                throw new StackOverflowError();
            }
            return List.of();
        });

        assertThat(outcomes(report)).containsExactly("a FAILED", "b NEW");
        assertThat(report.items().getFirst().reason())
                .endsWith("/csaf/2026/a.json: the document is too tangled to be read");
    }

    @Test
    void a_provider_that_stops_answering_is_left_alone() throws Exception {
        for (int i = 100; i < 200; i++) {
            provider.publish("2026/" + i + ".json", ProviderSite.document(String.valueOf(i), "one"));
            provider.site.put("/csaf/2026/" + i + ".json", exchange -> exchange.sendResponseHeaders(503, -1));
        }

        MirrorReport report = run();

        assertThat(report.count(Outcome.FAILED)).isBetween(20L, 23L);
        assertThat(report.count(Outcome.LEFT)).isEqualTo(100 - report.count(Outcome.FAILED));
    }

    @Test
    void a_run_that_was_cut_off_is_taken_up_where_it_stopped() throws Exception {
        provider.publish("2026/a.json", ProviderSite.document("A", "one"))
                .publish("2026/b.json", ProviderSite.document("B", "one"));
        run();
        Path ledger = folder.resolve(Ledger.NAME);
        List<String> lines = Files.readAllLines(ledger);
        Files.writeString(ledger, lines.getFirst() + "\n" + lines.get(1).substring(0, 40));
        Files.writeString(copy("b"), "half a docu");
        Files.writeString(copy("a").resolveSibling(".123.part"), "half");

        MirrorReport report = run();

        assertThat(outcomes(report)).containsExactly("a UNCHANGED", "b NEW");
        assertThat(report.notes()).singleElement().asString().contains("line 2 was cut off");
        assertThat(Files.readAllBytes(copy("b"))).isEqualTo(ProviderSite.document("B", "one"));
        assertThat(copy("a").resolveSibling(".123.part")).doesNotExist();
        assertThat(outcomes(run())).containsExactly("a UNCHANGED", "b UNCHANGED");
    }

    @Test
    void a_copy_that_somebody_damaged_is_fetched_again() throws Exception {
        provider.publish("2026/a.json", ProviderSite.document("A", "one"));
        run();
        Files.writeString(copy("a"), " ", StandardOpenOption.APPEND);

        assertThat(outcomes(run())).containsExactly("a UNCHANGED");
        assertThat(Files.readAllBytes(copy("a"))).isEqualTo(ProviderSite.document("A", "one"));
    }

    @Test
    void two_runs_never_write_into_one_folder() throws Exception {
        provider.publish("2026/a.json", ProviderSite.document("A", "one"));
        try (Ledger other = new Ledger(folder, new Notes())) {
            assertThat(other.of("x", false)).isEmpty();
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(this::run)
                    .withMessageContaining("another run mirrors into this folder");
        }
    }

    @Test
    void what_is_not_for_everyone_stands_apart_by_the_stricter_label() throws Exception {
        provider.publish("2026/a.json", ProviderSite.document("A", "one", "GREEN"));
        assertThat(run().items().getFirst().place())
                .startsWith("green/127.0.0.1_")
                .endsWith("/csaf/2026/a.json");

        provider.publish("2026/a.json", ProviderSite.document("A", "one", "RED"));
        Item item = run().items().getFirst();

        assertThat(item.place()).startsWith("red/127.0.0.1_");
        assertThat(files()).containsExactly("a.json", "a.json.sha512");
    }

    @Test
    void a_list_that_loses_much_at_once_takes_nothing_away() throws Exception {
        for (int i = 100; i < 130; i++) {
            provider.publish("2026/" + i + ".json", ProviderSite.document(String.valueOf(i), "one"));
        }
        run();
        for (int i = 101; i < 130; i++) {
            provider.withdraw("2026/" + i + ".json");
        }

        MirrorReport report = run();

        assertThat(report.count(Outcome.GONE)).isZero();
        assertThat(report.whole()).isFalse();
        assertThat(report.notes()).anyMatch(note -> note.contains("name 1 documents, where there were 30"));
    }

    @Test
    void the_medical_advisories_of_cisa_are_mirrored_with_their_hashes_and_signatures() throws Exception {
        List<Path> documents = Corpus.files("cisa-csaf/icsma", ".json");
        Path root = Corpus.folder("cisa-csaf/icsma");
        StringBuilder index = new StringBuilder();
        StringBuilder changes = new StringBuilder();
        for (Path document : documents) {
            String name = root.relativize(document).toString().replace('\\', '/');
            for (String ending : List.of("", ".asc", ".sha512")) {
                provider.site.put("/white/" + name + ending, Corpus.bytes(Path.of(document + ending)));
            }
            index.append(name).append('\n');
            changes.append('"')
                    .append(name)
                    .append("\",\"")
                    .append("2023-10-03T20:14:10Z")
                    .append("\"\n");
        }
        provider.site.put("/white/index.txt", index.toString()).put("/white/changes.csv", changes.toString());
        provider.site.put(
                "/provider-metadata.json",
                ProviderSite.metadata("{\"directory_url\": \"{site}/white\"}")
                        .replace("https://p.example", "https://www.cisa.gov"));

        MirrorReport first = run();
        provider.site.forget();
        MirrorReport second = run();

        assertThat(documents).hasSize(124);
        assertThat(first.count(Outcome.NEW)).as(first.items().toString()).isEqualTo(124);
        assertThat(first.items())
                .allMatch(item ->
                        item.signing() == Signing.NO_KEY && item.complaints().isEmpty());
        assertThat(second.count(Outcome.UNCHANGED)).isEqualTo(124);
        assertThat(provider.site.asked()).hasSize(3 + 124);
        for (Path document : documents) {
            Path copy = folder.resolve(first.items().stream()
                    .map(Item::place)
                    .filter(place -> place != null && place.endsWith("/" + document.getFileName()))
                    .findFirst()
                    .orElseThrow());
            assertThat(copy).hasSameBinaryContentAs(document);
        }
    }

    private MirrorReport run() throws Exception {
        return run(Depth.EVERY_DOCUMENT);
    }

    private MirrorReport run(Depth depth) throws Exception {
        return run(depth, DocumentCheck.NONE);
    }

    private MirrorReport run(Depth depth, DocumentCheck check) throws Exception {
        return new Mirror(door, folder, LIMITS, check).run(metadata(), depth, (done, all) -> {});
    }

    private ProviderMetadata metadata() throws IOException, UnreadableException {
        return new Providers(door)
                .find(provider.site.at("/provider-metadata.json").toString())
                .providers()
                .getFirst();
    }

    private Path copy(String name) {
        return folder.resolve("clear/127.0.0.1_" + provider.site.at("").getPort() + "/csaf/2026/" + name + ".json");
    }

    private static List<String> outcomes(MirrorReport report) {
        return report.items().stream()
                .map(item -> item.address().replaceAll(".*/|\\.json", "") + " " + item.outcome())
                .toList();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new ArrayList<>(all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".salvus"))
                    .sorted()
                    .toList());
        }
    }
}
