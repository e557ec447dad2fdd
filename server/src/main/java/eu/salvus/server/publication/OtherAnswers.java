package eu.salvus.server.publication;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.publication.Decided.State;
import eu.salvus.server.publication.DraftPayload.Asked;
import eu.salvus.server.publication.DraftPayload.Other;
import eu.salvus.server.publication.WeaknessRows.Answer;
import eu.salvus.server.publication.WeaknessRows.Row;
import eu.salvus.server.support.AtTheCentre;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
        UUID weakness = asked.weakness();
        if (weakness == null) {
            return null;
        }
        Row row = weaknesses
                .find(caller.organisation(), weakness)
                .orElseThrow(() -> NotFoundException.of("weakness", weakness));
        Proposals.Row waiting =
                proposals.latestAbout(caller.organisation(), row.id()).orElse(null);
        Published published = published(caller, row, asked.publication());
        if (published != null
                && (waiting == null
                        || !waiting.receivedAt().isAfter(published.answer().at()))) {
            return new Other(
                    published.row().id(),
                    published.row().entry().title(),
                    null,
                    caller.actor().equals(published.answer().by()));
        }
        return waiting == null
                ? null
                : new Other(
                        waiting.id(),
                        waiting.title(),
                        waiting.askedName(),
                        waiting.askedBy().equals(caller.actor()));
    }

    /**
     * Goes on only where nothing else is said about the row, or it is meant to be told besides that.
     *
     * @throws RefusedException when something else is said
     */
    void none(Caller caller, Asked asked) {
        Other other = than(caller, asked);
        if (other != null && !other.id().equals(asked.asWell())) {
            throw new RefusedException(
                    CONFLICT,
                    other.by() == null ? "row-published" : "row-waits",
                    other.title(),
                    Objects.requireNonNullElse(other.by(), ""));
        }
    }

    private record Published(PublicationRows.Row row, Answer answer) {}

    /** What was last published about a row and not taken back since, unless that is what is revised. */
    private @Nullable Published published(Caller caller, Row row, @Nullable UUID revised) {
        if (row.state() != State.PUBLISHED) {
            return null;
        }
        return Stream.concat(weaknesses.answers(row.id()).stream(), decided(row))
                .filter(answer -> !answer.publication().equals(revised))
                .flatMap(answer -> publications.find(caller.organisation(), answer.publication()).stream()
                        .filter(publication -> !publication.withdrawn())
                        .map(publication -> new Published(publication, answer)))
                .findFirst()
                .orElse(null);
    }

    /** What the row itself keeps: of what was published before all was kept, the last. */
    private static Stream<Answer> decided(Row row) {
        Decided decided = row.decided();
        return decided.publication() == null
                ? Stream.empty()
                : Stream.of(new Answer(
                        decided.publication(),
                        Objects.requireNonNullElse(decided.by(), ""),
                        Objects.requireNonNullElse(decided.at(), Instant.MIN)));
    }
}
