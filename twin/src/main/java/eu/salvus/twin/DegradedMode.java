package eu.salvus.twin;

import org.jspecify.annotations.Nullable;

/**
 * How care goes on without computers; {@code null} is unknown.
 *
 * @param setUpHours hours from the decision until it works
 * @param shareKept share of the normal capacity it gives while staff are fresh, 0 to 1
 * @param holdHours hours after care falls that staff hold it before it is of no use
 * @param fatiguePerDay share of the degraded capacity lost with each day after care falls, 0 to 1
 */
public record DegradedMode(
        @Nullable Double setUpHours,
        @Nullable Double shareKept,
        @Nullable Double holdHours,
        @Nullable Double fatiguePerDay) {
    /** Nothing is stated. */
    public static final DegradedMode UNKNOWN = new DegradedMode(null, null, null, null);
}
