package eu.salvus.server.source;

import java.time.Instant;

/**
 * Nothing has come of a source for longer than is right: it gives no usable answer, or answers and never has anything new. Told once, in a
 * transaction, until it is heard of again.
 *
 * @param source its id, such as {@code cisa-kev}
 * @param since when it was last heard of
 */
public record SourceSilent(String source, Instant since) {}
