package eu.salvus.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Where what leaves the application arrives in tests: a mail server, and a program that listens at addresses of its own. */
public final class TestMailbox implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Map<String, Listener> LISTENERS = new ConcurrentHashMap<>();
    private static final HttpServer PROGRAM = program();

    static {
        MAIL.start();
    }

    /** Answers what is posted to an address. */
    @FunctionalInterface
    public interface Listener {
        /** Hears a body; gives the status of the answer. */
        int hear(HttpExchange exchange, byte[] body) throws IOException;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "salvus.mail.host=127.0.0.1",
                        "salvus.mail.port=" + MAIL.getSmtp().getPort(),
                        "salvus.mail.security=none",
                        "salvus.mail.from=salvus@salvus.example")
                .applyTo(context);
    }

    /** What somebody was sent, the oldest first. */
    public static List<MimeMessage> to(String address) {
        return Stream.of(MAIL.getReceivedMessages())
                .filter(message -> recipients(message).contains(address))
                .toList();
    }

    /** What a message says. */
    public static String text(MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Listens at a path; gives the address. */
    public static String listen(String path, Listener listener) {
        LISTENERS.put(path, listener);
        return "http://127.0.0.1:" + PROGRAM.getAddress().getPort() + path;
    }

    private static List<String> recipients(MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .map(Address::toString)
                    .toList();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static HttpServer program() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                byte[] body = exchange.getRequestBody().readAllBytes();
                Listener listener = LISTENERS.get(exchange.getRequestURI().getPath());
                exchange.sendResponseHeaders(listener == null ? 404 : listener.hear(exchange, body), -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
