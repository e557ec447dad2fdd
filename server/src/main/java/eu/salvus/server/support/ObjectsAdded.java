package eu.salvus.server.support;

import java.time.Instant;
import java.util.UUID;

/**
 * A collection has new objects.
 *
 * @param collection its id
 * @param last when the last of them was added
 */
public record ObjectsAdded(UUID collection, Instant last) {}
