package eu.salvus.server.delivery;

import eu.salvus.warning.alert.Priority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told, and how.
 *
 * @param id of the subscription
 * @param person who
 * @param organisation whose alerts
 * @param channel how
 * @param from alerts of this priority and above
 * @param plan when
 * @param address of a webhook; null for other channels
 * @param sealedSecret of a webhook; null for other channels
 * @param createdAt since when
 */
record Subscription(
        UUID id,
        UUID person,
        UUID organisation,
        Channel channel,
        Priority from,
        Plan plan,
        @Nullable String address,
        @Nullable String sealedSecret,
        Instant createdAt) {

    boolean wants(Priority priority) {
        return priority.compareTo(from) >= 0;
    }
}
