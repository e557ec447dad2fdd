package eu.salvus.server.delivery;

import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Recipients;
import eu.salvus.server.identity.Seal;
import eu.salvus.warning.alert.Priority;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes of a message what its channel sends, when it is sent: whoever may not have it by then gets nothing. */
@Component
class Parcels {

    private static final String SETTINGS = "/settings/notifications";

    private final JdbcClient database;
    private final SubscriptionRows subscriptions;
    private final Recipients recipients;
    private final Timings timings;
    private final Unsubscribing unsubscribing;
    private final Seal seal;
    private final URI address;

    Parcels(
            JdbcClient database,
            SubscriptionRows subscriptions,
            Recipients recipients,
            Timings timings,
            Unsubscribing unsubscribing,
            Seal seal,
            @Value("${salvus.address:http://localhost:${server.port}}") URI address) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.recipients = recipients;
        this.timings = timings;
        this.unsubscribing = unsubscribing;
        this.seal = seal;
        this.address = address;
    }

    /** Nothing when whoever was to have it does not belong to the organisation any more, or may not read its alerts. */
    Optional<Parcel> of(Messages.Message message) {
        Subscription subscription = subscriptions.find(message.subscription()).orElse(null);
        if (subscription == null) {
            return Optional.empty();
        }
        return recipients
                .find(message.person(), message.organisation())
                .filter(recipient -> recipient.permissions().contains(Permission.READ_ALERTS))
                .map(recipient -> new Parcel(
                        message.id(),
                        message.createdAt(),
                        recipient.email(),
                        recipient.language(),
                        timings.of(message.organisation(), message.person()).zone(),
                        items(message.id()),
                        address.resolve(SETTINGS),
                        address.resolve("/unsubscribe/" + unsubscribing.token(message.id())),
                        webhook(subscription)));
    }

    private List<Parcel.Item> items(UUID message) {
        return database.sql(
                        "select topic, priority_rank, raised_at, path from notice where message = ? order by raised_at, id")
                .param(message)
                .query((row, number) -> new Parcel.Item(
                        Topic.valueOf(row.getString("topic")),
                        Priority.values()[row.getInt("priority_rank")],
                        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                        address.resolve(row.getString("path"))))
                .list();
    }

    private Parcel.@Nullable Webhook webhook(Subscription subscription) {
        String secret = subscription.sealedSecret();
        return secret == null || subscription.address() == null
                ? null
                : new Parcel.Webhook(
                        URI.create(subscription.address()), seal.open(WebhookSecret.place(subscription.id()), secret));
    }
}
