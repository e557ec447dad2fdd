package eu.salvus.server.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that somebody wants to publish.
 *
 * @param collection in which it is told of
 * @param document its bytes
 * @param draft what was written by hand; null for what was handed in as a document
 * @param weakness the row of the queue it answers; null for none
 * @param received when it came in
 */
record Submission(
        UUID collection,
        byte[] document,
        @Nullable DraftPayload draft,
        @Nullable UUID weakness,
        Instant received) {}
