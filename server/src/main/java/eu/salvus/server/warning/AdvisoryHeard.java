package eu.salvus.server.warning;

import eu.salvus.warning.Advisory;
import java.util.UUID;

/**
 * An organisation has heard of an advisory, or of a revision, that is new to it. Told in the transaction that keeps it.
 *
 * @param organisation whose it is
 * @param advisory as its publisher says it
 */
public record AdvisoryHeard(UUID organisation, Advisory advisory) {}
