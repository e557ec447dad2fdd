package eu.salvus.server.identity;

import java.util.UUID;

/**
 * An organisation that was to be thrown away has ended: whoever keeps something of it forgets it now, in the same transaction. It may be told
 * more than once.
 *
 * @param organisation its id
 */
public record OrganisationEnded(UUID organisation) {}
