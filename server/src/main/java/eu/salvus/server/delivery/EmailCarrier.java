package eu.salvus.server.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends e-mail: plain text, to the address of the account, by the mail server of the settings. */
@Component
class EmailCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(EmailCarrier.class);

    private static final int PERMANENT = 500;
    private static final int BAD_REPLY = 599;

    private final MailSettings settings;

    EmailCarrier(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Receipt carry(Parcel parcel) {
        return send(session -> message(session, parcel));
    }

    /** Makes a message for a mail server. */
    @FunctionalInterface
    interface Writer {
        Message write(Session session) throws MessagingException;
    }

    /** Hands a message over to the mail server. */
    Receipt send(Writer writer) {
        if (!settings.isSetUp()) {
            return Receipt.of(Result.NOT_SET_UP);
        }
        try {
            Session session = Session.getInstance(settings.properties());
            Message message = writer.write(session);
            Transport transport = session.getTransport();
            try {
                transport.connect(
                        settings.user().isEmpty() ? null : settings.user(),
                        settings.user().isEmpty() ? null : settings.password());
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                close(transport);
            }
            return Receipt.of(Result.DELIVERED);
        } catch (MessagingException failure) {
            return receipt(failure);
        }
    }

    /** How a server takes leave changes nothing of what it took: sent again, it would arrive twice. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException failure) {
            LOG.info("a mail server ended a connection without a word", failure);
        }
    }

    private Message message(Session session, Parcel parcel) throws MessagingException {
        EmailText text = EmailText.of(parcel);
        MimeMessage message = message(session, parcel.id(), parcel.to(), parcel.language(), text, parcel.at());
        message.setHeader("List-Unsubscribe", "<" + parcel.unsubscribe() + ">");
        message.saveChanges();
        return message;
    }

    /** A message that is complete but for headers of its own. */
    MimeMessage message(Session session, UUID id, String to, String language, EmailText text, Instant at)
            throws MessagingException {
        MimeMessage message = new Identified(session, "<" + id + "@" + settings.ownName() + ">");
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        message.setText(text.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(at));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", language);
        message.saveChanges();
        return message;
    }

    /** A message whose id we choose, so that it is the same at each attempt. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    private static Receipt receipt(MessagingException failure) {
        Integer code = code(failure);
        if (code != null) {
            return new Receipt(code >= PERMANENT && code <= BAD_REPLY ? Result.REFUSED : Result.NOT_NOW, code);
        }
        if (failure instanceof AuthenticationFailedException || caused(failure, SSLException.class)) {
            return Receipt.of(Result.NOT_TRUSTED);
        }
        if (caused(failure, SocketTimeoutException.class)) {
            return Receipt.of(Result.TOO_SLOW);
        }
        return Receipt.of(failure instanceof MailConnectException ? Result.NOT_REACHED : Result.FAILED);
    }

    /** What the server said, where it said something about this message. */
    private static @Nullable Integer code(MessagingException failure) {
        for (Exception each = failure; each instanceof MessagingException next; each = next.getNextException()) {
            if (each instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (each instanceof SMTPSendFailedException send) {
                return send.getReturnCode();
            }
        }
        return null;
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
