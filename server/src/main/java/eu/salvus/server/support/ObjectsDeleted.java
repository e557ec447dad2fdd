package eu.salvus.server.support;

import java.util.UUID;

/**
 * Objects of a collection were deleted: told in the transaction in which they are.
 *
 * @param collection its id
 */
public record ObjectsDeleted(UUID collection) {}
