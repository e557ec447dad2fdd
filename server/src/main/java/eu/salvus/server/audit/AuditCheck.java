package eu.salvus.server.audit;

import eu.salvus.server.audit.AuditLog.Link;
import eu.salvus.server.identity.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows a chain from its beginning to its sealed end, and names the first entry at which it is broken. */
@Service
class AuditCheck {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final AuditHeads heads;
    private final AuditLog log;
    private final JsonMapper json;

    AuditCheck(JdbcClient database, AuditHeads heads, AuditLog log, JsonMapper json) {
        this.database = database;
        this.heads = heads;
        this.log = log;
        this.json = json;
    }

    /**
     * What was found.
     *
     * @param entries how many there are
     * @param first number of the first; more than 1 where older ones were cut off after their time
     * @param broken number of the first entry that is altered, missing or out of its place; null when the chain is whole
     */
    record Found(long entries, long first, @Nullable Long broken) {}

    /** Checks the caller's chain, and writes there that it was checked. */
    @Transactional
    public Found check(Caller caller) {
        Found found = check(caller.organisation());
        log.write(
                caller,
                Act.AUDIT_CHECKED,
                "organisation/" + caller.organisation(),
                Map.of("whole", found.broken() == null));
        return found;
    }

    /** Checks a chain; others may write to it meanwhile. */
    @Transactional
    Found check(UUID organisation) {
        boolean held = false;
        List<Row> rows = after(organisation, 0);
        if (rows.isEmpty()) {
            return new Found(0, 0, heads.isBegun(organisation) ? 1L : null);
        }
        long first = rows.getFirst().entry().number();
        Link last = beginning(organisation, rows.getFirst());
        long entries = 0;
        while (!rows.isEmpty() || !held) {
            if (rows.isEmpty()) {
                // What comes between the last entry and the end under its seal would look like an altered log.
                log.hold(organisation);
                held = true;
            }
            for (Row row : rows) {
                AuditEntry entry = row.entry();
                if (entry.number() != last.number() + 1) {
                    return new Found(entries, first, last.number() + 1);
                }
                if (!entry.previousHash().equals(last.hash()) || !entry.hash().equals(row.hash())) {
                    return new Found(entries, first, entry.number());
                }
                last = new Link(entry.number(), row.hash());
                entries++;
            }
            rows = after(organisation, last.number());
        }
        return new Found(entries, first, heads.isAt(organisation, last) ? null : last.number() + 1);
    }

    /** What stands before the first entry: nothing, or what a later entry says was cut off. */
    private Link beginning(UUID organisation, Row first) {
        long before = first.entry().number() - 1;
        if (before == 0) {
            return new Link(0, AuditLog.BEGINNING);
        }
        return database.sql(
                        "select detail from audit_entry where organisation = ? and act = ? order by number desc limit 1")
                .params(organisation, Act.AUDIT_CUT.name())
                .query(String.class)
                .optional()
                .map(json::readTree)
                .map(AuditCheck::cut)
                .filter(cut -> cut.number() == before)
                .orElse(new Link(0, AuditLog.BEGINNING));
    }

    private static Link cut(JsonNode detail) {
        return new Link(detail.path("number").asLong(0), detail.path("hash").asString(""));
    }

    private List<Row> after(UUID organisation, long number) {
        return database.sql("select number, at, actor, act, subject, detail, previous_hash, hash from audit_entry"
                        + " where organisation = ? and number > ? order by number limit " + AT_ONCE)
                .params(organisation, number)
                .query((row, index) -> new Row(entry(organisation, row), row.getString("hash")))
                .list();
    }

    private static AuditEntry entry(UUID organisation, ResultSet row) throws SQLException {
        return new AuditEntry(
                organisation,
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous_hash"));
    }

    private record Row(AuditEntry entry, String hash) {}
}
