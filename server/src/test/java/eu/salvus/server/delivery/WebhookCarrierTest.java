package eu.salvus.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.salvus.server.ServerTest;
import eu.salvus.warning.alert.Priority;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Against programs, and what stands before them, that do what those do. */
@ServerTest
class WebhookCarrierTest {

    private static final URI ADDRESS = URI.create("https://salvus.hospital.example");
    private static final byte[] LONG_PAGE = new byte[200_000];

    @Autowired
    WebhookCarrier carrier;

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            answer(exchange, 200, new byte[0]);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 502, 503})
    void an_error_is_none_delivered_however_long_its_page_is(int status) {
        server.createContext("/hook", exchange -> answer(exchange, status, LONG_PAGE));
        assertThat(carry()).isEqualTo(new Receipt(Result.NOT_NOW, status));
    }

    @Test
    void whoever_takes_it_may_answer_at_length() {
        server.createContext("/hook", exchange -> answer(exchange, 202, LONG_PAGE));
        assertThat(carry()).isEqualTo(new Receipt(Result.DELIVERED, 202));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void whoever_sends_it_elsewhere_has_not_taken_it_and_nobody_is_asked_there(int status) {
        server.createContext("/hook", exchange -> {
            exchange.getResponseHeaders().add("Location", "/sign-in");
            answer(exchange, status, new byte[0]);
        });
        assertThat(carry()).isEqualTo(new Receipt(Result.NOT_NOW, status));
        assertThat(asked).isEmpty();
    }

    @Test
    void an_address_that_is_gone_is_told_as_such() {
        server.createContext("/hook", exchange -> answer(exchange, 410, new byte[0]));
        assertThat(carry()).isEqualTo(new Receipt(Result.REFUSED, 410));
    }

    private Receipt carry() {
        URI hook = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        return carrier.carry(new Parcel(
                new UUID(1, 2),
                now,
                "nurse@hospital.example",
                "en",
                ZoneOffset.UTC,
                List.of(new Parcel.Item(Topic.ALERT, Priority.IMMEDIATE, now, ADDRESS.resolve("/alerts/1"))),
                ADDRESS.resolve("/settings/notifications"),
                ADDRESS.resolve("/unsubscribe/x"),
                new Parcel.Webhook(hook, new byte[32])));
    }

    private static void answer(HttpExchange exchange, int status, byte[] page) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, page.length == 0 ? -1 : page.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(page);
        }
    }
}
