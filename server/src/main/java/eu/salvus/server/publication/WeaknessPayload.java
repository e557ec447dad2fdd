package eu.salvus.server.publication;

import eu.salvus.server.OneOf;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.alert.Exploitation;
import eu.salvus.warning.alert.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the queue: one weakness, whatever it is called.
 *
 * @param id of the row
 * @param version by which a decision says what was seen; it changes with all that counts for one, not with whom it may concern
 * @param names its ids, those of CVE first
 * @param title what the first advisory about it is called
 * @param severity how bad publishers say it is at the worst
 * @param exploitation how far it is exploited, as publishers and catalogues say
 * @param ransomware whether crews are known to use it for ransomware
 * @param concerned how many organisations hosted here it may concern; null for fewer than five
 * @param countedAt as of when it was counted whom it may concern; null where that is still to be done
 * @param state what analysts decided
 * @param heldUntil until when it is held, as a day; null where it is not
 * @param reason why it is held or was discarded; null where it is neither
 * @param publication what was published about it; null for nothing
 * @param waiting what waits for a second analyst about it, the oldest; null for nothing
 * @param sources who speaks of it, the latest first
 * @param firstAt when it was first heard of
 * @param lastAt when it last was
 */
record WeaknessPayload(
        UUID id,
        String version,
        List<String> names,
        String title,
        @OneOf(Severity.class) String severity,
        @OneOf(Exploitation.class) String exploitation,
        boolean ransomware,
        @Nullable Integer concerned,
        @Nullable Instant countedAt,
        @OneOf(Decided.State.class) String state,
        @Nullable String heldUntil,
        @Nullable String reason,
        @Nullable UUID publication,
        @Nullable Waiting waiting,
        List<Source> sources,
        Instant firstAt,
        Instant lastAt) {

    /**
     * An advisory about it that waits for a second analyst.
     *
     * @param title what it is called
     * @param by who wrote it
     * @param own whether that is the caller
     */
    record Waiting(String title, String by, boolean own) {}

    /**
     * Who speaks of it.
     *
     * @param publisher its namespace
     * @param trackingId of its advisory
     * @param title of its advisory
     * @param tlp to whom it may be shown; null where that is not known
     */
    record Source(
            String publisher,
            String trackingId,
            String title,
            @Nullable @OneOf(Tlp.class) String tlp) {}

    /**
     * Rows, the most urgent first.
     *
     * @param items of them
     * @param more whether there are more than are told
     * @param all how many there are
     */
    record All(List<WeaknessPayload> items, boolean more, long all) {}

    /**
     * What is decided about one.
     *
     * @param decision what becomes of it
     * @param until the last day it is held, such as {@code 2026-12-24}; null where it is not held
     * @param reason why; needed to discard, else null to say nothing
     * @param version of the row, as it was seen; 409 where something that counts changed since; null where that was not kept
     */
    record Decision(
            @OneOf(words = {"hold", "discard", "open"}) String decision,

            @Nullable String until,
            @Nullable String reason,
            @Nullable String version) {}

    /**
     * Which one is the same.
     *
     * @param other its id; there is none of that id any more afterwards
     * @param version of the row that stays, as it was seen; 409 where something that counts changed since; null where that was not kept
     * @param otherVersion the same of the other
     */
    record Same(
            UUID other, @Nullable String version, @Nullable String otherVersion) {}
}
