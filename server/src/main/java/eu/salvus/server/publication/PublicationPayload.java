package eu.salvus.server.publication;

import eu.salvus.server.OneOf;
import eu.salvus.server.RefusedException;
import eu.salvus.server.Texts;
import eu.salvus.server.publication.PublicationRows.Row;
import eu.salvus.server.support.Missed;
import eu.salvus.server.support.Spreads.Spread;
import eu.salvus.twin.Words;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.csaf.CsafFailure;
import eu.salvus.warning.publication.RefusedPublicationException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the centre publishes, in its newest revision.
 *
 * @param id of it
 * @param trackingId by which readers know it
 * @param title what it is called
 * @param tlp to whom it may be shown
 * @param collection in which it is told of; unless everyone may, those who may read that may read it
 * @param revision the newest, as it writes it
 * @param withdrawn whether that one takes it back
 * @param publishedAt when its first revision was published
 * @param updatedAt when the newest was
 * @param path where the document is, below the address of this Salvus
 * @param readers how many other organisations may read the collection
 * @param told how many of them have got the newest revision
 * @param missed how many organisations on this Salvus could not hear it so far, by why
 */
record PublicationPayload(
        UUID id,
        String trackingId,
        String title,
        @OneOf(Tlp.class) String tlp,
        UUID collection,
        String revision,
        boolean withdrawn,
        Instant publishedAt,
        Instant updatedAt,
        String path,
        int readers,
        int told,
        List<Unheard> missed) {

    /**
     * Some that could not hear something; it is tried again by itself.
     *
     * @param why the database could not do it, the document cannot be read, or it could not be compared with what they have
     * @param organisations how many
     */
    record Unheard(@OneOf(Missed.class) String why, int organisations) {}

    static PublicationPayload of(Row row, Spread spread) {
        return new PublicationPayload(
                row.id(),
                row.entry().trackingId(),
                row.entry().title(),
                Words.of(row.entry().tlp()),
                row.collection(),
                row.revision(),
                row.withdrawn(),
                row.entry().published(),
                row.entry().updated(),
                "/.well-known/csaf/" + row.entry().path(),
                spread.readers(),
                spread.told(),
                spread.missed().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new Unheard(Words.of(each.getKey()), each.getValue()))
                        .toList());
    }

    /**
     * A page of them, the latest change first.
     *
     * @param items some
     * @param next where the next page begins; null at the end
     */
    record Page(List<PublicationPayload> items, @Nullable UUID next) {}

    /**
     * One with its revisions.
     *
     * @param publication in its newest
     * @param revisions all there were, the newest first
     * @param draft what was written by hand for the newest; null where it was handed in as a document
     */
    record Detail(
            PublicationPayload publication,
            List<Step> revisions,
            @Nullable DraftPayload draft) {}

    /**
     * A revision, and how long it took.
     *
     * @param revision as it writes it
     * @param withdrawn whether it takes the document back
     * @param receivedAt when it came in
     * @param validatedAt when it was checked
     * @param publishedAt when it was stored
     */
    record Step(String revision, boolean withdrawn, Instant receivedAt, Instant validatedAt, Instant publishedAt) {}

    /**
     * What became of a file that was to be published.
     *
     * @param file its name
     * @param publication what is published now; null where it was refused or waits
     * @param waits whether a second analyst has to say yes
     * @param problems why it was refused
     */
    record Taken(String file, @Nullable PublicationPayload publication, boolean waits, List<Failure> problems) {}

    /** One for each file. */
    record AllTaken(List<Taken> items) {}

    /**
     * What speaks against a document.
     *
     * @param test number of the mandatory test of CSAF, {@code structure}, or {@code publication}
     * @param place where, as a JSON path, or by line and column
     * @param what is wrong
     * @param remedy what to do about it
     */
    record Failure(String test, String place, String what, String remedy) {

        private static final int MOST = 200;

        /** Why a document that is right is refused all the same. */
        static Failure of(RefusedException refused, Locale locale) {
            Texts texts = Texts.in(locale);
            String head = "problem." + refused.problem();
            return new Failure(
                    RefusedPublicationException.RULE,
                    "$",
                    texts.of(head + ".title"),
                    texts.of(head + ".detail", refused.arguments()));
        }

        static List<Failure> all(List<CsafFailure> failures) {
            return failures.stream()
                    .limit(MOST)
                    .map(one -> new Failure(one.test(), one.place(), one.what(), one.remedy()))
                    .toList();
        }
    }

    /**
     * Why something is taken back.
     *
     * @param reason for people
     */
    record Reason(String reason) {}
}
