package eu.salvus.server.twin;

import java.util.UUID;

/**
 * The newest version of a twin.
 *
 * @param organisation whose it is
 * @param id of the twin
 * @param version its number
 */
public record NewestTwin(UUID organisation, UUID id, int version) {}
