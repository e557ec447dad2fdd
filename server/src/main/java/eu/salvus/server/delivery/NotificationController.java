package eu.salvus.server.delivery;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Recipients;
import eu.salvus.server.identity.Requires;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How people are told of alerts outside the application: each decides for themselves. */
@RestController
class NotificationController {

    private static final int SHOWN = 50;

    private final Subscriptions subscriptions;
    private final Timings timings;
    private final Messages messages;
    private final Recipients recipients;
    private final MailSettings mail;

    NotificationController(
            Subscriptions subscriptions, Timings timings, Messages messages, Recipients recipients, MailSettings mail) {
        this.subscriptions = subscriptions;
        this.timings = timings;
        this.messages = messages;
        this.recipients = recipients;
        this.mail = mail;
    }

    @Requires(Permission.OWN_ACCOUNT)
    @GetMapping("/api/me/notifications")
    NotificationPayload all(Caller caller) {
        UUID person = person(caller);
        List<Messages.Message> sent = messages.of(caller.organisation(), person, SHOWN);
        return new NotificationPayload(
                recipients
                        .find(person, caller.organisation())
                        .map(Recipients.Recipient::email)
                        .orElse(""),
                mail.isSetUp(),
                Subscriptions.mayWebhook(caller),
                NotificationPayload.Hours.of(timings.of(caller.organisation(), person)),
                subscriptions.all(caller).stream()
                        .map(one -> NotificationPayload.One.of(one, ""))
                        .toList(),
                undelivered(sent));
    }

    @Requires(Permission.OWN_ACCOUNT)
    @PutMapping("/api/me/notifications")
    NotificationPayload.Hours quiet(Caller caller, @RequestBody NotificationPayload.Hours asked) {
        return NotificationPayload.Hours.of(subscriptions.quiet(caller, asked));
    }

    /** The messages of the last days: when they were tried, how often, and what came of it. */
    @Requires(Permission.OWN_ACCOUNT)
    @GetMapping("/api/me/notifications/deliveries")
    NotificationPayload.Deliveries deliveries(Caller caller) {
        return new NotificationPayload.Deliveries(messages.of(caller.organisation(), person(caller), SHOWN).stream()
                .map(NotificationPayload.Sent::of)
                .toList());
    }

    @Requires(Permission.OWN_ACCOUNT)
    @PostMapping("/api/me/notifications/subscriptions")
    @ResponseStatus(HttpStatus.CREATED)
    NotificationPayload.One add(Caller caller, @RequestBody NotificationPayload.Asked asked) {
        Subscriptions.Made made = subscriptions.add(caller, asked);
        return NotificationPayload.One.of(made.subscription(), made.secret());
    }

    @Requires(Permission.OWN_ACCOUNT)
    @PutMapping("/api/me/notifications/subscriptions/{id}")
    NotificationPayload.One change(Caller caller, @PathVariable UUID id, @RequestBody NotificationPayload.Asked asked) {
        return NotificationPayload.One.of(subscriptions.change(caller, id, asked), "");
    }

    @Requires(Permission.OWN_ACCOUNT)
    @DeleteMapping("/api/me/notifications/subscriptions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @PathVariable UUID id) {
        subscriptions.end(caller, id);
    }

    /** Gives a feed or calendar another secret address. */
    @Requires(Permission.OWN_ACCOUNT)
    @PostMapping("/api/me/notifications/subscriptions/{id}/renewal")
    NotificationPayload.One renew(Caller caller, @PathVariable UUID id) {
        Subscriptions.Made made = subscriptions.renew(caller, id);
        return NotificationPayload.One.of(made.subscription(), made.secret());
    }

    /** Sends a message that says nothing, to see whether it arrives. */
    @Requires(Permission.OWN_ACCOUNT)
    @PostMapping("/api/me/notifications/subscriptions/{id}/trials")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tryOut(Caller caller, @PathVariable UUID id) {
        subscriptions.tryOut(caller, id);
    }

    private static int undelivered(List<Messages.Message> sent) {
        return (int) sent.stream()
                .filter(message -> message.state() == MessageState.SENT || message.state() == MessageState.GIVEN_UP)
                .takeWhile(message -> message.state() == MessageState.GIVEN_UP)
                .count();
    }

    private static UUID person(Caller caller) {
        return Objects.requireNonNull(caller.person());
    }
}
