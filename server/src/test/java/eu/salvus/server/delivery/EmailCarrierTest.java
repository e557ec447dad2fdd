package eu.salvus.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.salvus.warning.alert.Priority;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against mail servers that do what mail servers do. */
class EmailCarrierTest {

    private static final URI ADDRESS = URI.create("https://salvus.hospital.example");

    @Test
    void nothing_is_told_in_the_clear_where_encryption_is_demanded() {
        GreenMail plain = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        plain.start();
        try {
            Receipt receipt = new EmailCarrier(settings(plain.getSmtp().getPort(), "starttls")).carry(parcel(1));
            assertThat(receipt.result()).isNotEqualTo(Result.DELIVERED);
            assertThat(plain.getReceivedMessages()).isEmpty();
        } finally {
            plain.stop();
        }
    }

    @Test
    void a_server_that_cannot_prove_who_it_is_gets_nothing() {
        GreenMail selfSigned = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        selfSigned.start();
        try {
            Receipt receipt = new EmailCarrier(settings(selfSigned.getSmtps().getPort(), "tls")).carry(parcel(1));
            assertThat(receipt.result()).isEqualTo(Result.NOT_TRUSTED);
            assertThat(selfSigned.getReceivedMessages()).isEmpty();
        } finally {
            selfSigned.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({"550 no such mailbox, REFUSED, 550", "451 try later, NOT_NOW, 451"})
    void what_a_server_says_of_the_recipient_decides_whether_it_is_tried_again(String says, Result result, int code)
            throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> converse(server, says));
            Receipt receipt = new EmailCarrier(settings(server.getLocalPort(), "none")).carry(parcel(1));
            assertThat(receipt).isEqualTo(new Receipt(result, code));
        }
    }

    @Test
    void what_a_server_took_is_delivered_even_where_it_hangs_up_without_a_word() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> takeAndHangUp(server));
            Receipt receipt = new EmailCarrier(settings(server.getLocalPort(), "none")).carry(parcel(1));
            assertThat(receipt.result()).isEqualTo(Result.DELIVERED);
        }
    }

    @Test
    void a_server_that_is_not_there_is_not_reached() throws IOException {
        int free;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            free = server.getLocalPort();
        }
        assertThat(new EmailCarrier(settings(free, "none")).carry(parcel(1)).result())
                .isEqualTo(Result.NOT_REACHED);
        assertThat(new EmailCarrier(new MailSettings("", 0, "", "", "", "starttls", ADDRESS))
                        .carry(parcel(1))
                        .result())
                .isEqualTo(Result.NOT_SET_UP);
    }

    @Test
    void many_things_are_told_by_their_number_and_the_first_fifty_links() {
        EmailText text = EmailText.of(parcel(60));
        assertThat(text.subject()).isEqualTo("Salvus: 60 things to look at, 20 of them at once");
        assertThat(text.body())
                .contains("/alerts/49")
                .doesNotContain("/alerts/50")
                .contains("And 10 more");
    }

    @Test
    void settings_that_cannot_work_stop_the_start() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new MailSettings("mail.example", 0, "", "", "", "starttls", ADDRESS))
                .withMessageContaining("salvus.mail.from");
        assertThatIllegalStateException()
                .isThrownBy(() -> new MailSettings("mail.example", 0, "", "", "a@b.example", "ssl", ADDRESS))
                .withMessageContaining("starttls, tls or none");
    }

    private static MailSettings settings(int port, String security) {
        return new MailSettings("127.0.0.1", port, "", "", "salvus@hospital.example", security, ADDRESS);
    }

    private static Parcel parcel(int items) {
        List<Parcel.Item> all = IntStream.range(0, items)
                .mapToObj(item -> new Parcel.Item(
                        Topic.ALERT,
                        item % 3 == 0 ? Priority.IMMEDIATE : Priority.SCHEDULED,
                        Instant.parse("2026-11-22T10:00:00Z"),
                        ADDRESS.resolve("/alerts/" + item)))
                .toList();
        return new Parcel(
                new UUID(1, 2),
                Instant.parse("2026-11-22T10:00:00Z"),
                "nurse@hospital.example",
                "en",
                ZoneId.of("Europe/Paris"),
                all,
                ADDRESS.resolve("/settings/notifications"),
                ADDRESS.resolve("/unsubscribe/x"),
                null);
    }

    /** Takes everything but the recipient. */
    private static void converse(ServerSocket server, String says) {
        try (Socket socket = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            say(socket, "220 here");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(socket, line.startsWith("RCPT") ? says : line.startsWith("QUIT") ? "221 bye" : "250 go on");
            }
        } catch (IOException gone) {
            // The other side has hung up.
        }
    }

    /** Takes a message, and resets the connection when it is told goodbye. */
    private static void takeAndHangUp(ServerSocket server) {
        try (Socket socket = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            say(socket, "220 here");
            boolean text = false;
            for (String line = in.readLine(); !"QUIT".equals(line); line = in.readLine()) {
                text = text ? !line.equals(".") : line.equals("DATA");
                if (!text || line.equals("DATA")) {
                    say(socket, text ? "354 go on" : "250 taken");
                }
            }
            socket.setSoLinger(true, 0);
        } catch (IOException gone) {
            // The other side has hung up.
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
