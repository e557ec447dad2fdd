package eu.salvus.server.warning;

import java.util.UUID;

/**
 * Somebody said that an alert has become an incident, and took its facts along: told in the transaction in which that is written down.
 *
 * @param organisation whose it is
 * @param alert which
 */
public record IncidentDeclared(UUID organisation, UUID alert) {}
