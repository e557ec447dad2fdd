package eu.salvus.server.simulation;

import eu.salvus.server.OneOf;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads. Members are told which results they may look at; others see a result without names right here.
 *
 * @param audience {@code members} or {@code anyone}
 * @param right {@code view} or {@code compare}
 * @param endsAt when the link leads nowhere any more
 * @param simulation whose result it is; null for others than members
 * @param compared the simulation it is compared with; null for others than members, and for none
 * @param scenario what was played, in the reader's language
 * @param runs how many attacks were played
 * @param result what came of it; null for members
 * @param difference what differs from the result it is compared with; null for members, and for none
 */
record SharedPayload(
        @OneOf(Share.Audience.class) String audience,
        @OneOf(Share.Right.class) String right,
        Instant endsAt,
        @Nullable UUID simulation,
        @Nullable UUID compared,
        String scenario,
        int runs,
        @Nullable Nameless result,
        @Nullable Difference difference) {

    /**
     * The part of a result that names no zone, machine, supplier or person: whatever else a result comes to hold is left out.
     *
     * @param headline the answer in plain sentences
     * @param services care lost by clinical service
     * @param careLost care-hours lost an attempt, on average
     * @param worstTenth care-hours lost in the worst tenth of the attempts, on average
     * @param peopleExposed people whose records were read or taken
     */
    record Nameless(
            List<String> headline,
            List<ResultPayload.Service> services,
            ResultPayload.Range careLost,
            ResultPayload.Range worstTenth,
            ResultPayload.Range peopleExposed) {}

    /**
     * What differs between two results.
     *
     * @param summary in a plain sentence
     * @param services care-hours saved, by clinical service; none where the two cannot be compared draw by draw
     */
    record Difference(String summary, List<ComparisonPayload.Service> services) {}
}
