package eu.salvus.server.audit;

import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.AuditLog.Link;
import eu.salvus.server.identity.Caller;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes entries after their time. What is left still shows when it is altered: an entry is written that keeps the number and the hash of the
 * last one removed, and the chain begins there. The usual time is one year, the longest that the French data protection authority recommends
 * for logs of access without a reason of one's own (CNIL, deliberation 2021-122).
 */
@Service
class AuditRetention {

    static final int USUAL_DAYS = 365;
    static final int SHORTEST_DAYS = 180;
    static final int LONGEST_DAYS = 3_650;
    private static final int BAD_REQUEST = 400;

    private final JdbcClient database;
    private final AuditLog log;
    private final AuditCheck check;
    private final InstantSource clock;
    private final TransactionOperations transactions;

    AuditRetention(
            JdbcClient database,
            AuditLog log,
            AuditCheck check,
            InstantSource clock,
            TransactionOperations transactions) {
        this.database = database;
        this.log = log;
        this.check = check;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** How many days the entries of an organisation are kept. */
    int days(UUID organisation) {
        return database.sql("select days from audit_retention where organisation = ?")
                .param(organisation)
                .query(Integer.class)
                .optional()
                .orElse(USUAL_DAYS);
    }

    /** Changes how many days the entries of the caller's organisation are kept. */
    @Transactional
    public void change(Caller caller, int days) {
        if (days < SHORTEST_DAYS || days > LONGEST_DAYS) {
            throw new RefusedException(BAD_REQUEST, "retention-days", SHORTEST_DAYS, LONGEST_DAYS);
        }
        int before = days(caller.organisation());
        database.sql("delete from audit_retention where organisation = ?")
                .param(caller.organisation())
                .update();
        database.sql("insert into audit_retention (organisation, days) values (?, ?)")
                .params(caller.organisation(), days)
                .update();
        log.write(
                caller,
                Act.AUDIT_RETENTION_CHANGED,
                "organisation/" + caller.organisation(),
                Map.of("before", before, "after", days));
    }

    /** Cuts all chains, once a day. */
    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void cutAll() {
        List<UUID> all = database.sql("select distinct organisation from audit_entry")
                .query((row, number) -> row.getObject("organisation", UUID.class))
                .list();
        for (UUID organisation : all) {
            transactions.executeWithoutResult(begun -> {
                if (exists(organisation)) {
                    cut(organisation);
                } else {
                    forget(organisation);
                }
            });
        }
    }

    private boolean exists(UUID organisation) {
        return database.sql("select count(*) from organisation where id = ?")
                        .param(organisation)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Removes the whole chain of an organisation that is gone, once its last entry is older than its time. */
    private void forget(UUID organisation) {
        int removed = database.sql("delete from audit_entry where organisation = ? and not exists"
                        + " (select 1 from audit_entry later where later.organisation = ? and later.at >= ?)")
                .params(organisation, organisation, limit(organisation))
                .update();
        if (removed > 0) {
            database.sql("delete from audit_head where organisation = ?")
                    .param(organisation)
                    .update();
        }
    }

    private OffsetDateTime limit(UUID organisation) {
        return clock.instant().minus(Duration.ofDays(days(organisation))).atOffset(ZoneOffset.UTC);
    }

    /** Removes what is older than its time. A chain that is broken is left as it is, for whoever has to find out why. */
    private void cut(UUID organisation) {
        OffsetDateTime limit = limit(organisation);
        Optional<Link> last = database.sql("select number, hash from audit_entry where organisation = ? and at < ?"
                        + " and number < (select max(number) from audit_entry where organisation = ?)"
                        + " order by number desc limit 1")
                .params(organisation, limit, organisation)
                .query((row, number) -> new Link(row.getLong("number"), row.getString("hash")))
                .optional();
        if (last.isEmpty() || check.check(organisation).broken() != null) {
            return;
        }
        log.write(
                organisation,
                "salvus",
                Act.AUDIT_CUT,
                "organisation/" + organisation,
                Map.of("number", last.get().number(), "hash", last.get().hash()));
        database.sql("delete from audit_entry where organisation = ? and number <= ?")
                .params(organisation, last.get().number())
                .update();
    }
}
