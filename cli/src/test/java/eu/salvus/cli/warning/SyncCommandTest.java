package eu.salvus.cli.warning;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import eu.salvus.cli.Run;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SyncCommandTest {

    private static final String DOCUMENT = """
            {"document": {"category": "csaf_base", "csaf_version": "2.0", "title": "t",
              "publisher": {"category": "vendor", "name": "n", "namespace": "https://example.org"},
              "tracking": {"id": "X-1", "version": "1", "status": "final",
                "initial_release_date": "2024-01-01T00:00:00Z", "current_release_date": "2024-01-01T00:00:00Z",
                "revision_history": [{"number": "1", "date": "2024-01-01T00:00:00Z", "summary": "s"}]}}}
            """;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String elsewhere = redirects.get(exchange.getRequestURI().getPath());
                if (elsewhere != null) {
                    exchange.getResponseHeaders().add("Location", elsewhere);
                    exchange.sendResponseHeaders(302, -1);
                    return;
                }
                String page = pages.get(exchange.getRequestURI().getPath());
                byte[] bytes = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(page == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        pages.put(
                "/.well-known/csaf/provider-metadata.json",
                "{\"canonical_url\": \"" + at("/.well-known/csaf/provider-metadata.json") + "\","
                        + "\"publisher\": {\"name\": \"Example CERT\", \"namespace\": \"https://example.org\"},"
                        + "\"distributions\": [{\"directory_url\": \"" + at("/d") + "\"}]}");
        pages.put("/d/index.txt", "2024/x-1.json\n");
        pages.put("/d/2024/x-1.json", DOCUMENT);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_domain_is_copied_and_the_second_time_nothing_is_new() throws IOException {
        Run first = sync(at(""));
        Run second = sync(at("/"));

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .startsWith("Example CERT (" + at("/.well-known/csaf/provider-metadata.json") + ")\n")
                .contains("One new document, 0 changed, 0 unchanged, 0 no longer listed, 0 failed.\n")
                .contains("Signatures: 1 missing.\n");
        assertThat(second.out()).contains("No new document, 0 changed, 1 unchanged");
        assertThat(folder.resolve("clear/127.0.0.1_" + server.getAddress().getPort() + "/d/2024/x-1.json"))
                .hasContent(DOCUMENT.strip());
    }

    @Test
    void what_failed_is_told_and_ends_with_1_while_the_rest_is_copied() {
        pages.put("/d/index.txt", "2024/x-1.json\n2024/gone.json\n");

        Run run = sync(at(""));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("One new document", "1 failed.", "failed:", "/d/2024/gone.json");
    }

    @Test
    void a_list_that_is_away_is_told_before_the_counts_and_ends_with_1() {
        pages.remove("/d/index.txt");

        Run run = sync(at(""));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("not whole: A list could not be read", "/d/: answered with status 404");
        assertThat(run.out().indexOf("not whole:")).isLessThan(run.out().indexOf("No new document"));
    }

    @Test
    void whoever_waits_is_told_for_whom() {
        Run run = sync(at(""));

        assertThat(run.err().replaceAll("\\s+", " "))
                .startsWith("Asking " + at("") + ". A machine that does not answer is waited for up to 2 minutes.")
                .contains("Reading the lists of Example CERT.");
    }

    @Test
    void a_document_that_breaks_a_rule_is_kept_and_told() {
        pages.put("/d/2024/x-1.json", DOCUMENT.replace("\"final\"", "\"ready\""));

        Run run = sync(at(""));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("One document breaks rules of CSAF", "not valid:", "$.document.tracking.status");
    }

    @Test
    void a_list_that_is_none_is_told_shortly_and_ends_with_1_and_cannot_steer_the_terminal() {
        pages.put("/d/index.txt", "<html>\u001b[2J not found</html>\n");
        pages.put("/d/changes.csv", "\u001b]0;title\u0007, \r\n".repeat(1_000) + "x".repeat(100_000));

        Run run = sync(at(""));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("not whole: A list could not be read")
                .contains("/d/index.txt: it names no document, and is passed over")
                .contains("/d/changes.csv: and so with ")
                .doesNotContain("\u001b");
        assertThat(run.out().length()).isLessThan(10_000);
    }

    @Test
    void a_document_that_redirects_to_a_file_of_this_machine_is_named() {
        pages.put("/d/index.txt", "2024/x-1.json\n2024/file.json\n");
        redirects.put("/d/2024/file.json", "file:///etc/passwd");

        Run run = sync(at(""));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\s+", ""))
                .contains("One new document".replace(" ", ""))
                .contains("failed:" + at("/d/2024/file.json") + ":redirectstofile:///etc/passwd");
    }

    @Test
    void a_folder_that_cannot_be_used_is_told_with_what_to_do(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("file"), "mine");

        Run onFile = Run.salvus("warning", "sync", at(""), "--into", file.toString());
        Run inFile = Run.salvus(
                "warning", "sync", at(""), "--into", file.resolve("deeper").toString());

        assertThat(onFile.code()).isEqualTo(73);
        assertThat(onFile.err()).contains("this is a file, a folder is needed", "--into");
        assertThat(inFile.code()).isEqualTo(73);
        assertThat(file).hasContent("mine");
    }

    @Test
    void json_tells_each_document_by_what_became_of_it() {
        pages.put("/d/index.txt", "2024/x-1.json\n2024/gone.json\n");

        Run run = Run.salvus("warning", "sync", at(""), "--into", folder.toString(), "--json");

        JsonNode provider = JsonMapper.builder()
                .build()
                .readTree(run.out())
                .path("providers")
                .path(0);
        assertThat(provider.path("name").stringValue()).isEqualTo("Example CERT");
        assertThat(provider.path("counts").path("new").intValue()).isEqualTo(1);
        assertThat(provider.path("counts").path("failed").intValue()).isEqualTo(1);
        assertThat(provider.path("signatures").path("missing").intValue()).isEqualTo(1);
        assertThat(provider.path("documents").path(1).path("outcome").stringValue())
                .isEqualTo("failed");
        assertThat(provider.path("documents").path(1).path("reason").stringValue())
                .contains("404");
    }

    @Test
    void an_address_behind_which_there_is_nothing_is_a_failure_with_a_remedy() throws IOException {
        pages.clear();
        pages.put("/page.html", "<html></html>");
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(sync(at("")).code()).isEqualTo(65);
        assertThat(sync(at("/page.html")).code()).isEqualTo(65);
        assertThat(sync(at("/nothing.json")).code()).isEqualTo(66);
        assertThat(sync("http://example.org/x.json").code()).isEqualTo(66);
        assertThat(sync(at("/page.html")).err()).contains("this is XML or HTML", "→ what to do:");
        pages.put("/feed.json", "{\"feed\": {\"entry\": []}}");
        assertThat(Run.salvus("warning", "sync", at("/feed.json"), "--into", file.toString())
                        .code())
                .isEqualTo(73);
    }

    @Test
    void it_speaks_french_too() {
        assertThat(Run.salvus("--lang", "fr", "warning", "sync", at(""), "--into", folder.toString())
                        .out())
                .contains("Un document nouveau, aucun changé");
    }

    private Run sync(String url) {
        return Run.salvus("warning", "sync", url, "--into", folder.toString());
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
