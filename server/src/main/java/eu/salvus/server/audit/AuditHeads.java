package eu.salvus.server.audit;

import eu.salvus.server.audit.AuditLog.Link;
import eu.salvus.server.identity.Seal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The ends of the chains, each under a seal whose key is not in the database. An end that is not where it was sealed is never sealed anew: what
 * was broken once stays found out.
 */
@Repository
class AuditHeads {

    private final JdbcClient database;
    private final Seal seal;

    AuditHeads(JdbcClient database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** Moves the end of a chain on by an entry. */
    void move(UUID organisation, Link from, Link to) {
        if (from.number() == 0 && find(organisation).isEmpty()) {
            database.sql("insert into audit_head (organisation, number, hash, seal) values (?, ?, ?, ?)")
                    .params(organisation, to.number(), to.hash(), seal(organisation, to))
                    .update();
            return;
        }
        if (isAt(organisation, from)) {
            database.sql("update audit_head set number = ?, hash = ?, seal = ? where organisation = ?")
                    .params(to.number(), to.hash(), seal(organisation, to), organisation)
                    .update();
        }
    }

    /** Whether a chain was sealed with this end. */
    boolean isAt(UUID organisation, Link end) {
        return find(organisation)
                .filter(head -> head.end().equals(end) && head.seal().equals(seal(organisation, end)))
                .isPresent();
    }

    /** Whether a chain was begun. */
    boolean isBegun(UUID organisation) {
        return find(organisation).isPresent();
    }

    private Optional<Head> find(UUID organisation) {
        return database.sql("select number, hash, seal from audit_head where organisation = ?")
                .param(organisation)
                .query((row, number) ->
                        new Head(new Link(row.getLong("number"), row.getString("hash")), row.getString("seal")))
                .optional();
    }

    private String seal(UUID organisation, Link end) {
        return seal.mark("audit/" + organisation, end.number() + " " + end.hash());
    }

    private record Head(Link end, String seal) {}
}
