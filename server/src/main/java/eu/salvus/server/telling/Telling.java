package eu.salvus.server.telling;

import eu.salvus.warning.stix.StatedPlace;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation tells a centre, and where to.
 *
 * @param id of it
 * @param organisation whose it is
 * @param centre the subscription; the organisation's own id for the centre on this instance
 * @param kinds what is told
 * @param box the collection it is sent to; null while nobody has chosen one
 * @param place where the organisation says it is; null where it does not
 * @param health how sending goes
 */
record Telling(
        UUID id,
        UUID organisation,
        UUID centre,
        Kinds kinds,
        @Nullable Box box,
        @Nullable StatedPlace place,
        Health health) {

    /**
     * A collection to which an organisation may add.
     *
     * @param address of it; its id on this instance
     * @param title what the centre calls it
     */
    record Box(String address, String title) {}

    /**
     * How sending goes.
     *
     * @param failures how often in a row the centre could not be told
     * @param problem why, by a name; null where it could
     * @param nextTryAt not before then
     */
    record Health(int failures, @Nullable String problem, Instant nextTryAt) {}

    /** Whether it is the centre on this very instance. */
    boolean isHere() {
        return centre.equals(organisation);
    }

    /** Whether anything is told. */
    boolean isOn() {
        return box != null && kinds.any();
    }
}
