package eu.salvus.server.prevention;

import eu.salvus.server.OneOf;
import eu.salvus.server.notification.Topic;
import eu.salvus.server.work.State;
import eu.salvus.twin.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search for the best measures of a hospital.
 *
 * @param id of the search
 * @param twin the hospital
 * @param twinVersion which version of it
 * @param twinName what people call the hospital
 * @param scenarios ids of those looked at; none for those that cost the hospital most
 * @param money euros over all years, at most
 * @param staffDays days of the hospital's own people over all years, at most; null for no limit
 * @param years over which costs are counted
 * @param thorough whether more is tried, and on more attacks
 * @param seed of all draws
 * @param state {@code queued}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param done hundredths done so far
 * @param problem why it failed; null when it did not
 * @param createdAt when it was asked for
 * @param createdBy who asked
 * @param ahead how many wait before it; null when it does not wait
 */
record SearchPayload(
        UUID id,
        UUID twin,
        int twinVersion,
        String twinName,
        List<String> scenarios,
        double money,
        @Nullable Double staffDays,
        double years,
        boolean thorough,
        long seed,
        @OneOf(State.class) String state,
        int done,
        @Nullable String problem,
        Instant createdAt,
        String createdBy,
        @Nullable Integer ahead) {

    static SearchPayload of(StoredSearch stored, @Nullable Integer ahead) {
        return new SearchPayload(
                stored.id(),
                stored.twin(),
                stored.twinVersion(),
                stored.twinName(),
                stored.scenarios(),
                stored.money(),
                stored.staffDays(),
                stored.years(),
                stored.thorough(),
                stored.seed(),
                Words.of(stored.state()),
                stored.done(),
                stored.problem(),
                stored.createdAt(),
                stored.createdBy(),
                ahead);
    }

    /** Some of them, newest first. */
    record All(List<SearchPayload> items) {}

    /**
     * How far one is, as those hear who watch.
     *
     * @param id of the search
     * @param state as in {@link SearchPayload}
     * @param done hundredths done so far
     */
    @Topic("search")
    record Progress(UUID id, @OneOf(State.class) String state, int done) {}

    /**
     * What is asked for.
     *
     * @param scenarios ids of those looked at; those that cost the hospital most when not told
     * @param money euros over all years, at most
     * @param staffDays days of the hospital's own people over all years, at most; no limit when not told
     * @param years over which costs are counted; three when not told
     * @param thorough whether more is tried, and on more attacks; not when not told
     * @param seed of all draws; 1 when not told
     */
    record Asked(
            @Nullable List<String> scenarios,
            double money,
            @Nullable Double staffDays,
            @Nullable Double years,
            @Nullable Boolean thorough,
            @Nullable Long seed) {

        private static final double USUAL_YEARS = 3;

        Wanted wanted() {
            return new Wanted(
                    scenarios == null
                            ? List.of()
                            : scenarios.stream().distinct().toList(),
                    money,
                    staffDays,
                    years == null ? USUAL_YEARS : years,
                    Boolean.TRUE.equals(thorough),
                    seed == null ? 1 : seed);
        }
    }

    /** What is asked for, with what is usual filled in. */
    record Wanted(
            List<String> scenarios,
            double money,
            @Nullable Double staffDays,
            double years,
            boolean thorough,
            long seed) {}

    /**
     * What a search of a hospital may begin with.
     *
     * @param money euros that are worth looking at, over the years
     * @param all euros that everything possible costs in the middle, over the years
     * @param people of the hospital's own IT, as far as the twin tells
     * @param staffDays days that they could give over the years, by assumption; null when the twin tells of nobody
     * @param years over which that is counted
     * @param thorough whether the caller may ask for a thorough search
     */
    record Usual(
            double money, double all, int people, @Nullable Double staffDays, double years, boolean thorough) {}
}
