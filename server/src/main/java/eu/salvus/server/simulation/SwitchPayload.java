package eu.salvus.server.simulation;

import eu.salvus.server.OneOf;
import java.util.List;

/**
 * A measure that can be switched on to see what it changes.
 *
 * @param id of the measure
 * @param name what people call it
 * @param summary what it does
 * @param state {@code possible}, {@code in-place} or {@code impossible} at this hospital
 */
record SwitchPayload(
        String id,
        String name,
        String summary,

        @OneOf(words = {"possible", "in-place", "impossible"})
        String state) {

    /** All of them. */
    record All(List<SwitchPayload> items) {}
}
