package eu.salvus.server.warning;

import java.util.UUID;

/**
 * Matching knows something else of an organisation's devices now: told in the transaction of the change.
 *
 * @param organisation whose they are
 */
public record LessonsChanged(UUID organisation) {}
