package eu.salvus.server.prevention;

import eu.salvus.server.work.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search for measures that somebody asked for.
 *
 * @param id of the search
 * @param organisation whose it is
 * @param twin the hospital
 * @param twinVersion which version of it
 * @param twinName what people called the hospital
 * @param scenarios ids of those looked at; none for those that cost the hospital most
 * @param money euros over all years, at most
 * @param staffDays days of the hospital's own people over all years, at most; null for no limit
 * @param years over which costs are counted
 * @param thorough whether more is tried, and on more attacks
 * @param seed of all draws
 * @param state how far it is
 * @param done hundredths done so far
 * @param problem why it failed; null when it did not
 * @param createdAt when it was asked for
 * @param createdBy who asked
 */
record StoredSearch(
        UUID id,
        UUID organisation,
        UUID twin,
        int twinVersion,
        String twinName,
        List<String> scenarios,
        double money,
        @Nullable Double staffDays,
        double years,
        boolean thorough,
        long seed,
        State state,
        int done,
        @Nullable String problem,
        Instant createdAt,
        String createdBy) {

    /** Copies the scenarios. */
    StoredSearch {
        scenarios = List.copyOf(scenarios);
    }
}
