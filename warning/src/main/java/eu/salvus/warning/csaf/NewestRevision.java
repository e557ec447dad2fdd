package eu.salvus.warning.csaf;

import java.time.Instant;
import java.util.List;

/**
 * The newest revision of a document that is out: nothing in it can have been known later.
 *
 * @param date of it
 * @param findings of the test that asks
 */
record NewestRevision(Instant date, Findings findings) {
    /** That of a final or interim document; that of a draft, and of one whose history cannot be read, is at the end of time. */
    static NewestRevision of(CsafDocument document, Findings findings) {
        String status = document.tracking().words("status");
        List<Revision> history = Revision.history(document);
        boolean out = status.equals("final") || status.equals("interim");
        Instant date = out
                ? history.stream()
                        .max(Revision.BY_DATE_AND_NUMBER)
                        .map(Revision::date)
                        .orElse(Instant.MAX)
                : Instant.MAX;
        return new NewestRevision(date, findings);
    }

    /** Tells a time that is later. */
    void holds(Spot time) {
        Instant moment = Formats.moment(time.words());
        if (moment != null && moment.isAfter(date)) {
            findings.add(
                    time.place(),
                    "'" + Part.cut(time.words()) + "' is later than the newest revision, " + date,
                    "correct it, or add the revision that brought it");
        }
    }
}
