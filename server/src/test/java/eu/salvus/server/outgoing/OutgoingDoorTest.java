package eu.salvus.server.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.DoorException.Reason;
import eu.salvus.warning.source.Marks;
import eu.salvus.warning.source.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against programs on this machine that speak without encryption, which the settings allow here. */
class OutgoingDoorTest {

    private static final Outgoing.Limits LIMITS = new Outgoing.Limits(Duration.ofSeconds(10), Duration.ofSeconds(20));
    private static final int MOST = 1000;

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer here;
    private HttpServer neighbour;

    @BeforeEach
    void serve() throws IOException {
        here = started();
        neighbour = started();
    }

    @AfterEach
    void stop() {
        here.stop(0);
        neighbour.stop(0);
    }

    @Test
    void aDocumentIsGotOnceUntilItChanges() throws DoorException {
        answer(here, "/document", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            boolean known = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, known ? 304 : 200, known ? "" : "the document");
        });
        OutgoingDoor door = door("127.0.0.1");
        Answer first = door.ask(Request.of(at(here, "/document"), MOST));
        assertThat(text(first)).isEqualTo("the document");
        assertThat(first.unchanged()).isFalse();
        Answer second = door.ask(Request.of(at(here, "/document"), MOST).unless(first.marks()));
        assertThat(second.unchanged()).isTrue();
        assertThat(first.marks()).isEqualTo(new Marks("\"7\"", null));
    }

    @Test
    void whatIsPostedArrivesOnceWithItsHeaders() throws DoorException {
        answer(here, "/objects", exchange -> send(exchange, 202, "taken"));
        Answer answer = door("127.0.0.1").ask(posting("/objects"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(text(answer)).isEqualTo("taken");
        assertThat(asked).containsExactly("POST /objects Bearer secret {\"a\":1}");
    }

    @Test
    void whatIsPostedIsPostedAgainToTheSamePlaceAlone() throws DoorException {
        answer(here, "/objects", exchange -> redirect(exchange, 307, "/new"));
        answer(here, "/new", exchange -> send(exchange, 200, "taken"));
        assertThat(text(door("127.0.0.1").ask(posting("/objects")))).isEqualTo("taken");
        assertThat(asked).containsExactly("POST /objects Bearer secret {\"a\":1}", "POST /new Bearer secret {\"a\":1}");

        answer(
                here,
                "/away",
                exchange -> redirect(exchange, 307, at(neighbour, "/new").toString()));
        answer(neighbour, "/new", exchange -> send(exchange, 200, "stolen"));
        asked.clear();
        assertThat(refused(door("127.0.0.1"), posting("/away")).reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(asked).containsExactly("POST /away Bearer secret {\"a\":1}");
    }

    @Test
    void whereToSeeTheOutcomeOfAPostIsGotWithoutWhatWasSent() throws DoorException {
        answer(
                here,
                "/objects",
                exchange -> redirect(exchange, 303, at(neighbour, "/outcome").toString()));
        answer(neighbour, "/outcome", exchange -> send(exchange, 200, "well"));
        assertThat(text(door("127.0.0.1").ask(posting("/objects")))).isEqualTo("well");
        assertThat(asked).containsExactly("POST /objects Bearer secret {\"a\":1}", "GET /outcome null ");
    }

    @Test
    void aTokenStaysBehindWhenARedirectLeadsToAnotherPort() throws DoorException {
        answer(
                here,
                "/from",
                exchange -> redirect(exchange, 302, at(neighbour, "/to").toString()));
        answer(neighbour, "/to", exchange -> send(exchange, 200, "arrived"));
        door("127.0.0.1").ask(Request.of(at(here, "/from"), MOST).with("Authorization", "Bearer secret"));
        assertThat(asked).containsExactly("GET /from Bearer secret ", "GET /to null ");
    }

    @Test
    void withoutEncryptionOnlyWhatTheSettingsNameOnThisMachineIsAsked() throws DoorException {
        answer(here, "/document", exchange -> send(exchange, 200, "the document"));
        answer(
                here,
                "/away",
                exchange -> redirect(exchange, 302, at(neighbour, "/to").toString()));
        Request request = Request.of(at(here, "/document"), MOST);
        assertThat(refused(door(), request))
                .hasMessageContaining("salvus.outgoing.plain")
                .extracting(DoorException::reason)
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(refused(door("127.0.0.1:1", "localhost", "[::1]"), request).reason())
                .isEqualTo(Reason.FORBIDDEN);
        String only = "127.0.0.1:" + here.getAddress().getPort();
        assertThat(text(door(only).ask(request))).isEqualTo("the document");
        assertThat(refused(door(only), Request.of(at(here, "/away"), MOST)).reason())
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(refused(door("127.0.0.1"), Request.of(URI.create("http://example.org/"), MOST))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(asked).containsExactly("GET /document null ", "GET /away null ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "10.0.0.7:80", "localhost:", "localhost:x", "127.0.0.1.example.org"})
    void noOtherMachineCanBeNamedInTheSettings(String place) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlainPlaces(List.of(place)))
                .withMessageContaining("“" + place + "”");
    }

    @Test
    void whatIsPackedIsUnpackedNoFurtherThanItsLimit() throws DoorException {
        answer(here, "/packed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            int length = Integer.parseInt(exchange.getRequestURI().getQuery());
            send(exchange, 200, packed("x".repeat(length)));
        });
        assertThat(text(door("127.0.0.1").ask(Request.of(at(here, "/packed?1000"), MOST))))
                .isEqualTo("x".repeat(MOST));
        assertThat(refused(door("127.0.0.1"), Request.of(at(here, "/packed?1001"), MOST)))
                .hasMessageContaining("unpack to more than the 1000");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 422, 500, 503})
    void anErrorIsNoAnswer(int status) {
        answer(here, "/error", exchange -> send(exchange, status, "no"));
        DoorException got = refused(door("127.0.0.1"), Request.of(at(here, "/error"), MOST));
        assertThat(got.status()).isEqualTo(status);
        assertThat(got.absent()).isEqualTo(status == 404 || status == 410);
        DoorException posted =
                refused(door("127.0.0.1"), new Request(at(here, "/error"), Map.of(), new byte[] {1}, MOST));
        assertThat(posted.status()).as(posted.getMessage()).isEqualTo(status);
    }

    /** One that was kept may be closed on the other side, and what is posted over it is lost. */
    @Test
    void eachQuestionHasAConnectionOfItsOwn() throws Exception {
        Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
        answer(here, "/objects", exchange -> {
            connections.add(exchange.getRemoteAddress());
            send(exchange, 202, "taken");
        });
        OutgoingDoor door = door("127.0.0.1");
        List<Callable<Answer>> questions = Collections.nCopies(400, () -> door.ask(posting("/objects")));
        try (ExecutorService askers = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> answer : askers.invokeAll(questions)) {
                assertThat(answer.get().status()).isEqualTo(202);
            }
        }
        assertThat(connections).hasSameSizeAs(questions);
    }

    @Test
    void whatIsTooLongOrNotThereSaysSo() throws IOException {
        answer(here, "/long", exchange -> send(exchange, 200, "x".repeat(MOST + 1)));
        assertThat(refused(door("127.0.0.1"), Request.of(at(here, "/long"), MOST))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
        HttpServer gone = started();
        gone.stop(0);
        assertThat(refused(door("127.0.0.1"), Request.of(at(gone, "/"), MOST)).reason())
                .isEqualTo(Reason.UNREACHABLE);
        assertThat(refused(door("127.0.0.1"), Request.of(URI.create("https://127.0.0.1:1/"), MOST)))
                .hasMessageContaining("salvus.outgoing.allowed")
                .extracting(DoorException::reason)
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void anAuthorityOfTheHouseIsTrustedBesidesTheUsualOnes(@TempDir Path folder) throws Exception {
        OwnCertificate own = OwnCertificate.in(folder);
        HttpsServer secured = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secured.setHttpsConfigurator(new HttpsConfigurator(own.tls()));
        secured.start();
        answer(secured, "/document", exchange -> send(exchange, 200, "the document"));
        Request request = Request.of(
                URI.create("https://localhost:" + secured.getAddress().getPort() + "/document"), MOST);
        try {
            assertThat(refused(secure(List.of()), request)).hasMessageContaining("salvus.outgoing.trusted");
            assertThat(text(secure(List.of(own.pem())).ask(request))).isEqualTo("the document");
        } finally {
            secured.stop(0);
        }
    }

    @Test
    void aFileWithoutAnAuthorityIsNamed(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedAuthorities.with(List.of(empty)))
                .withMessageContaining("empty.pem holds no certificate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedAuthorities.with(List.of(folder.resolve("missing.pem"))))
                .withMessageContaining("missing.pem cannot be read");
    }

    private static OutgoingDoor secure(List<Path> authorities) {
        return new OutgoingDoor(new Outgoing(
                new Outgoing.Allowed(List.of("127.0.0.0/8", "::1"), List.of()),
                LIMITS,
                TrustedAuthorities.with(authorities)));
    }

    private static OutgoingDoor door(String... plain) {
        return new OutgoingDoor(new Outgoing(new Outgoing.Allowed(List.of(), List.of(plain)), LIMITS, (SSLSocketFactory)
                SSLSocketFactory.getDefault()));
    }

    private Request posting(String path) {
        return new Request(
                at(here, path),
                Map.of("Authorization", "Bearer secret"),
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
                MOST);
    }

    private static DoorException refused(OutgoingDoor door, Request request) {
        return assertThatExceptionOfType(DoorException.class)
                .isThrownBy(() -> door.ask(request))
                .actual();
    }

    private static HttpServer started() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private static URI at(HttpServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpServer server, String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(String.join(
                    " ",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            handler.handle(exchange);
        });
    }

    private static void redirect(HttpExchange exchange, int status, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever answers before all was read may end the connection with the answer on its way. */
    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (status == 401) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer");
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
