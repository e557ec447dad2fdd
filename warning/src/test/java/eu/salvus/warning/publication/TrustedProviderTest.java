package eu.salvus.warning.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.salvus.warning.Corpus;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.provider.Depth;
import eu.salvus.warning.provider.DocumentCheck;
import eu.salvus.warning.provider.Limits;
import eu.salvus.warning.provider.Mirror;
import eu.salvus.warning.provider.MirrorReport;
import eu.salvus.warning.provider.MirrorReport.Item;
import eu.salvus.warning.provider.MirrorReport.Outcome;
import eu.salvus.warning.provider.ProviderMetadata.Role;
import eu.salvus.warning.provider.Providers;
import eu.salvus.warning.provider.Providers.FoundProviders;
import eu.salvus.warning.provider.Signing;
import eu.salvus.warning.source.LoopbackDoor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrustedProviderTest {

    private static final String HOME = "https://docs.oasis-open.org/csaf/csaf/v2.0/";
    private static final Instant NOW = Instant.parse("2026-02-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final LoopbackDoor door = new LoopbackDoor();
    private final Centre centre = new Centre("https://centre.example");

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        door.close();
        centre.close();
    }

    @Test
    void a_mirror_finds_a_document_by_the_domain_and_has_nothing_to_say_against_it() throws Exception {
        byte[] document = Centre.document("Centre 2026/1", 1, "WHITE");
        centre.publish(document, NOW);
        centre.show();

        MirrorReport report = mirrored(centre);

        Item item = report.items().getFirst();
        assertThat(report.items()).hasSize(1);
        assertThat(item.address())
                .isEqualTo(centre.site
                        .at("/.well-known/csaf/white/2026/centre_2026_1.json")
                        .toString());
        assertThat(item.outcome()).isEqualTo(Outcome.NEW);
        assertThat(item.signing()).isEqualTo(Signing.VALID);
        assertThat(item.complaints()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(report.whole()).isTrue();
        assertThat(folder.resolve(String.valueOf(item.place()))).hasBinaryContent(document);
    }

    @Test
    void a_provider_without_a_document_has_an_empty_open_feed() throws Exception {
        MirrorReport report = mirrored(centre);

        assertThat(report.items()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(report.whole()).isTrue();
    }

    @Test
    void a_revision_is_mirrored_in_place_of_the_earlier_one() throws Exception {
        centre.publish(Centre.document("A", 1, "WHITE"), NOW);
        centre.show();
        mirrored(centre);
        centre.publish(Centre.document("A", 2, "WHITE"), LATER);
        centre.show();

        MirrorReport report = mirrored(centre);

        assertThat(report.items()).extracting(Item::outcome).containsExactly(Outcome.CHANGED);
        assertThat(report.items()).extracting(Item::signing).containsExactly(Signing.VALID);
    }

    @Test
    void each_label_has_its_feed_and_its_folder() throws Exception {
        for (String label : List.of("WHITE", "GREEN", "AMBER", "RED")) {
            centre.publish(Centre.document("ID-" + label, 1, label), NOW);
        }
        centre.show();

        FoundProviders found = found(centre);
        MirrorReport report = mirrored(centre);

        assertThat(found.providers().getFirst().distributions())
                .filteredOn(each -> each.address().getPath().endsWith(".json"))
                .extracting(each -> each.label())
                .containsExactly(Tlp.CLEAR, Tlp.GREEN, Tlp.AMBER, Tlp.RED);
        assertThat(report.items())
                .extracting(Item::place)
                .allSatisfy(place -> assertThat(place).containsPattern("^(clear|green|amber|red)/"));
        assertThat(report.notes()).isEmpty();
        JsonNode amber = json(centre, "csaf-feed-tlp-amber.json");
        assertThat(amber.at("/feed/entry")).hasSize(1);
        assertThat(amber.at("/feed/entry/0/id").asString("")).isEqualTo("ID-AMBER");
    }

    @Test
    void what_is_for_the_organisation_alone_stands_in_the_feed_of_the_label_it_bears() throws Exception {
        centre.publish(Centre.document("A", 1, "RED"), NOW);
        centre.publish(
                new String(Centre.document("B", 1, "RED"), StandardCharsets.UTF_8)
                        .replaceFirst("\"tlp\"", "\"text\": \"TLP v2.0: TLP:AMBER+STRICT\", \"tlp\"")
                        .getBytes(StandardCharsets.UTF_8),
                LATER);
        centre.show();

        JsonNode red = json(centre, "csaf-feed-tlp-red.json");
        assertThat(red.at("/feed/entry")).hasSize(2);
        assertThat(red.at("/feed/entry/0/id").asString("")).isEqualTo("B");
        assertThat(mirrored(centre).items())
                .extracting(Item::outcome)
                .containsExactlyInAnyOrder(Outcome.NEW, Outcome.NEW);
    }

    @Test
    void an_entry_says_what_section_7_1_15_asks() throws Exception {
        centre.publish(Centre.document("A", 1, "WHITE"), NOW);
        centre.publish(Centre.document("A", 2, "WHITE"), LATER);
        centre.publish(Centre.document("B", 1, "WHITE"), NOW);

        JsonNode feed = json(centre, "csaf-feed-tlp-white.json").path("feed");

        assertThat(feed.path("id").asString("")).isEqualTo("csaf-feed-tlp-white");
        assertThat(feed.path("updated").asString("")).isEqualTo(LATER.toString());
        assertThat(feed.path("title").asString("")).isEqualTo("Centre (TLP:WHITE)");
        assertThat(feed.path("link")).isEqualTo(JsonMapper.shared().readTree("""
                        [{"rel": "self", "href": "%s"}]
                        """.formatted(
                        centre.site.at("/.well-known/csaf/csaf-feed-tlp-white.json"))));
        assertThat(feed.path("category")).isEqualTo(JsonMapper.shared().readTree("""
                        [{"scheme": "urn:ietf:params:rolie:category:information-type", "term": "csaf"}]
                        """));
        assertThat(feed.path("entry").values())
                .extracting(entry -> entry.path("id").asString(""))
                .containsExactly("A", "B");
        String address = centre.site.at("/.well-known/csaf/white/2026/a.json").toString();
        assertThat(feed.path("entry").path(0)).isEqualTo(JsonMapper.shared().readTree("""
                        {"id": "A", "title": "Pump A",
                         "link": [{"rel": "self", "href": "DOC"}, {"rel": "hash", "href": "DOC.sha256"},
                                  {"rel": "hash", "href": "DOC.sha512"}, {"rel": "signature", "href": "DOC.asc"}],
                         "published": "2026-02-01T10:00:00Z", "updated": "2026-02-01T10:01:00Z",
                         "content": {"type": "application/json", "src": "DOC"},
                         "format": {"schema": "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json",
                                    "version": "2.0"}}
                        """.replace("DOC", address)));
    }

    @Test
    void what_is_not_for_everyone_changes_nothing_that_everyone_sees() throws Exception {
        centre.publish(Centre.document("OPEN", 1, "WHITE"), NOW);
        centre.publish(Centre.document("CLOSED-1", 1, "AMBER"), NOW);
        Map<String, String> before = seenByEveryone();

        centre.publish(Centre.document("CLOSED-2", 1, "AMBER"), LATER);
        centre.publish(Centre.document("CLOSED-1", 2, "AMBER"), LATER);

        assertThat(seenByEveryone()).isEqualTo(before);
        assertThat(before.values())
                .noneMatch(text -> text.toUpperCase(Locale.ROOT).contains("CLOSED"));
        centre.publish(Centre.document("OPEN", 2, "WHITE"), LATER);
        assertThat(seenByEveryone()).isNotEqualTo(before);
    }

    @Test
    void each_file_is_for_those_its_label_names() {
        assertThat(TrustedProvider.audience("amber/2026/a.json.asc")).isEqualTo(Tlp.AMBER);
        assertThat(TrustedProvider.audience("amber/")).isEqualTo(Tlp.AMBER);
        assertThat(TrustedProvider.audience("red/changes.csv")).isEqualTo(Tlp.RED);
        assertThat(TrustedProvider.audience("csaf-feed-tlp-green.json")).isEqualTo(Tlp.GREEN);
        assertThat(TrustedProvider.audience("white/2026/amber.json")).isEqualTo(Tlp.CLEAR);
        assertThat(TrustedProvider.audience("provider-metadata.json")).isEqualTo(Tlp.CLEAR);
    }

    @Test
    void who_reads_no_feeds_finds_the_same_documents_by_folders() throws Exception {
        centre.publish(Centre.document("A", 1, "WHITE"), NOW);
        centre.publish(Centre.document("B", 3, "WHITE"), NOW);
        centre.show();
        centre.site.remove("/.well-known/csaf/csaf-feed-tlp-white.json");

        assertThat(mirrored(centre).items()).hasSize(2).extracting(Item::reason).containsOnlyNulls();
        assertThat(text(centre, "white/changes.csv")).isEqualTo("""
                "2026/b.json","2026-01-03T00:00:00Z"
                "2026/a.json","2026-01-01T00:00:00Z"
                """);

        centre.site.remove("/.well-known/csaf/white/index.txt").remove("/.well-known/csaf/white/changes.csv");

        assertThat(mirrored(centre).items()).extracting(Item::outcome).containsOnly(Outcome.UNCHANGED);
    }

    @Test
    void the_security_text_leads_to_the_metadata() throws Exception {
        assertThat(new String(centre.provider.securityText(NOW), StandardCharsets.UTF_8))
                .isEqualTo("""
                        Contact: mailto:security@centre.example
                        Expires: 2026-02-01T10:00:00Z
                        Preferred-Languages: en, fr
                        CSAF: %s
                        """.formatted(centre.site.at("/.well-known/csaf/provider-metadata.json")));
        centre.site.put(
                "/security/other/provider-metadata.json",
                centre.provider.files(List.of()).get("provider-metadata.json"));
        centre.site.remove("/.well-known/csaf/provider-metadata.json");
        centre.site.put(
                "/.well-known/security.txt",
                "CSAF: " + centre.site.at("/security/other/provider-metadata.json") + "\n");

        assertThat(found(centre).providers().getFirst().role()).isEqualTo(Role.CSAF_TRUSTED_PROVIDER);
    }

    @Test
    void the_metadata_keep_to_the_published_schema() throws Exception {
        Path schemas = Corpus.folder("csaf-json-schema");
        var schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of(
                                HOME + "csaf_json_schema.json",
                                schemaText(schemas.resolve("csaf_json_schema.json")),
                                "https://www.first.org/cvss/cvss-v2.0.json",
                                "true",
                                "https://www.first.org/cvss/cvss-v3.0.json",
                                "true",
                                "https://www.first.org/cvss/cvss-v3.1.json",
                                "true")))
                .getSchema(schemaText(schemas.resolve("provider_json_schema.json")));
        centre.publish(Centre.document("A", 1, "RED"), NOW);
        JsonNode metadata = json(centre, "provider-metadata.json");

        assertThat(schema.validate(
                        metadata, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
        assertThat(schema.validate(JsonMapper.shared().readTree("{\"role\": \"csaf_provider\"}")))
                .isNotEmpty();
    }

    @Test
    void every_medical_advisory_of_cisa_is_mirrored_as_it_was_published() throws Exception {
        try (Centre agency = new Centre("https://www.cisa.gov/")) {
            for (Path file : Corpus.files("cisa-csaf/icsma", ".json")) {
                agency.publish(Files.readAllBytes(file), NOW);
            }
            agency.show();

            MirrorReport report = mirrored(agency);

            assertThat(report.items()).hasSizeGreaterThan(100).hasSameSizeAs(agency.published());
            assertThat(report.items()).allSatisfy(item -> {
                assertThat(item.outcome()).isEqualTo(Outcome.NEW);
                assertThat(item.signing()).isEqualTo(Signing.VALID);
                assertThat(item.complaints()).isEmpty();
            });
            assertThat(report.notes()).isEmpty();
        }
    }

    private Map<String, String> seenByEveryone() {
        Map<String, String> seen = new TreeMap<>();
        centre.provider.files(List.copyOf(centre.published())).forEach((path, bytes) -> {
            if (TrustedProvider.audience(path) == Tlp.CLEAR) {
                seen.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return seen;
    }

    private FoundProviders found(Centre of) throws Exception {
        return new Providers(door).find(of.site.at("").toString());
    }

    private MirrorReport mirrored(Centre of) throws Exception {
        return new Mirror(door, folder, Limits.USUAL, DocumentCheck.NONE)
                .run(found(of).providers().getFirst(), Depth.EVERY_DOCUMENT, (done, all) -> {});
    }

    private static JsonNode json(Centre of, String path) {
        return JsonMapper.shared().readTree(text(of, path));
    }

    private static String text(Centre of, String path) {
        return new String(of.provider.files(List.copyOf(of.published())).get(path), StandardCharsets.UTF_8);
    }

    private static String schemaText(Path file) {
        return new String(Corpus.bytes(file), StandardCharsets.UTF_8);
    }
}
