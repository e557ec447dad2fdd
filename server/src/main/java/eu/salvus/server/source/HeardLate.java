package eu.salvus.server.source;

import java.util.UUID;

/**
 * An organisation has heard all that sources had said before it was as it is: whoever tells people tells them together of what came of it.
 *
 * @param organisation whose alerts
 */
public record HeardLate(UUID organisation) {}
