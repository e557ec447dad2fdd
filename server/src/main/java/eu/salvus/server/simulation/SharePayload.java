package eu.salvus.server.simulation;

import eu.salvus.server.OneOf;
import eu.salvus.twin.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link by which a result is shared, for those who share.
 *
 * @param id of the link
 * @param audience {@code members}, who sign in, or {@code anyone} with the link, who sees no names
 * @param right {@code view}, or {@code compare} with another result
 * @param compared id of the simulation it is compared with; null for none
 * @param createdAt when it was made
 * @param createdBy by whom
 * @param endsAt when it leads nowhere any more
 * @param opened how often it was opened
 * @param openedAt when it was opened last; null when it never was
 * @param path of the link, after the address of this Salvus; told once, when it is made
 */
record SharePayload(
        UUID id,
        @OneOf(Share.Audience.class) String audience,
        @OneOf(Share.Right.class) String right,
        @Nullable UUID compared,
        Instant createdAt,
        String createdBy,
        Instant endsAt,
        int opened,
        @Nullable Instant openedAt,
        @Nullable String path) {

    static SharePayload of(Share share, @Nullable String token) {
        return new SharePayload(
                share.id(),
                Words.of(share.audience()),
                Words.of(share.right()),
                share.compared(),
                share.createdAt(),
                share.createdBy(),
                share.endsAt(),
                share.opened(),
                share.openedAt(),
                token == null ? null : "/shared/" + token);
    }

    /** Those that lead somewhere, newest first. */
    record All(List<SharePayload> items) {}

    /**
     * A link to be made.
     *
     * @param audience {@code members} or {@code anyone}
     * @param compared id of another finished simulation that may be seen beside it; null for none
     * @param days how long it leads somewhere, 1 to 180; null for 30
     */
    record Asked(
            @OneOf(Share.Audience.class) String audience,
            @Nullable UUID compared,
            @Nullable Integer days) {}
}
