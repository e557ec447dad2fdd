package eu.salvus.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One thing that was done.
 *
 * @param organisation in whose chain it stands
 * @param number its place there, from 1, without gaps
 * @param at when, to the millisecond
 * @param actor who: the id of a person, {@code guest} or {@code salvus}
 * @param act what: the name of an {@link Act}, of this version or an older one
 * @param subject what it was done to
 * @param detail more about it, as JSON
 * @param previousHash the hash of the entry before
 */
record AuditEntry(
        UUID organisation,
        long number,
        Instant at,
        String actor,
        String act,
        String subject,
        String detail,
        String previousHash) {

    /** The SHA-256 of the entry, the hash of the one before included, in hexadecimal. */
    String hash() {
        String text = String.join(
                "\n",
                organisation.toString(),
                Long.toString(number),
                at.toString(),
                actor,
                act,
                subject,
                detail,
                previousHash);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
