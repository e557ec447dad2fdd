package eu.salvus.server.subscription;

import java.time.Instant;
import java.util.UUID;

/**
 * A centre that an organisation listens to has given no usable answer for long: no news would else be taken for good news. Published once for each
 * silence, in the transaction that keeps it.
 *
 * @param organisation that listens
 * @param subscription of it to that centre
 * @param since when the centre last answered, or when it was subscribed to
 */
public record CentreSilent(UUID organisation, UUID subscription, Instant since) {}
