package eu.salvus.server.subscription.practice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A link by which practices join a centre.
 *
 * @param organisation the centre
 * @param title for whom it is
 * @param collections what those who join may read
 * @param endsAt when it is worth nothing any more
 * @param most how many may join by it
 * @param used how many have
 */
record JoinLink(
        UUID id,
        UUID organisation,
        String title,
        List<UUID> collections,
        Instant createdAt,
        Instant endsAt,
        int most,
        int used) {

    JoinLink {
        collections = List.copyOf(collections);
    }
}
