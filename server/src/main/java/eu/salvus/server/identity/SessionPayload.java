package eu.salvus.server.identity;

import java.time.Instant;
import java.util.List;

/**
 * A session of the caller.
 *
 * @param id names the session, and opens nothing
 * @param current whether it is the one that asks
 * @param beganAt when it began
 * @param usedAt when it was used last
 * @param address from which it began
 * @param agent what the browser says it is
 */
record SessionPayload(String id, boolean current, Instant beganAt, Instant usedAt, String address, String agent) {

    /** All of them, the last used first. */
    record All(List<SessionPayload> items) {}
}
