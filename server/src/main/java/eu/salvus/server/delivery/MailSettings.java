package eu.salvus.server.delivery;

import java.net.URI;
import java.util.Locale;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The mail server that messages are handed to: {@code salvus.mail.host}, {@code port}, {@code user}, {@code password}, {@code from}, and {@code security}:
 * {@code starttls} (the usual one), {@code tls}, or {@code none} for a server on this machine.
 */
@Component
class MailSettings {

    private static final String TIMEOUT_MILLIS = "20000";
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;
    private static final int PLAIN = 25;

    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final String from;
    private final Security security;
    private final String ownName;

    /** How the connection is kept from others. */
    enum Security {
        /** Begins in the clear and must go over to TLS before anything is told. */
        STARTTLS,
        /** TLS from the beginning. */
        TLS,
        /** Not at all. */
        NONE
    }

    MailSettings(
            @Value("${salvus.mail.host:}") String host,
            @Value("${salvus.mail.port:0}") int port,
            @Value("${salvus.mail.user:}") String user,
            @Value("${salvus.mail.password:}") String password,
            @Value("${salvus.mail.from:}") String from,
            @Value("${salvus.mail.security:starttls}") String security,
            @Value("${salvus.address:http://localhost:${server.port}}") URI address) {
        this.host = host.strip();
        this.user = user.strip();
        this.password = password;
        this.security = security(security.strip());
        this.port = port > 0
                ? port
                : switch (this.security) {
                    case STARTTLS -> SUBMISSION;
                    case TLS -> SUBMISSION_TLS;
                    case NONE -> PLAIN;
                };
        this.ownName = address.getHost() == null ? "localhost" : address.getHost();
        this.from = from.strip();
        if (!this.host.isEmpty() && this.from.isEmpty()) {
            throw new IllegalStateException(
                    "salvus.mail.host is set but salvus.mail.from is not. Set it to the address that messages"
                            + " come from, such as salvus@hospital.example.");
        }
    }

    private static Security security(String word) {
        try {
            return Security.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException(
                    "The setting salvus.mail.security is " + word + ". Set it to starttls, tls or none.", unknown);
        }
    }

    /** Whether there is a mail server. */
    boolean isSetUp() {
        return !host.isEmpty();
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    String from() {
        return from;
    }

    Security security() {
        return security;
    }

    /** The name of this Salvus, of which ids of messages are made. */
    String ownName() {
        return ownName;
    }

    /** As Jakarta Mail takes them. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        properties.setProperty("mail.smtp.localhost", ownName);
        properties.setProperty("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
        return properties;
    }
}
