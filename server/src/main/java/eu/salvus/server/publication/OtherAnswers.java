package eu.salvus.server.publication;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.publication.Decided.State;
import eu.salvus.server.publication.DraftPayload.Asked;
import eu.salvus.server.publication.DraftPayload.Other;
import eu.salvus.server.publication.DraftPayload.Problem;
import eu.salvus.server.publication.WeaknessRows.Row;
import eu.salvus.server.support.AtTheCentre;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody else says already about a row of the queue: one weakness is told once, unless twice is meant. */
@Component
@AtTheCentre
class OtherAnswers {

    private static final int CONFLICT = 409;

    private final WeaknessRows weaknesses;
    private final PublicationRows publications;
    private final Proposals proposals;

    OtherAnswers(WeaknessRows weaknesses, PublicationRows publications, Proposals proposals) {
        this.weaknesses = weaknesses;
        this.publications = publications;
        this.proposals = proposals;
    }

    /** The latest that waits about the row that is answered, or was published about it; null for nothing, or where the row is open again since. */
    @Nullable
    Other than(Caller caller, Asked asked) {
        Row row = row(caller, asked);
        if (row == null) {
            return null;
        }
        Proposals.Row waiting =
                proposals.latestAbout(caller.organisation(), row.id()).orElse(null);
        PublicationRows.Row published = published(caller, row, asked);
        if (waiting != null
                && (published == null
                        || waiting.receivedAt()
                                .isAfter(
                                        Objects.requireNonNullElse(row.decided().at(), Instant.MIN)))) {
            return new Other(
                    waiting.id(),
                    waiting.title(),
                    waiting.askedName(),
                    waiting.askedBy().equals(caller.actor()));
        }
        return published == null
                ? null
                : new Other(
                        published.id(),
                        published.entry().title(),
                        null,
                        caller.actor().equals(row.decided().by()));
    }

    /** What speaks against an answer to a row that is there no more: nobody would see that it was answered. */
    List<Problem> gone(Caller caller, Asked asked) {
        return isGone(caller, asked)
                ? List.of(new Problem(
                        "",
                        "the row of the queue that it is about is there no more: it was made one with another",
                        "begin from the row as it stands in the queue now"))
                : List.of();
    }

    /**
     * Goes on only where the row is still there, and nothing else is said about it, or it is meant to be told besides that.
     *
     * @throws RefusedException when it is gone, or something else is said
     */
    void none(Caller caller, Asked asked) {
        if (isGone(caller, asked)) {
            throw new RefusedException(
                    CONFLICT, "row-changed", asked.draft().draft().title());
        }
        Other other = than(caller, asked);
        if (other != null && !other.id().equals(asked.asWell())) {
            throw new RefusedException(
                    CONFLICT,
                    other.by() == null ? "row-published" : "row-waits",
                    other.title(),
                    Objects.requireNonNullElse(other.by(), ""));
        }
    }

    private boolean isGone(Caller caller, Asked asked) {
        return asked.weakness() != null && row(caller, asked) == null;
    }

    private @Nullable Row row(Caller caller, Asked asked) {
        return asked.weakness() == null
                ? null
                : weaknesses.find(caller.organisation(), asked.weakness()).orElse(null);
    }

    /** What was published about a row and not taken back since, unless that is what is revised. */
    private PublicationRows.@Nullable Row published(Caller caller, Row row, Asked asked) {
        UUID published =
                row.decided().state() == State.PUBLISHED ? row.decided().publication() : null;
        return published == null || published.equals(asked.publication())
                ? null
                : publications
                        .find(caller.organisation(), published)
                        .filter(one -> !one.withdrawn())
                        .orElse(null);
    }
}
