package eu.salvus.server.twin;

import java.util.UUID;

/**
 * Another version of a twin was stored, or it was deleted: whoever concluded something from it may look again. Told in the transaction that
 * does it.
 *
 * @param organisation whose it is
 * @param twin its id
 */
public record TwinChanged(UUID organisation, UUID twin) {}
