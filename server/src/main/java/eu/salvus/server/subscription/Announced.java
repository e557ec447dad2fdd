package eu.salvus.server.subscription;

import eu.salvus.warning.stix.AdvisoryReport;
import eu.salvus.warning.stix.StixObject;
import java.time.Instant;

/**
 * An advisory that a centre announced.
 *
 * @param object the announcement, as it came
 * @param report what it says
 * @param addedAt when the centre added it
 */
record Announced(StixObject object, AdvisoryReport report, Instant addedAt) {}
