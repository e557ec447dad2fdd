package eu.salvus.server.publication;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.publication.Decided.State;
import eu.salvus.server.publication.DraftPayload.Asked;
import eu.salvus.server.publication.DraftPayload.Other;
import eu.salvus.server.support.AtTheCentre;
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

    /** What waits about the row that is answered, or was published about it; null for nothing, or where the row is open again since. */
    @Nullable
    Other than(Caller caller, Asked asked) {
        if (asked.weakness() == null) {
            return null;
        }
        Proposals.Row waiting = proposals.about(List.of(asked.weakness())).get(asked.weakness());
        if (waiting != null && waiting.organisation().equals(caller.organisation())) {
            return new Other(waiting.title(), waiting.askedName());
        }
        UUID published = weaknesses
                .find(caller.organisation(), asked.weakness())
                .map(WeaknessRows.Row::decided)
                .filter(decided -> decided.state() == State.PUBLISHED)
                .map(Decided::publication)
                .orElse(null);
        return published == null || published.equals(asked.publication())
                ? null
                : publications
                        .find(caller.organisation(), published)
                        .map(row -> new Other(row.entry().title(), null))
                        .orElse(null);
    }

    /**
     * Goes on only where nothing else is said about the row, or this is meant to be told as well.
     *
     * @throws RefusedException when something else is
     */
    void none(Caller caller, Asked asked) {
        Other other = Boolean.TRUE.equals(asked.asWell()) ? null : than(caller, asked);
        if (other != null) {
            throw new RefusedException(
                    CONFLICT,
                    other.by() == null ? "row-published" : "row-waits",
                    other.title(),
                    Objects.requireNonNullElse(other.by(), ""));
        }
    }
}
