package eu.salvus.server.warning;

import java.time.Instant;

/**
 * The facts of an alert that has become an incident, to be taken along.
 *
 * @param declaredAt when somebody said so
 * @param declaredBy who
 * @param organisation where
 * @param facts all that is known of the alert
 * @param text the same to be read and printed, in the language of whoever asked
 */
record IncidentPayload(
        Instant declaredAt, String declaredBy, String organisation, AlertDetailPayload facts, String text) {}
