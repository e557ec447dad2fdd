package eu.salvus.warning.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.salvus.warning.Tlp;
import eu.salvus.warning.source.LoopbackDoor;
import eu.salvus.warning.source.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {

    private static final Limits LIMITS = new Limits(10, 10_000, 1_000_000, 1_000_000, 1, 5);

    private final Site site = new Site();
    private final LoopbackDoor door = new LoopbackDoor();

    @AfterEach
    void close() {
        door.close();
        site.close();
    }

    @Test
    void a_feed_names_documents_with_their_hashes_and_signatures() throws Exception {
        site.put("/feed.json", """
                {"feed": {"entry": [
                  {"content": {"src": "{site}/a.json"}, "link": [
                    {"rel": "self", "href": "{site}/a.json"}, {"rel": "hash", "href": "{site}/a.json.sha256"},
                    {"rel": "hash", "href": "{site}/a.json.sha512"}, {"rel": "signature", "href": "{site}/a.json.asc"}]},
                  {"link": [{"rel": "self", "href": "b.json"}]},
                  {"id": "nothing"}]}}""");

        Listing listing = feed();

        assertThat(listing.documents())
                .extracting(Listed::address, Listed::hash, Listed::signature)
                .containsExactly(
                        tuple(site.at("/a.json"), site.at("/a.json.sha512"), site.at("/a.json.asc")),
                        tuple(site.at("/b.json"), null, null));
        assertThat(listing.whole()).isTrue();
        assertThat(listing.notes()).singleElement().asString().contains("$.feed.entry[2]: it names no document");
    }

    @Test
    void a_document_on_a_machine_that_the_metadata_do_not_name_is_left_out() throws Exception {
        site.put("/feed.json", """
                {"feed": {"entry": [{"content": {"src": "https://evil.example/a.json"}},
                  {"content": {"src": "http://127.0.0.1:1/a.json"}}, {"content": {"src": "file:///etc/a.json"}},
                  {"content": {"src": "{site}/a.json"}}]}}""");

        assertThat(addresses(feed())).containsExactly("/a.json");
        assertThat(feed().notes()).hasSize(3);
    }

    @Test
    void neither_hash_nor_signature_leads_to_another_machine() throws Exception {
        site.put("/feed.json", """
                {"feed": {"entry": [{"content": {"src": "{site}/a.json"}, "link": [
                  {"rel": "hash", "href": "https://evil.example/a.json.sha512"},
                  {"rel": "signature", "href": "http://127.0.0.1:1/a.json.asc"}]}]}}""");

        Listing listing = feed();

        assertThat(listing.documents())
                .singleElement()
                .matches(each -> each.hash() == null && each.signature() == null);
        assertThat(listing.notes()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://p.example/a%2f..%2f..%2fb.json",
                "https://p.example/..%5cb.json",
                "https://p.example/%00.json",
                "https://p.example/.hidden.json",
                "https://p.example/-rf.json",
                "https://p.example/a.json?b",
                "https://p.example/a.json#b",
                "https://p.example/a.txt",
                "https://p.example//a.json",
                "https://p.example/a%20b.json",
                "https://p.example/caf%C3%A9.json",
                "https:///a.json"
            })
    void an_address_that_makes_no_safe_file_name_has_no_place(String address) {
        assertThat(Shelf.place(URI.create(address), Tlp.CLEAR)).isNull();
    }

    @Test
    void two_addresses_never_have_one_place() {
        assertThat(Shelf.place(URI.create("https://p.example/2026/a.json"), Tlp.AMBER_STRICT))
                .isEqualTo("amber+strict/p.example/2026/a.json");
        assertThat(Shelf.place(URI.create("https://p.example:8443/.well-known/a.json"), Tlp.CLEAR))
                .isEqualTo("clear/p.example_8443/well-known/a.json");
    }

    @Test
    void two_spellings_of_an_address_are_one_document_and_what_only_looks_like_one_is_another() throws Exception {
        site.put("/d/index.txt", "2026/A.json\n2026/%41.json\n2026/a%40b.json\n2026/a@b.json\n");

        Listing listing = read("{\"directory_url\": \"{site}/d\"}");

        assertThat(addresses(listing)).containsExactly("/d/2026/A.json", "/d/2026/a%40b.json", "/d/2026/a@b.json");
        assertThat(listing.documents().stream().map(each -> Shelf.place(each.address(), Tlp.CLEAR)))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(Shelf.place(URI.create("https://p.example/a~40b.json"), Tlp.CLEAR))
                .isNull();
        assertThat(Shelf.place(URI.create("https://p.example/well-known/a.json"), Tlp.CLEAR))
                .isNull();
    }

    @Test
    void a_walk_that_ends_before_the_last_folder_is_not_whole() throws Exception {
        StringBuilder folders = new StringBuilder("<a href='a.json'>a</a>");
        for (int folder = 0; folder < 1_000; folder++) {
            folders.append("<a href='").append(folder).append("/'>f</a>");
            site.put("/d/" + folder + "/", "<html></html>");
        }
        site.put("/d/", folders.toString());

        Listing listing = read("{\"directory_url\": \"{site}/d\"}");

        assertThat(addresses(listing)).containsExactly("/d/a.json");
        assertThat(listing.whole()).isFalse();
        assertThat(listing.notes()).singleElement().asString().contains("only the first 1000 folders");
    }

    @Test
    void a_feed_in_xml_is_refused_unparsed_and_the_directory_is_taken_instead() throws Exception {
        site.put("/feed.json", "<!DOCTYPE a [<!ENTITY x SYSTEM \"{site}/secret\">]><feed>&x;</feed>");
        site.put("/d/index.txt", "2026/a.json\n");

        Listing listing = read(
                "{\"rolie\": {\"feeds\": [{\"url\": \"{site}/feed.json\"}]}}," + "{\"directory_url\": \"{site}/d\"}");

        assertThat(addresses(listing)).containsExactly("/d/2026/a.json");
        assertThat(listing.notes()).anyMatch(note -> note.contains("this is XML"));
        assertThat(site.asked()).doesNotContain("/secret");
    }

    @Test
    void a_feed_that_only_some_may_read_leaves_the_others_and_then_nothing_counts_as_gone() throws Exception {
        site.put("/feed.json", "{\"feed\": {\"entry\": [{\"content\": {\"src\": \"{site}/a.json\"}}]}}");
        site.put("/amber.json", exchange -> exchange.sendResponseHeaders(401, -1));

        Listing listing = read("{\"rolie\": {\"feeds\": [{\"url\": \"{site}/amber.json\", \"tlp_label\": \"AMBER\"},"
                + "{\"url\": \"{site}/feed.json\"}]}}");

        assertThat(addresses(listing)).containsExactly("/a.json");
        assertThat(listing.whole()).isFalse();
        assertThat(listing.notes()).singleElement().asString().contains("not open to everyone");
    }

    @Test
    void index_and_changes_together_name_the_documents_and_a_wrong_time_hides_none() throws Exception {
        site.put(
                "/d/changes.csv",
                "\"2026/a.json\",\"yesterday, about noon\"\n\"2026/b.json\",2026-01-01T00:00:00Z\nno row\n");
        site.put("/d/index.txt", "2026/b.json\n2026/c.json\r\n\n2026/c.json.asc\n");

        Listing listing = read("{\"directory_url\": \"{site}/d\"}");

        assertThat(addresses(listing)).containsExactly("/d/2026/a.json", "/d/2026/b.json", "/d/2026/c.json");
        assertThat(listing.notes())
                .hasSize(2)
                .anyMatch(note -> note.contains("line 1: 'yesterday, about noon' is no time"))
                .anyMatch(note -> note.contains("line 3: this is no path and time"));
    }

    @Test
    void an_index_that_names_nothing_is_none_and_one_that_is_empty_is_that_of_a_provider_without_documents()
            throws Exception {
        site.put("/d/index.txt", "<html>There is no such page.</html>");
        Listing page = read("{\"directory_url\": \"{site}/d\"}");
        assertThat(page.whole()).isFalse();
        assertThat(page.notes()).anyMatch(note -> note.contains("index.txt: it names no document"));

        site.put("/d/index.txt", "\n");
        Listing empty = read("{\"directory_url\": \"{site}/d\"}");
        assertThat(empty.whole()).isTrue();
        assertThat(empty.documents()).isEmpty();
    }

    @Test
    void the_faults_of_many_lines_are_counted_and_long_ones_cut() throws Exception {
        site.put(
                "/d/changes.csv",
                "a.json,2026-01-01T00:00:00Z\n" + "no row\n".repeat(50) + "b\\".repeat(2_000) + ",x\n");

        Listing listing = read("{\"directory_url\": \"{site}/d\"}");

        assertThat(addresses(listing)).containsExactly("/d/a.json");
        assertThat(listing.notes()).hasSize(11).allMatch(note -> note.length() < 300);
        assertThat(listing.notes().getLast()).contains("and so with 42 more");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_line_made_to_be_costly_is_left_out_and_the_others_count() throws Exception {
        String blanks = " ".repeat(100_000);
        site.put(
                "/d/changes.csv",
                "\"" + "a".repeat(200_000) + "\",x\n" + blanks + "x\n" + "a" + blanks + "b\n" + blanks
                        + "\"a \"\"b\"\".json\" , \"2026-01-01T00:00:00Z\"" + blanks + "\n"
                        + "  c.json,2026-01-01T00:00:00Z\n");

        Listing listing = read("{\"directory_url\": \"{site}/d\"}");

        assertThat(addresses(listing)).containsExactly("/d/c.json");
        assertThat(listing.notes())
                .hasSize(4)
                .first()
                .asString()
                .contains("line 1: this is no path and time; it is left out");
    }

    @Test
    void an_index_leads_nowhere_but_downwards() throws Exception {
        site.put(
                "/d/index.txt",
                "../secret.json\n/secret.json\nhttps://evil.example/a.json\na/../../x.json\n%2e%2e/x.json\nok/a.json\n"
                        + "a b.json\n");

        Listing listing = read("{\"directory_url\": \"{site}/d\"}");

        assertThat(addresses(listing)).containsExactly("/d/%2e%2e/x.json", "/d/ok/a.json");
        assertThat(Shelf.place(site.at("/d/%2e%2e/x.json"), Tlp.CLEAR)).isNull();
        assertThat(listing.notes()).hasSize(4);
    }

    @Test
    void without_index_files_the_pages_that_list_a_folder_are_walked_downwards() throws Exception {
        site.put(
                "/d/",
                "<html><a href='../'>up</a><a href='?C=M'>by date</a><a href='2026/'>2026</a><a href='/'>root</a>"
                        + "<a href='https://evil.example/d/x.json'>x</a><a href='top.json'>t</a></html>");
        site.put("/d/2026/", "<a href='a.json'>a</a><a href='a.json.asc'>a</a><a href='/d/'>up</a><a href='..'>up</a>");

        Listing listing = read("{\"directory_url\": \"{site}/d\"}");

        assertThat(addresses(listing)).containsExactly("/d/top.json", "/d/2026/a.json");
        assertThat(listing.whole()).isTrue();
    }

    @Test
    void more_documents_than_the_limit_are_left_out_and_told() throws Exception {
        StringBuilder index = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            index.append(i).append(".json\n");
        }
        site.put("/d/index.txt", index.toString());

        Listing listing = read("{\"directory_url\": \"{site}/d\"}");

        assertThat(listing.documents()).hasSize(10);
        assertThat(listing.notes()).hasSize(2).allMatch(note -> note.contains("more than 10 documents"));
        assertThat(listing.whole()).as("what is left out is not gone").isFalse();
    }

    @Test
    void a_provider_whose_lists_all_fail_has_no_list_rather_than_an_empty_one() throws Exception {
        Listing listing = read("{\"directory_url\": \"{site}/d\"}");

        assertThat(listing.documents()).isEmpty();
        assertThat(listing.whole()).isFalse();
        assertThat(listing.notes()).singleElement().asString().contains("404");
    }

    private Listing feed() throws Exception {
        return read("{\"rolie\": {\"feeds\": [{\"url\": \"{site}/feed.json\"}]}}");
    }

    private Listing read(String distributions) throws Exception {
        String text = ProviderSite.metadata(distributions)
                .replace("{site}", site.at("").toString());
        ProviderMetadata metadata =
                MetadataReader.read(site.at("/provider-metadata.json"), text.getBytes(StandardCharsets.UTF_8));
        return new Lists(door, LIMITS, metadata).read();
    }

    private List<String> addresses(Listing listing) throws IOException {
        return listing.documents().stream()
                .map(each -> each.address().getRawPath())
                .toList();
    }
}
