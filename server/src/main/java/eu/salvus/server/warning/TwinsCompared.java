package eu.salvus.server.warning;

import java.util.UUID;

/**
 * The twins of an organisation were compared, once one had changed, with all advisories it has heard of: whoever tells people tells them together of what came
 * of it.
 *
 * @param organisation whose twins
 */
public record TwinsCompared(UUID organisation) {}
