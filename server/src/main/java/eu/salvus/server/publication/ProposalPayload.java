package eu.salvus.server.publication;

import eu.salvus.server.OneOf;
import eu.salvus.warning.Tlp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a second analyst, because it reaches many.
 *
 * @param id of it
 * @param title what it is called
 * @param tlp to whom it may be shown
 * @param collection in which it would be told of
 * @param readers how many organisations may read that
 * @param by who asks
 * @param own whether that is the caller, who cannot approve it
 * @param askedAt when
 * @param draft what it says; null for a document that was handed in
 */
record ProposalPayload(
        UUID id,
        String title,
        @OneOf(value = Tlp.class, never = "amber-strict") String tlp,
        UUID collection,
        int readers,
        String by,
        boolean own,
        Instant askedAt,
        @Nullable DraftPayload draft) {

    /** All that wait, oldest first. */
    record All(List<ProposalPayload> items) {}
}
