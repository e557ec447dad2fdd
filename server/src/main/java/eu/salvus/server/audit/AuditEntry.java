package eu.salvus.server.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that was done.
 *
 * @param organisation in whose chain it stands
 * @param number its place there, from 1, without gaps
 * @param at when, to the millisecond
 * @param actor who: the id of a person, {@code guest} or {@code salvus}
 * @param act what
 * @param subject what it was done to
 * @param detail more about it, as JSON
 * @param previousHash the hash of the entry before
 */
record AuditEntry(
        UUID organisation,
        long number,
        Instant at,
        String actor,
        Act act,
        String subject,
        String detail,
        String previousHash) {}
