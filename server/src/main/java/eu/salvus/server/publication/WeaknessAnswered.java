package eu.salvus.server.publication;

import java.util.UUID;

/**
 * Something was published about a row of the queue. Told in the transaction that publishes.
 *
 * @param organisation whose queue it is
 * @param weakness the row
 * @param publication what was published
 * @param by who wrote it
 */
record WeaknessAnswered(UUID organisation, UUID weakness, UUID publication, String by) {}
