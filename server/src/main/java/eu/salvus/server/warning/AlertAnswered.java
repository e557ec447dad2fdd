package eu.salvus.server.warning;

import java.util.UUID;

/**
 * What people say to an alert is another thing than before: told in the transaction in which it is stored.
 *
 * @param organisation whose it is
 * @param alert which
 */
public record AlertAnswered(UUID organisation, UUID alert) {}
