package eu.salvus.server.warning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an advisory came how far.
 *
 * @param published when its publisher says it did; it may be wrong
 * @param fetched when it was here
 * @param validated when it was read and checked
 * @param late whether it was here before whoever hears it could, and they are told of all that was missed together
 */
public record ArrivalTimes(@Nullable Instant published, Instant fetched, Instant validated, boolean late) {

    /** Of what nobody missed. */
    public ArrivalTimes(@Nullable Instant published, Instant fetched, Instant validated) {
        this(published, fetched, validated, false);
    }
}
