package eu.salvus.warning.publication;

import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.stix.AdvisoryReport;
import eu.salvus.warning.stix.Common;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How a publication is told of by STIX: a report that says where the document is, by which SHA-256 it is known, and how it is signed, and brings it along where it is short. */
public final class Announcement {

    private Announcement() {}

    /**
     * The report on a publication: the same id for all revisions, a later time for each, revoked by one that takes it back.
     *
     * @param namespace of the publisher
     * @param address where the document is
     * @param createdBy id of the identity of who tells it; null for nobody's name
     */
    public static AdvisoryReport of(
            Publication publication, String namespace, URI address, @Nullable String createdBy) {
        Entry entry = publication.entry();
        return new AdvisoryReport(
                new Common(
                        AdvisoryReport.id(namespace, entry.trackingId()),
                        createdBy,
                        entry.published(),
                        entry.updated(),
                        entry.tlp()),
                entry.title(),
                entry.published(),
                publication.withdrawn(),
                namespace,
                entry.trackingId(),
                address,
                Fingerprint.of(publication.document()),
                publication.weaknesses(),
                new String(publication.signature(), StandardCharsets.US_ASCII),
                Enclosure.of(publication.document()).orElse(null));
    }
}
