package eu.salvus.twin;

import org.jspecify.annotations.Nullable;

/**
 * The security controls of the house as a whole; {@code null} is unknown.
 *
 * @param tieredAdministration whether administrators of the directory sign in nowhere below it, so that what is stolen on a workstation
 *     leads no further
 * @param tamperProtection whether the protection of machines cannot be switched off from the directory
 * @param mailFilter what filters mail from outside; unknown means that a mail gateway, where there is one, filters as usual
 * @param accessReviewed whether somebody looks, each week, at who read which record
 */
public record CommonControls(
        @Nullable Boolean tieredAdministration,
        @Nullable Boolean tamperProtection,
        @Nullable MailFilter mailFilter,
        @Nullable Boolean accessReviewed) {
    /** Nothing is stated. */
    public static final CommonControls UNKNOWN = new CommonControls(null, null, null, null);

    /** What filters mail. */
    public enum MailFilter {
        /** Nothing. */
        NONE,
        /** Known spam and known malware. */
        BASIC,
        /** Senders are verified too, and attachments and links are tried out apart before they arrive. */
        ADVANCED
    }
}
