package eu.salvus.server.delivery;

import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Recipients;
import eu.salvus.server.identity.Requires;
import eu.salvus.twin.Words;
import eu.salvus.warning.alert.Priority;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this Salvus can send e-mail, for those who look after it. */
@RestController
class MailController {

    private final MailSettings settings;
    private final EmailCarrier carrier;
    private final Recipients recipients;
    private final AuditLog audit;
    private final InstantSource clock;
    private final TransactionOperations transactions;
    private final URI address;

    MailController(
            MailSettings settings,
            EmailCarrier carrier,
            Recipients recipients,
            AuditLog audit,
            InstantSource clock,
            TransactionOperations transactions,
            @Value("${salvus.address:http://localhost:${server.port}}") URI address) {
        this.settings = settings;
        this.carrier = carrier;
        this.recipients = recipients;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
        this.address = address;
    }

    @Requires(Permission.MANAGE_ORGANISATION)
    @GetMapping("/api/mail")
    NotificationPayload.Mail mail() {
        return NotificationPayload.Mail.of(settings);
    }

    /** Sends one message to the caller and waits for what the mail server says. */
    @Requires(Permission.MANAGE_ORGANISATION)
    @PostMapping("/api/mail/trials")
    NotificationPayload.Tried tryOut(Caller caller) {
        transactions.executeWithoutResult(
                status -> audit.write(caller, Act.NOTIFICATION_TRIED, "mail", Map.of("channel", "email")));
        URI own = address.resolve("/settings/notifications");
        Receipt receipt = recipients
                .find(Objects.requireNonNull(caller.person()), caller.organisation())
                .map(recipient -> carrier.carry(new Parcel(
                        UUID.nameUUIDFromBytes((caller.actor() + clock.instant()).getBytes(StandardCharsets.UTF_8)),
                        clock.instant(),
                        recipient.email(),
                        recipient.language(),
                        ZoneOffset.UTC,
                        List.of(new Parcel.Item(Topic.TRIAL, Priority.DEFER, clock.instant(), own)),
                        own,
                        own,
                        null)))
                .orElse(Receipt.of(Result.NO_RIGHT));
        return new NotificationPayload.Tried(Words.of(receipt.result()), receipt.code());
    }
}
