package eu.salvus.server.publication;

import eu.salvus.server.OneOf;
import eu.salvus.server.RefusedException;
import eu.salvus.twin.Words;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.publication.AdvisoryDraft;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An advisory as somebody writes it by hand: every weakness is of every product, and every remedy for all of them.
 *
 * @param title what it is called
 * @param summary what it is about, for people
 * @param tlp to whom it may be shown
 * @param products what is affected
 * @param weaknesses which ones
 * @param remedies what can be done
 * @param references where there is more
 * @param note what this revision changes
 * @param leastTlp how strict its label has to be, unless less is asked for expressly: that of what it was made of; null for no limit
 */
record DraftPayload(
        String title,
        String summary,
        @OneOf(Tlp.class) String tlp,
        List<Product> products,
        List<Weakness> weaknesses,
        List<Remedy> remedies,
        List<Reference> references,
        String note,

        @OneOf(Tlp.class) @Nullable String leastTlp) {

    private static final int BAD_REQUEST = 400;
    private static final int MOST_ROWS = 200;

    /**
     * An affected product.
     *
     * @param vendor its maker
     * @param product what the maker calls it
     * @param versions which are affected: one, a range such as {@code <5.0}, or empty for nobody said which
     */
    record Product(String vendor, String product, String versions) {}

    /**
     * A weakness.
     *
     * @param name its id, such as {@code CVE-2020-0001}
     * @param description what it is
     * @param vector of CVSS 3.0 or 3.1; empty where nobody rated it
     */
    record Weakness(String name, String description, String vector) {}

    /**
     * What can be done.
     *
     * @param kind of remedy
     * @param text what to do
     */
    record Remedy(@OneOf(Remediation.Kind.class) String kind, String text) {}

    /**
     * Where there is more.
     *
     * @param summary what is there
     * @param address of it
     */
    record Reference(String summary, String address) {}

    /**
     * Something wrong with what was written.
     *
     * @param field {@code title}, {@code summary}, {@code note}, a row such as {@code products.0}, or all of a kind; empty for none
     * @param what is wrong
     * @param remedy what to do about it
     */
    record Problem(String field, String what, String remedy) {}

    /**
     * What is to be published.
     *
     * @param collection in which it is told of
     * @param draft what it says
     * @param publication of which this is the next revision; null for a new one
     * @param revision of the publication, as its author read it; 409 where a newer one was published since; null where that was not kept
     * @param weakness the row of the queue it answers, or the one that was made one with it since; null for none
     * @param lessStrict whether it is meant that its label is less strict than that of what it was made of; null for no
     * @param asWell the other one about the row, by its id, besides which it is meant to be told; 409 where that is not the latest one; null for none
     */
    record Asked(
            UUID collection,
            DraftPayload draft,
            @Nullable UUID publication,
            @Nullable String revision,
            @Nullable UUID weakness,
            @Nullable Boolean lessStrict,
            @Nullable UUID asWell) {}

    /**
     * What would come of publishing.
     *
     * @param problems why it would be refused
     * @param reach whom it would reach
     * @param other what is said already about the row of the queue it answers; null for nothing
     */
    record Checked(
            List<Problem> problems,
            ReachPayload reach,
            @Nullable Other other) {}

    /**
     * Something else about the same row of the queue.
     *
     * @param id of what waits, or of what is published
     * @param title what it is called
     * @param by who wrote it, where it waits for a second analyst; null where it is published
     * @param own whether the caller wrote it
     */
    record Other(UUID id, String title, @Nullable String by, boolean own) {}

    /**
     * What came of publishing.
     *
     * @param problems why it was refused
     * @param publication what is published now; null where it was refused or waits
     * @param proposal what waits for a second analyst; null where it does not
     */
    record Sent(
            List<Problem> problems,
            @Nullable PublicationPayload publication,
            @Nullable ProposalPayload proposal) {}

    /** A draft about what somebody else says, under their label. */
    static DraftPayload of(AdvisoryDraft draft) {
        return new DraftPayload(
                draft.title(),
                draft.summary(),
                Words.of(draft.tlp()),
                draft.products().stream()
                        .limit(MOST_ROWS)
                        .map(row -> new Product(row.vendor(), row.product(), row.versions()))
                        .toList(),
                draft.weaknesses().stream()
                        .limit(MOST_ROWS)
                        .map(row -> new Weakness(row.name(), row.description(), row.vector()))
                        .toList(),
                draft.remedies().stream()
                        .limit(MOST_ROWS)
                        .map(row -> new Remedy(Words.of(row.kind()), row.text()))
                        .toList(),
                draft.references().stream()
                        .map(row -> new Reference(row.summary(), row.address()))
                        .toList(),
                draft.note(),
                draft.tlp() == Tlp.CLEAR ? null : Words.of(draft.tlp()));
    }

    /** How strict its label has to be, unless less is asked for expressly. */
    Tlp least() {
        return leastTlp == null ? Tlp.CLEAR : tlp(leastTlp);
    }

    AdvisoryDraft draft() {
        if (Stream.of(products, weaknesses, remedies, references).anyMatch(rows -> rows.size() > MOST_ROWS)) {
            throw new RefusedException(BAD_REQUEST, "too-many-rows", MOST_ROWS);
        }
        return new AdvisoryDraft(
                title,
                summary,
                tlp(tlp),
                products.stream()
                        .map(row -> new AdvisoryDraft.Product(row.vendor(), row.product(), row.versions()))
                        .toList(),
                weaknesses.stream()
                        .map(row -> new AdvisoryDraft.Weakness(row.name(), row.description(), row.vector()))
                        .toList(),
                remedies.stream()
                        .map(row -> new AdvisoryDraft.Remedy(kind(row.kind()), row.text()))
                        .toList(),
                references.stream()
                        .map(row -> new AdvisoryDraft.Reference(row.summary(), row.address()))
                        .toList(),
                note);
    }

    private static Tlp tlp(String word) {
        return Stream.of(Tlp.values())
                .filter(label -> Words.of(label).equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException(BAD_REQUEST, "tlp-unknown", word));
    }

    private static Remediation.Kind kind(String word) {
        return Stream.of(Remediation.Kind.values())
                .filter(kind -> Words.of(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException(BAD_REQUEST, "remedy-unknown", word));
    }
}
