package eu.salvus.server.subscription;

import eu.salvus.warning.alert.SourceId;
import java.util.UUID;

/**
 * An organisation has heard from a centre of an advisory of which it had not heard from there before, though perhaps from elsewhere: told in the transaction in
 * which it is stored.
 *
 * @param organisation who heard
 * @param source the advisory
 */
public record CentreTold(UUID organisation, SourceId source) {}
