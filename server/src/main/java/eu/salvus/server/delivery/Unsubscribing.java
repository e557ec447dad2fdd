package eu.salvus.server.delivery;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Seal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends subscriptions by the links that stand in messages: whoever has the message may end it, once, and do nothing else. */
@Service
class Unsubscribing {

    private static final String PLACE = "unsubscribe";

    private final JdbcClient database;
    private final SubscriptionRows subscriptions;
    private final Seal seal;
    private final AuditLog audit;

    Unsubscribing(JdbcClient database, SubscriptionRows subscriptions, Seal seal, AuditLog audit) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.seal = seal;
        this.audit = audit;
    }

    /** What stands in the link of a message. It is stored nowhere: only this instance can make it. */
    String token(UUID message) {
        return message + "~" + seal.mark(PLACE, message.toString());
    }

    /**
     * The subscription a link ends.
     *
     * @throws NotFoundException when it leads nowhere, or the subscription was ended
     */
    Subscription find(String token) {
        int middle = token.indexOf('~');
        String id = middle < 0 ? "" : token.substring(0, middle);
        String expected = seal.mark(PLACE, id);
        if (middle < 0 || !same(expected, token.substring(middle + 1))) {
            throw NotFoundException.of("link", "of that token");
        }
        return database.sql("select subscription from delivery_message where id = ?")
                .param(UUID.fromString(id))
                .query(UUID.class)
                .optional()
                .flatMap(subscriptions::find)
                .orElseThrow(() -> NotFoundException.of("link", "of that token"));
    }

    /** Ends it. */
    @Transactional
    public void end(String token) {
        audit.hold(find(token).organisation());
        // Looked for again: somebody may just have followed the same link.
        Subscription subscription = find(token);
        subscriptions.end(subscription.id());
        audit.write(
                subscription.organisation(),
                subscription.person().toString(),
                Act.NOTIFICATION_ENDED,
                "notification/" + subscription.id(),
                Map.of("link", true));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
