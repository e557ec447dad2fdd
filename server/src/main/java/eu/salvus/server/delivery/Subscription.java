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
 * @param tokenHash of the secret address of a feed or calendar; null for other channels
 * @param createdAt since when
 * @param usedAt when somebody fetched it last; null for never, and for what is sent
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
        @Nullable String tokenHash,
        Instant createdAt,
        @Nullable Instant usedAt) {

    boolean wants(Priority priority) {
        return priority.compareTo(from) >= 0;
    }
}
