package eu.salvus.server.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A centre that an organisation listens to.
 *
 * @param id of the subscription
 * @param organisation whose it is
 * @param title what people call the centre
 * @param address where its TAXII server says what it has
 * @param createdAt since when
 * @param collections what of it is read
 * @param health how it goes
 */
record FollowedCentre(
        UUID id,
        UUID organisation,
        String title,
        URI address,
        Instant createdAt,
        List<Chosen> collections,
        Health health) {

    FollowedCentre {
        collections = List.copyOf(collections);
    }

    /**
     * A collection that is read.
     *
     * @param id here
     * @param title what the centre calls it
     * @param address of it
     */
    record Chosen(UUID id, String title, URI address) {}

    /**
     * How it goes.
     *
     * @param heardAt when the centre last answered; null when it never did
     * @param newsAt when it last had something new; null when it never had
     * @param failures how often in a row it gave no usable answer
     * @param problem why it gives none, by a name; null when it does
     * @param silentSince since when it gives none, where that is so long that people were told; null otherwise
     * @param stuckSince since when something it announced cannot be had and people were told; null otherwise
     */
    record Health(
            @Nullable Instant heardAt,
            @Nullable Instant newsAt,
            int failures,
            @Nullable String problem,
            @Nullable Instant silentSince,
            @Nullable Instant stuckSince) {

        /** That of a centre that was not asked yet. */
        static final Health UNASKED = new Health(null, null, 0, null, null, null);
    }
}
