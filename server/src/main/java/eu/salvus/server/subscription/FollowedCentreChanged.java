package eu.salvus.server.subscription;

import java.util.UUID;

/**
 * A subscription was added, is to be asked at once, or is gone.
 *
 * @param id of it
 * @param there whether it is still there
 */
public record FollowedCentreChanged(UUID id, boolean there) {}
