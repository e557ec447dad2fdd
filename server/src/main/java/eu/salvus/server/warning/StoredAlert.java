package eu.salvus.server.warning;

import eu.salvus.warning.alert.Affectedness;
import eu.salvus.warning.alert.Cause;
import eu.salvus.warning.alert.Decision;
import eu.salvus.warning.alert.Doer;
import eu.salvus.warning.alert.Severity;
import eu.salvus.warning.alert.State;
import eu.salvus.warning.alert.Threat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert as its row has it.
 *
 * @param id of the alert
 * @param organisation whose it is
 * @param version counts changes
 * @param title the product, as the organisation names it
 * @param doer who deals with it
 * @param state what people have said
 * @param affectedness the worst of its assets
 * @param severity the worst of its weaknesses
 * @param threat what is known of attacks
 * @param decision how soon, and why
 * @param deadline by when; null where it may wait
 * @param assets how many
 * @param raisedFor why it was raised last
 * @param raisedCount how often it was raised
 * @param raisedAt when it was raised last
 * @param answer what people said; null where nobody has
 * @param times when it came how far
 */
record StoredAlert(
        UUID id,
        UUID organisation,
        int version,
        String title,
        Doer doer,
        State state,
        Affectedness affectedness,
        Severity severity,
        Threat threat,
        Decision decision,
        @Nullable Instant deadline,
        int assets,
        List<Cause> raisedFor,
        int raisedCount,
        Instant raisedAt,
        @Nullable Answer answer,
        Times times) {

    /**
     * What people said.
     *
     * @param at when
     * @param by who
     * @param note in their words
     * @param endsAt when it no longer holds; null for ever
     */
    record Answer(
            Instant at,
            String by,
            @Nullable String note,
            @Nullable Instant endsAt) {}

    /** When it came how far; null where it did not. */
    record Times(
            @Nullable Instant published,
            Instant fetched,
            Instant validated,
            Instant matched,
            Instant stored,
            @Nullable Instant sent,
            @Nullable Instant seen) {}
}
