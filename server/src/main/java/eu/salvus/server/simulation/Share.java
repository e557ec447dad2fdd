package eu.salvus.server.simulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link by which a result is shared.
 *
 * @param id of the link
 * @param organisation whose result it is
 * @param simulation whose result may be seen
 * @param compared another one that may be seen beside it; null for none
 * @param audience who may open it
 * @param createdAt when it was made
 * @param createdBy what others read of whoever made it
 * @param endsAt when it leads nowhere any more
 * @param opened how often it was opened
 * @param openedAt when it was opened last; null when it never was
 */
record Share(
        UUID id,
        UUID organisation,
        UUID simulation,
        @Nullable UUID compared,
        Audience audience,
        Instant createdAt,
        String createdBy,
        Instant endsAt,
        int opened,
        @Nullable Instant openedAt) {

    /** Who may open a link. */
    enum Audience {
        /** Whoever is signed in for the organisation. They see what their roles let them see. */
        MEMBERS,
        /** Whoever has the link. They see neither the hospital's name nor that of any zone, machine or person. */
        ANYONE
    }

    /** What the link lets people do. */
    enum Right {
        /** See the result. */
        VIEW,
        /** See the result, and what differs from another one. */
        COMPARE
    }

    Right right() {
        return compared == null ? Right.VIEW : Right.COMPARE;
    }
}
