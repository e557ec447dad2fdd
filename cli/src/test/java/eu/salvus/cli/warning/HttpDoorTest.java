package eu.salvus.cli.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.DoorException.Reason;
import eu.salvus.warning.source.Marks;
import eu.salvus.warning.source.Redirects;
import eu.salvus.warning.source.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpDoorTest {

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void it_gives_the_bytes_of_an_address_and_the_marks_to_ask_with_again() throws Exception {
        page("/a", exchange -> {
            exchange.getResponseHeaders().add("etag", "\"1\"");
            boolean same = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer(exchange, same ? 304 : 200, same ? "" : "text");
        });

        Answer first = ask("/a", 4);
        Answer again = ask(Request.of(at("/a"), 4).unless(first.marks()));

        assertThat(first.body()).asString().isEqualTo("text");
        assertThat(first.marks()).isEqualTo(new Marks("\"1\"", null));
        assertThat(again.unchanged()).isTrue();
    }

    @Test
    void a_longer_answer_than_asked_for_is_refused_whether_its_length_is_told_or_not() {
        page("/told", exchange -> answer(exchange, 200, "longer"));
        page("/flowing", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("longer".getBytes(StandardCharsets.UTF_8));
        });

        fails("/told", 5, Reason.TOO_LARGE);
        fails("/flowing", 5, Reason.TOO_LARGE);
    }

    @Test
    void a_packed_answer_is_unpacked_no_further_than_the_limit() throws Exception {
        byte[] bomb = packed(new byte[5_000_000]);
        page("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.length);
            exchange.getResponseBody().write(bomb);
        });
        page("/cut", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.length / 2);
            exchange.getResponseBody().write(bomb, 0, bomb.length / 2);
        });
        page("/odd", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "br");
            answer(exchange, 200, "x");
        });

        assertThat(ask("/bomb", 5_000_000).body()).hasSize(5_000_000);
        fails("/bomb", 4_999_999, Reason.BROKEN);
        fails("/cut", 5_000_000, Reason.BROKEN);
        fails("/odd", 10, Reason.BROKEN);
    }

    @Test
    void an_answer_that_ends_before_its_end_is_broken() {
        page("/a", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.close();
        });

        fails("/a", 1000, Reason.BROKEN);
    }

    @Test
    void an_answer_that_does_not_come_or_stops_on_its_way_is_given_up() {
        page("/silent", exchange -> await());
        page("/stuck", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await();
        });

        fails("/silent", 1000, Reason.TOO_SLOW);
        fails("/stuck", 1000, Reason.TOO_SLOW);
    }

    @Test
    void errors_carry_their_status_and_closed_doors_are_told_apart() {
        page("/503", exchange -> answer(exchange, 503, "busy"));

        fails("/503", 1000, Reason.STATUS);
        fails("/nothing", 1000, Reason.STATUS);
        try (HttpDoor door = new HttpDoor(Duration.ofSeconds(10))) {
            server.stop(0);
            assertThatExceptionOfType(DoorException.class)
                    .isThrownBy(() -> door.ask(Request.of(at("/503"), 10)))
                    .matches(failure -> failure.reason() == Reason.UNREACHABLE);
            assertThatExceptionOfType(DoorException.class)
                    .isThrownBy(() -> door.ask(Request.of(URI.create("http://example.org/"), 10)))
                    .matches(failure -> failure.reason() == Reason.FORBIDDEN);
        }
    }

    @Test
    void redirects_are_followed_to_an_end_and_never_off_this_machine_by_plain_http() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        page("/a", exchange -> redirect(exchange, "/b"));
        page("/b", exchange -> answer(exchange, 200, "b"));
        page("/loop", exchange -> {
            asked.incrementAndGet();
            redirect(exchange, "/loop");
        });
        page("/out", exchange -> redirect(exchange, "http://example.org/"));
        page("/file", exchange -> redirect(exchange, "file:///etc/passwd"));

        assertThat(ask("/a", 10).address()).isEqualTo(at("/b"));
        fails("/loop", 10, Reason.TOO_MANY_REDIRECTS);
        assertThat(asked).hasValue(Redirects.MOST + 1);
        fails("/out", 10, Reason.FORBIDDEN);
        fails("/file", 10, Reason.FORBIDDEN);
    }

    @Test
    void what_was_meant_for_one_machine_is_not_sent_to_another() throws Exception {
        page("/a", exchange -> redirect(exchange, at("/b").toString().replace("127.0.0.1", "localhost")));
        page(
                "/b",
                exchange -> answer(
                        exchange,
                        200,
                        String.valueOf(exchange.getRequestHeaders().getFirst("X-Secret"))));

        assertThat(ask(Request.of(at("/b"), 10).with("X-Secret", "yes")).body())
                .asString()
                .isEqualTo("yes");
        assertThat(ask(Request.of(at("/a"), 10).with("X-Secret", "yes")).body())
                .asString()
                .isEqualTo("null");
    }

    private void fails(String path, int mostBytes, Reason reason) {
        assertThatExceptionOfType(DoorException.class)
                .as(path)
                .isThrownBy(() -> ask(path, mostBytes))
                .matches(failure -> failure.reason() == reason, reason.name())
                .withMessageContaining(path.equals("/loop") ? "" : path);
    }

    private Answer ask(String path, int mostBytes) throws DoorException {
        return ask(Request.of(at(path), mostBytes));
    }

    private static Answer ask(Request request) throws DoorException {
        boolean slow = request.address().getPath().startsWith("/s");
        try (HttpDoor door = new HttpDoor(slow ? Duration.ofMillis(700) : Duration.ofSeconds(20))) {
            return door.ask(request);
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void page(String path, Site site) {
        server.createContext(path, exchange -> {
            try (exchange) {
                site.answer(exchange);
            }
        });
    }

    private interface Site {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
