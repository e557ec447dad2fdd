package eu.salvus.server.delivery;

import eu.salvus.server.identity.MembershipChanged;
import eu.salvus.server.identity.OrganisationEnded;
import eu.salvus.server.identity.Permission;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends what somebody is told when they may not read alerts any more, and forgets all of an organisation that has ended. */
@Component
class EndedSubscriptions {

    private final JdbcClient database;
    private final SubscriptionRows subscriptions;

    EndedSubscriptions(JdbcClient database, SubscriptionRows subscriptions) {
        this.database = database;
        this.subscriptions = subscriptions;
    }

    @EventListener
    public void changed(MembershipChanged changed) {
        if (!changed.permissions().contains(Permission.READ_ALERTS)) {
            subscriptions
                    .of(changed.organisation(), changed.person())
                    .forEach(subscription -> subscriptions.end(subscription.id()));
        }
    }

    @EventListener
    @Order(1)
    public void forget(OrganisationEnded ended) {
        for (String table : List.of(
                "notice",
                "delivery_message",
                "notification_subscription",
                "notification_timing",
                "calendar_entry",
                "broadcast_untold")) {
            database.sql("delete from " + table + " where organisation = ?")
                    .param(ended.organisation())
                    .update();
        }
    }
}
