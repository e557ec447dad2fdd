package eu.salvus.server.warning;

import java.time.Instant;
import java.util.List;

/**
 * The facts of an alert that has become an incident, to be taken along.
 *
 * @param declaredAt when somebody said so
 * @param declaredBy who
 * @param organisation where
 * @param facts all that is known of the alert
 * @param texts the same to be read and printed, in each language: whoever reads it next may speak another
 */
record IncidentPayload(
        Instant declaredAt, String declaredBy, String organisation, AlertDetailPayload facts, List<InWords> texts) {

    /**
     * The facts in one language.
     *
     * @param language such as {@code fr}
     * @param text to be read and printed
     */
    record InWords(String language, String text) {}
}
