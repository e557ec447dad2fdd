package eu.salvus.server.sighting;

import eu.salvus.server.OneOf;
import eu.salvus.server.sighting.Letters.Tally;
import eu.salvus.twin.Words;
import eu.salvus.warning.stix.AdvisorySighting.Answer;
import eu.salvus.warning.stix.IncidentNotice.Determination;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What hospitals say of something that was published. Each number is of hospitals, rounded down to 5, 10, 20, 50, 100 and so on; null where there are
 * fewer than five, or none.
 *
 * @param publication its id
 * @param title what it is called
 * @param withdrawn whether it was taken back
 * @param touched how many it touches, whatever they answered
 * @param affected how many of these say that it concerns them
 * @param needHelp how many of these need help
 * @param done how many of these are done
 * @param notOurs how many others say that it does not concern them
 * @param machines how many machines those have together that it touches and that count them, as coarsely; null where fewer than five hospitals do
 */
record SightingPayload(
        UUID publication,
        String title,
        boolean withdrawn,
        @Nullable Long touched,
        @Nullable Long affected,
        @Nullable Long needHelp,
        @Nullable Long done,
        @Nullable Long notOurs,
        @Nullable Long machines) {

    static SightingPayload of(UUID publication, String title, boolean withdrawn, Tally tally) {
        return new SightingPayload(
                publication,
                title,
                withdrawn,
                Veil.over(tally.touched()),
                Veil.over(tally.of(Answer.AFFECTED)),
                Veil.over(tally.of(Answer.NEED_HELP)),
                Veil.over(tally.of(Answer.DONE)),
                Veil.over(tally.of(Answer.NOT_OURS)),
                tally.counting() < Veil.FEWEST ? null : Veil.over(tally.machines()));
    }

    /**
     * Some of what is published, the latest change first.
     *
     * @param items at most fifty
     * @param next ask for those after this one; null when there are no more
     * @param boxes how many collections others may add to: where there is none, nobody can say anything
     */
    record Page(List<SightingPayload> items, @Nullable UUID next, int boxes) {}

    /**
     * A notice that something has become an incident.
     *
     * @param id of it
     * @param at the day it came, by universal time: the moment could be held against the map
     * @param title of the advisory it rests on; null where it says none
     * @param determination what it turned out to be
     */
    record Notice(
            UUID id,
            Instant at,
            @Nullable String title,
            @OneOf(Determination.class) String determination) {

        static Notice of(LetterRows.Notice notice, @Nullable String title) {
            return new Notice(
                    notice.id(),
                    notice.saidAt().truncatedTo(ChronoUnit.DAYS),
                    title,
                    Words.of(Determination.valueOf(notice.determination())));
        }
    }

    /**
     * Some notices, the newest first.
     *
     * @param items at most fifty
     * @param next ask for those after this one; null when there are no more
     */
    record Notices(List<Notice> items, @Nullable UUID next) {}

    /**
     * A cell of the map.
     *
     * @param place a country by ISO 3166-1, or a region by ISO 3166-2
     * @param hospitals how many, rounded down; null where there are fewer than five, or none
     */
    record Cell(String place, @Nullable Long hospitals) {}

    /**
     * Where hospitals are.
     *
     * @param cells all countries of the map, or those regions of the chosen one of which there is something to show
     * @param shown the sum of what is shown
     */
    record Map(List<Cell> cells, long shown) {}
}
