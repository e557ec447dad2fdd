package eu.salvus.server.subscription;

import java.time.Instant;
import java.util.UUID;

/**
 * What a centre announced cannot be had, or not be trusted, while the centre itself answers: an advisory may be missing though all looks well. Published
 * once, until everything announced was had, in the transaction that keeps it.
 *
 * @param organisation that listens
 * @param subscription of it to that centre
 * @param since when that was found
 */
public record CentreStuck(UUID organisation, UUID subscription, Instant since) {}
