package eu.salvus.warning.publication;

import eu.salvus.warning.Tlp;
import eu.salvus.warning.csaf.CsafFileName;
import java.time.Instant;

/**
 * What lists say of a published document.
 *
 * @param trackingId the publisher's id of it
 * @param title what it is called
 * @param tlp to whom it may be shown
 * @param year that its {@code initial_release_date} begins with
 * @param release its {@code current_release_date}
 * @param published when it came into the feed
 * @param updated when this revision came into the feed
 */
public record Entry(
        String trackingId, String title, Tlp tlp, int year, Instant release, Instant published, Instant updated) {

    /** Where the document is below the provider's folder, such as {@code white/2026/centre-2026-1.json}. */
    public String path() {
        return LabelNames.folder(tlp) + pathInFolder();
    }

    /** Where it is below the folder of its label, such as {@code 2026/centre-2026-1.json}. */
    String pathInFolder() {
        return yearFolder() + fileName();
    }

    /** The name of its file. */
    public String fileName() {
        return CsafFileName.of(trackingId);
    }

    /** The folder of its year below that of its label, such as {@code 2026/}. */
    String yearFolder() {
        return "%04d/".formatted(year);
    }
}
