package eu.salvus.warning.csaf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the revision history.
 *
 * @param spot where it stands
 * @param text its number as written
 * @param number the same, understood
 * @param date when it was released
 */
record Revision(Spot spot, String text, DocumentVersion number, Instant date) {
    /** Stable: what is of one moment keeps its order. */
    static final Comparator<Revision> BY_DATE = Comparator.comparing(Revision::date);

    static final Comparator<Revision> BY_DATE_AND_NUMBER = BY_DATE.thenComparing(Revision::number);

    /** The whole history; empty where a part of it cannot be understood, which is for the structure to tell. */
    static List<Revision> history(CsafDocument document) {
        List<Revision> history = new ArrayList<>();
        for (Spot spot : document.tracking().each("revision_history")) {
            Revision revision = of(spot);
            if (revision == null) {
                return List.of();
            }
            history.add(revision);
        }
        return history;
    }

    private static @Nullable Revision of(Spot spot) {
        String text = spot.words("number");
        DocumentVersion number = DocumentVersion.of(text);
        Instant date = Formats.moment(spot.words("date"));
        return number == null || date == null ? null : new Revision(spot, text, number, date);
    }
}
