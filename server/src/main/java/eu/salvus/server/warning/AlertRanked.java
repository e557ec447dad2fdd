package eu.salvus.server.warning;

import eu.salvus.warning.alert.Priority;
import java.util.UUID;

/**
 * How soon an alert is to be dealt with was decided anew, though nothing raised it: told in the transaction in which it is stored.
 *
 * @param organisation whose it is
 * @param alert what may be told of it
 * @param before how soon it was to be dealt with until then
 */
public record AlertRanked(UUID organisation, AlertOutline alert, Priority before) {}
