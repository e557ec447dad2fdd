package eu.salvus.server.audit;

import eu.salvus.server.Holds;
import eu.salvus.server.identity.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what: a chain of entries for each organisation, in which every entry holds the hash of the one before. An entry is written in the
 * transaction of what it tells of, so that neither is there without the other.
 */
@Service
public class AuditLog {

    /** What the first entry of a chain holds in place of the hash of one before. */
    static final String BEGINNING = "0".repeat(64);

    /** Whoever reads the same again within that time is taken to be still reading it. */
    private static final Duration SAME_READING = Duration.ofHours(1);

    private final JdbcClient database;
    private final InstantSource clock;
    private final JsonMapper json;
    private final AuditHeads heads;
    private final Holds holds;

    AuditLog(JdbcClient database, InstantSource clock, JsonMapper json, AuditHeads heads, Holds holds) {
        this.database = database;
        this.clock = clock;
        this.json = json;
        this.heads = heads;
        this.holds = holds;
    }

    /** Writes what a caller did in the organisation they called for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Caller caller, Act act, String subject, Map<String, ?> detail) {
        write(caller.organisation(), caller.actor(), act, subject, detail);
    }

    /**
     * Writes that a caller read something, unless the log says so of the last hour already: a page that is looked at again and again would
     * push out of sight what matters more.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeRead(Caller caller, Act act, String subject, Map<String, ?> detail) {
        writeRead(caller.organisation(), caller.actor(), act, subject, detail);
    }

    /** Writes that somebody read something of an organisation, unless the log says so of the last hour already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeRead(UUID organisation, String actor, Act act, String subject, Map<String, ?> detail) {
        boolean known = database.sql("select count(*) from audit_entry where organisation = ? and actor = ?"
                                + " and subject = ? and at > ? and act = ? and detail = ?")
                        .params(
                                organisation,
                                actor,
                                subject,
                                clock.instant().minus(SAME_READING).atOffset(ZoneOffset.UTC),
                                act.name(),
                                json.writeValueAsString(new TreeMap<>(detail)))
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            write(organisation, actor, act, subject, detail);
        }
    }

    /**
     * Writes what was done in an organisation.
     *
     * @param actor who did it: the id of a person, {@code guest}, or {@code salvus} for the program itself
     * @param subject what it was done to
     * @param detail more about it, without names of people and without secrets
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UUID organisation, String actor, Act act, String subject, Map<String, ?> detail) {
        hold(organisation);
        Link last = database.sql(
                        "select number, hash from audit_entry where organisation = ? order by number desc limit 1")
                .param(organisation)
                .query((row, number) -> new Link(row.getLong("number"), row.getString("hash")))
                .optional()
                .orElse(new Link(0, BEGINNING));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String details = json.writeValueAsString(new TreeMap<>(detail));
        AuditEntry entry =
                new AuditEntry(organisation, last.number() + 1, at, actor, act.name(), subject, details, last.hash());
        try {
            database.sql(
                            "insert into audit_entry (organisation, number, at, actor, act, subject, detail, previous_hash, hash)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            organisation,
                            entry.number(),
                            at.atOffset(ZoneOffset.UTC),
                            actor,
                            act.name(),
                            subject,
                            details,
                            last.hash(),
                            entry.hash())
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new IllegalStateException("two entries took the same place in the log", twice);
        }
        heads.move(organisation, last, new Link(entry.number(), entry.hash()));
    }

    /**
     * Nobody else writes to a chain until the transaction ends: the row of the organisation orders its writers. Whoever holds rows of an organisation
     * before writing to its log holds this first: what arrives for the organisation does the same, and two who take locks in two orders end each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID organisation) {
        holds.organisation(organisation);
    }

    /**
     * Where a chain ends.
     *
     * @param number of the last entry; 0 when there is none
     * @param hash of the last entry
     */
    record Link(long number, String hash) {}
}
