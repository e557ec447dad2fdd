package eu.salvus.warning.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.salvus.warning.Corpus;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.provider.ProviderMetadata.Directory;
import eu.salvus.warning.provider.ProviderMetadata.Distribution;
import eu.salvus.warning.provider.ProviderMetadata.Feed;
import eu.salvus.warning.provider.ProviderMetadata.Role;
import eu.salvus.warning.provider.Providers.FoundProviders;
import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.LoopbackDoor;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.source.Site;
import eu.salvus.warning.source.UnreadableException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The web sites of the corpus, each a folder named as its machine, served by a server of this machine. */
class ProvidersTest {

    private static final String SITES = "csaf-provider-samples/csaf-retrieval/src/jvmTest/resources";

    private final Site site = new Site();
    private final LoopbackDoor loopback = new LoopbackDoor();
    private final List<String> asked = new ArrayList<>();

    @AfterEach
    void close() {
        loopback.close();
        site.close();
    }

    @Test
    void a_domain_is_found_at_its_well_known_address() throws Exception {
        ProviderMetadata found = find("example.com").providers().getFirst();

        assertThat(found.canonical()).isEqualTo("https://example.com/.well-known/csaf/provider-metadata.json");
        assertThat(found.name()).isEqualTo("Example Company ProductCERT");
        assertThat(found.role()).isEqualTo(Role.CSAF_TRUSTED_PROVIDER);
        assertThat(found.distributions())
                .containsExactly(
                        new Directory(URI.create("https://example.com/directory/"), null),
                        new Directory(URI.create("https://example.com/invalid-directory/"), null),
                        new Feed(URI.create("https://example.com/.well-known/csaf/feed-tlp-white.json"), Tlp.CLEAR));
        assertThat(found.keys())
                .singleElement()
                .matches(key -> "8F5F267907B2C4559DB360DB2294BA7D2B2298B1".equals(key.fingerprint()));
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void a_domain_is_found_by_its_security_txt_past_an_entry_that_leads_nowhere() throws Exception {
        FoundProviders found = find("https://provider-with-securitytxt.com/");

        assertThat(found.providers())
                .singleElement()
                .matches(each -> each.address()
                        .toString()
                        .equals("https://provider-with-securitytxt.com/directory/provider-metadata.json"));
    }

    @Test
    void a_domain_is_found_by_its_name_for_csaf_when_nothing_else_leads_there() throws Exception {
        FoundProviders found = find("publisher-with-dns.com");

        assertThat(found.providers())
                .singleElement()
                .matches(each -> each.role() == Role.CSAF_PUBLISHER)
                .matches(
                        each -> each.address().toString().equals("https://csaf.data.security.publisher-with-dns.com/"));
        assertThat(asked)
                .containsExactly(
                        "https://publisher-with-dns.com/.well-known/csaf/provider-metadata.json",
                        "https://publisher-with-dns.com/.well-known/security.txt",
                        "https://csaf.data.security.publisher-with-dns.com/");
    }

    @Test
    void a_domain_behind_which_there_is_nothing_is_told_with_all_that_was_tried() {
        // Outside of what is to fail, so that the test is skipped where there is no corpus.
        corpus();
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> find("nobody.example"))
                .withMessageContainingAll(
                        "https://nobody.example: no CSAF provider is found",
                        "/.well-known/csaf/provider-metadata.json: answered with status 404",
                        "https://csaf.data.security.nobody.example/: answered with status 404");
    }

    @Test
    void metadata_without_lists_are_read_and_say_that_there_is_nothing_to_fetch() throws Exception {
        ProviderMetadata found = find("no-distributions.com").providers().getFirst();

        assertThat(found.distributions()).isEmpty();
        assertThat(found.notes()).singleElement().asString().contains("$.distributions");
    }

    @Test
    void an_aggregator_s_list_leads_to_each_provider_once_and_tells_who_is_missing() throws Exception {
        for (String list : List.of(
                "https://example.com/.well-known/csaf-aggregator/aggregator.json",
                "https://example.com/example-01-aggregator.json")) {
            FoundProviders found = find(list);

            assertThat(found.providers()).hasSize(1);
            assertThat(found.failures())
                    .singleElement()
                    .asString()
                    .startsWith("Non-Existing Company ProductCERT: https://does-not-exist.com/");
        }
        assertThat(find("https://example.com/example-01-lister.json").failures())
                .isEmpty();
    }

    @Test
    void a_mirror_at_the_aggregator_stands_in_for_a_provider_that_is_away() throws Exception {
        corpus();
        site.put("/lists.example/aggregator.json", """
                {"aggregator": {"category": "aggregator", "name": "A"}, "csaf_providers": [{
                  "metadata": {"publisher": {"name": "P"}, "url": "https://does-not-exist.com/provider-metadata.json"},
                  "mirrors": ["http://plain.example/x.json",
                    "https://example.com/.well-known/csaf/provider-metadata.json"]}]}""");

        FoundProviders found = find("https://lists.example/aggregator.json");

        assertThat(found.providers())
                .singleElement()
                .matches(each -> each.canonical().startsWith("https://example.com/"));
        assertThat(found.failures()).isEmpty();
        assertThat(found.notes()).singleElement().asString().contains("does-not-exist.com");
    }

    @Test
    void a_feed_and_a_directory_are_lists_of_their_own() throws Exception {
        Distribution feed = find("https://example.com/.well-known/csaf/feed-tlp-white.json")
                .providers()
                .getFirst()
                .distributions()
                .getFirst();
        Distribution directory = find("https://example.com/directory/")
                .providers()
                .getFirst()
                .distributions()
                .getFirst();

        assertThat(feed).isInstanceOf(Feed.class);
        assertThat(directory).isEqualTo(new Directory(URI.create("https://example.com/directory/"), null));
    }

    @Test
    void addresses_in_metadata_that_nobody_may_ask_are_left_out_with_their_place() throws Exception {
        site.put("/mixed.example/provider-metadata.json", """
                {"canonical_url": "x", "publisher": {"name": "P"}, "role": "king", "distributions": [
                  {"directory_url": "http://mixed.example/d"}, {"directory_url": "file:///etc"}, {"directory_url": 7},
                  {"directory": {"url": "https://mixed.example/green", "tlp_label": "GREEN"}}],
                 "public_openpgp_keys": [{"url": "https://mixed.example/key", "fingerprint": "too short"}]}""");

        ProviderMetadata found =
                find("https://mixed.example/provider-metadata.json").providers().getFirst();

        assertThat(found.distributions())
                .containsExactly(new Directory(URI.create("https://mixed.example/green/"), Tlp.GREEN));
        assertThat(found.keys()).isEmpty();
        assertThat(found.notes())
                .hasSize(5)
                .anyMatch(note -> note.contains("$.distributions[1].directory_url: \"file:///etc\" is no address"))
                .anyMatch(note -> note.contains("$.role: \"king\" is no role"))
                .anyMatch(note -> note.contains("$.public_openpgp_keys[0].fingerprint"));
    }

    private FoundProviders find(String text) throws DoorException, UnreadableException {
        corpus();
        return new Providers(rewriting()).find(text);
    }

    private void corpus() {
        Path root = Corpus.folder(SITES);
        for (String ending : List.of(".json", ".txt")) {
            for (Path file : Corpus.files(SITES, ending)) {
                String path = "/" + root.relativize(file).toString().replace('\\', '/');
                site.put(path.replaceFirst("^(/csaf\\.[^/]+/)index\\.json$", "$1"), Corpus.bytes(file));
            }
        }
    }

    /** Leads each machine's name to a folder of the one server there is. */
    private Door rewriting() {
        return request -> {
            asked.add(request.address().toString());
            URI there = site.at(
                    "/" + request.address().getHost() + request.address().getRawPath());
            try {
                Answer answer =
                        loopback.ask(new Request(there, request.headers(), request.body(), request.mostBytes()));
                return new Answer(request.address(), answer.status(), answer.headers(), answer.body());
            } catch (DoorException failure) {
                throw new DoorException(request.address(), failure.status());
            }
        };
    }
}
