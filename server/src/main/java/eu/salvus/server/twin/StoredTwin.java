package eu.salvus.server.twin;

import java.time.Instant;
import java.util.UUID;

/**
 * A twin as it is listed.
 *
 * @param id of the twin
 * @param organisation whose it is
 * @param name what people call the hospital
 * @param version the newest, from 1
 * @param assets how many it has
 * @param services how many clinical services it has
 * @param demo whether it is the demo hospital
 * @param updatedAt when the newest version was saved
 * @param updatedBy who saved it
 */
public record StoredTwin(
        UUID id,
        UUID organisation,
        String name,
        int version,
        int assets,
        int services,
        boolean demo,
        Instant updatedAt,
        String updatedBy) {}
