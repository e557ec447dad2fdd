package eu.salvus.server.warning;

import eu.salvus.warning.alert.Priority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All of an alert that may be known where others could read along: that there is one, and how soon it is to be looked at. It names no product, no
 * device, no place and no weakness, and never will.
 *
 * @param id of the alert
 * @param raisedCount how often it was raised
 * @param raisedAt when it was raised last
 * @param priority how soon it is to be dealt with
 * @param deadline by when; null where it may wait
 * @param settled whether nothing is left to do
 */
public record AlertOutline(
        UUID id,
        int raisedCount,
        Instant raisedAt,
        Priority priority,
        @Nullable Instant deadline,
        boolean settled) {}
