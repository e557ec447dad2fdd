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
 * @param readers how many organisations would hear of it
 * @param by who asks
 * @param own whether that is the caller, who cannot approve it
 * @param askedAt when
 * @param fileName of its document, as that of what is published in its place until then; null where it waits since before that was kept
 */
record ProposalPayload(
        UUID id,
        String title,
        @OneOf(Tlp.class) String tlp,
        UUID collection,
        int readers,
        String by,
        boolean own,
        Instant askedAt,
        @Nullable String fileName) {

    /** All that wait, oldest first. */
    record All(List<ProposalPayload> items) {}

    /**
     * What would be published, to the last letter.
     *
     * @param sha256 of the document, by which an approval says what was seen
     * @param text the document, as it would be signed
     * @param before what is published in its place until then, as it was signed; null for nothing
     */
    record Document(String sha256, String text, @Nullable String before) {}

    /**
     * A yes to what was seen.
     *
     * @param sha256 of the document that was shown
     */
    record Approval(String sha256) {}
}
