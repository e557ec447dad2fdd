package eu.salvus.server.subscription;

import eu.salvus.warning.stix.AdvisoryReport;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that was announced and is not stored yet.
 *
 * @param id of it
 * @param report what was announced
 * @param addedAt when the centre added it
 * @param tries how often it was tried in vain
 * @param nextTryAt when it is tried again
 * @param problem why it could not be had; null before the first try
 */
record Awaited(
        UUID id,
        AdvisoryReport report,
        Instant addedAt,
        int tries,
        Instant nextTryAt,
        @Nullable String problem) {}
