package eu.salvus.server.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server on this machine, which the settings allow here. */
class OutgoingTest {

    private static final Outgoing.Limits LIMITS = new Outgoing.Limits(Duration.ofSeconds(10), Duration.ofSeconds(20));
    private static final int MOST = 1000;

    private static SSLContext tls;

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpsServer server;
    private Outgoing outgoing;

    @BeforeAll
    static void certify(@TempDir Path folder) throws Exception {
        tls = OwnCertificate.in(folder).tls();
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpsServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        outgoing = allowing("127.0.0.0/8", "::1");
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void aDocumentIsGotWithItsHeaders() throws IOException {
        answer("/document", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            send(exchange, 200, "the document");
        });
        Answer answer = outgoing.get(at("/document"), Map.of("If-None-Match", "\"6\""), MOST);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("the document");
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(asked).containsExactly("/document \"6\"");
    }

    @ParameterizedTest
    @CsvSource({"304", "404", "500"})
    void anAnswerThatIsNoDocumentIsTheCallersToJudge(int status) throws IOException {
        answer("/odd", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        assertThat(outgoing.get(at("/odd"), Map.of(), MOST).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]"})
    void thisMachineIsNotAskedHoweverItIsWritten(String host) {
        URI address = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
        assertThat(refused(allowing(), address)).isIn("not-public", "bad-address");
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsCheckedIsTheAddressThatIsConnectedTo() throws IOException {
        InetAddress rebound = InetAddress.getByAddress("public.example", new byte[] {127, 0, 0, 1});
        GuardedSockets sockets = new GuardedSockets(tls.getSocketFactory(), new PublicAddresses(List.of()));
        try (Socket socket = sockets.createSocket()) {
            assertThatThrownBy(() -> socket.connect(
                            new InetSocketAddress(rebound, server.getAddress().getPort())))
                    .hasMessage("not-public: public.example");
        }
    }

    @Test
    void aRedirectIsFollowedAndCheckedLikeTheFirstAddress() throws IOException {
        answer("/from", exchange -> redirect(exchange, "/to"));
        answer("/to", exchange -> send(exchange, 200, "arrived"));
        assertThat(outgoing.get(at("/from"), Map.of(), MOST).address().getPath())
                .isEqualTo("/to");

        answer(
                "/away",
                exchange -> redirect(
                        exchange, "https://127.0.0.2:" + server.getAddress().getPort() + "/to"));
        // The name localhost has both addresses.
        assertThat(refused(allowing("127.0.0.1", "::1"), at("/away"))).isEqualTo("not-public");
    }

    @Test
    void whatIsSentToOneHostIsNotSentToAnother() throws IOException {
        answer(
                "/away",
                exchange -> redirect(
                        exchange, "https://127.0.0.2:" + server.getAddress().getPort() + "/to"));
        answer("/to", exchange -> send(exchange, 200, "arrived"));
        outgoing.get(at("/away"), Map.of("If-None-Match", "\"secret\""), MOST);
        assertThat(asked).containsExactly("/away \"secret\"", "/to null");
    }

    @Test
    void norToAnotherProgramOnTheSameHost() throws IOException {
        HttpsServer other = HttpsServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        other.setHttpsConfigurator(new HttpsConfigurator(tls));
        other.createContext("/to", exchange -> {
            asked.add("other " + exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, 200, "arrived");
        });
        other.start();
        answer(
                "/away",
                exchange -> redirect(
                        exchange, "https://localhost:" + other.getAddress().getPort() + "/to"));
        try {
            outgoing.get(at("/away"), Map.of("If-None-Match", "\"secret\""), MOST);
        } finally {
            other.stop(0);
        }
        assertThat(asked).containsExactly("/away \"secret\"", "other null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost/", "file:///etc/passwd", "ftp://localhost/x", "jar:file:/x!/y", "/relative"})
    void onlyHttpsIsAskedAlsoAfterARedirect(String address) {
        assertThat(refused(outgoing, URI.create(address))).isEqualTo("not-https");
        if (!address.startsWith("/")) {
            answer("/from", exchange -> redirect(exchange, address));
            assertThat(refused(outgoing, at("/from"))).isEqualTo("not-https");
        }
    }

    @Test
    void redirectsComeToAnEnd() {
        answer("/round", exchange -> redirect(exchange, "/round"));
        assertThat(refused(outgoing, at("/round"))).isEqualTo("too-many-redirects");
        assertThat(asked).hasSize(6);
    }

    @Test
    void anAnswerThatIsTooLargeIsRefusedWhateverItSaysOfItself() {
        answer("/large", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(new byte[MOST + 1]);
            }
        });
        assertThat(refused(outgoing, at("/large"))).isEqualTo("too-large");
    }

    @Test
    void anAnswerThatTricklesIsGivenUp() {
        answer("/trickle", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            await();
        });
        Outgoing hasty = new Outgoing(
                new Outgoing.Allowed(List.of("127.0.0.0/8", "::1"), List.of()),
                new Outgoing.Limits(Duration.ofMinutes(5), Duration.ofMillis(300)),
                tls.getSocketFactory());
        assertThat(refused(hasty, at("/trickle"))).isEqualTo("too-slow");
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() {
        URI address = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        assertThatThrownBy(() -> outgoing.get(address, Map.of(), MOST)).isInstanceOf(SSLException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void anAddressWithAPasswordIsRefused() {
        assertThat(refused(outgoing, URI.create("https://somebody:secret@localhost/")))
                .isEqualTo("bad-address");
    }

    private Outgoing allowing(String... networks) {
        return new Outgoing(new Outgoing.Allowed(List.of(networks), List.of()), LIMITS, tls.getSocketFactory());
    }

    private static String refused(Outgoing outgoing, URI address) {
        return assertThatExceptionOfType(UnreachableException.class)
                .isThrownBy(() -> outgoing.get(address, Map.of(), MOST))
                .actual()
                .reason();
    }

    private URI at(String path) {
        return URI.create("https://localhost:" + server.getAddress().getPort() + path);
    }

    private void answer(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("If-None-Match"));
            handler.handle(exchange);
        });
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
