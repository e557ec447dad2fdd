package eu.salvus.server.audit;

import eu.salvus.server.OneOf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param number its place in the chain
 * @param at when
 * @param actor who: the id of a person, {@code guest}, {@code unknown}, {@code link} (somebody who has one) or {@code salvus}
 * @param actorName what others read of the person; null when it is none, or one who is gone
 * @param act what, such as {@code twin-read}
 * @param subject what it was done to, such as {@code twin/} and its id
 * @param detail more about it
 */
record AuditPayload(
        long number,
        Instant at,
        String actor,
        @Nullable String actorName,
        @OneOf(Act.class) String act,
        String subject,
        Map<String, Object> detail) {

    /**
     * Some of them, newest first.
     *
     * @param items the entries
     * @param next ask for those before this number; null when there are no more
     */
    record Page(List<AuditPayload> items, @Nullable Long next) {}

    /**
     * Whether the log is whole.
     *
     * @param whole whether nothing was altered, removed or put elsewhere
     * @param entries how many there are
     * @param first number of the first; more than 1 where older ones were removed after their time
     * @param broken number of the first entry that is altered, missing or out of its place; null when the log is whole
     */
    record Check(
            boolean whole,
            long entries,
            long first,
            @Nullable Long broken) {}

    /**
     * How long entries are kept.
     *
     * @param days 180 to 3650
     */
    record Retention(int days) {}
}
