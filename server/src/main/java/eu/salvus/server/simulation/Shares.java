package eu.salvus.server.simulation;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Tokens;
import eu.salvus.server.work.State;
import eu.salvus.twin.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which results are shared: made, listed, revoked, followed. Only hashes of their tokens are stored. */
@Service
class Shares {

    private static final int USUAL_DAYS = 30;
    private static final int LONGEST_DAYS = 180;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    /** A link to something that was deleted leads nowhere. */
    private static final String OPEN =
            "select h.id, h.organisation, h.simulation, h.compared, h.audience, h.created_at, h.created_by, h.ends_at,"
                    + " h.opened, h.opened_at from share h join simulation s on s.id = h.simulation"
                    + " join twin t on t.id = s.twin and t.deleted_at is null where h.revoked_at is null and h.ends_at > ? and ";

    private final JdbcClient database;
    private final Simulations simulations;
    private final Tokens tokens;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Ids ids;

    Shares(JdbcClient database, Simulations simulations, Tokens tokens, AuditLog audit, InstantSource clock, Ids ids) {
        this.database = database;
        this.simulations = simulations;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** Makes one; its token is told this once. */
    @Transactional
    public SharePayload add(Caller caller, UUID simulation, SharePayload.Asked asked) {
        Share.Audience audience = Stream.of(Share.Audience.values())
                .filter(known -> Words.of(known).equals(asked.audience()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(BAD_REQUEST, "audience-unknown", asked.audience()));
        int days = asked.days() == null ? USUAL_DAYS : asked.days();
        if (days < 1 || days > LONGEST_DAYS) {
            throw new RefusedException(BAD_REQUEST, "share-days", LONGEST_DAYS);
        }
        finished(caller, simulation);
        if (asked.compared() != null) {
            finished(caller, asked.compared());
        }
        Instant now = clock.instant();
        String token = tokens.token();
        Share share = new Share(
                ids.next(),
                caller.organisation(),
                simulation,
                asked.compared(),
                audience,
                now,
                caller.name(),
                now.plus(Duration.ofDays(days)),
                0,
                null);
        database.sql("insert into share (id, organisation, simulation, audience, token_hash, created_at, created_by,"
                        + " ends_at, opened, compared) values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)")
                .params(
                        share.id(),
                        share.organisation(),
                        simulation,
                        audience.name(),
                        Tokens.hash(token),
                        now(),
                        share.createdBy(),
                        share.endsAt().atOffset(ZoneOffset.UTC))
                .param(share.compared())
                .update();
        audit.write(
                caller,
                Act.SHARE_ADDED,
                "simulation/" + simulation,
                Map.of("audience", Words.of(audience), "right", Words.of(share.right()), "share", share.id()));
        return SharePayload.of(share, token);
    }

    /** Those of a simulation of the caller's organisation that lead somewhere, newest first. */
    List<Share> of(Caller caller, UUID simulation) {
        simulations.get(caller, simulation);
        return database.sql(OPEN + "h.organisation = ? and h.simulation = ? order by h.created_at desc, h.id")
                .params(now(), caller.organisation(), simulation)
                .query(Shares::row)
                .list();
    }

    /** Ends one of the caller's organisation. */
    @Transactional
    public void revoke(Caller caller, UUID id) {
        Share share = database.sql(OPEN + "h.organisation = ? and h.id = ?")
                .params(now(), caller.organisation(), id)
                .query(Shares::row)
                .optional()
                .orElseThrow(() -> NotFoundException.of("share", id));
        database.sql("update share set revoked_at = ? where id = ?")
                .params(now(), id)
                .update();
        audit.write(caller, Act.SHARE_REVOKED, "simulation/" + share.simulation(), Map.of("share", id));
    }

    /**
     * The one a token leads to.
     *
     * @throws NotFoundException when it leads nowhere, or nowhere any more
     */
    Share find(String token) {
        return database.sql(OPEN + "h.token_hash = ?")
                .params(now(), Tokens.hash(token))
                .query(Shares::row)
                .optional()
                .orElseThrow(() -> NotFoundException.of("share", "of that link"));
    }

    /** Writes that one was opened, in the log of its organisation. */
    @Transactional
    public void opened(Share share, String actor) {
        database.sql("update share set opened = opened + 1, opened_at = ? where id = ?")
                .params(now(), share.id())
                .update();
        read(share, actor);
    }

    /** Writes that somebody looked at what one leads to, in the log of its organisation. */
    @Transactional
    public void read(Share share, String actor) {
        audit.writeRead(
                share.organisation(),
                actor,
                Act.SHARE_OPENED,
                "simulation/" + share.simulation(),
                Map.of("audience", Words.of(share.audience()), "share", share.id()));
    }

    private void finished(Caller caller, UUID simulation) {
        if (simulations.get(caller, simulation).state() != State.DONE) {
            throw new RefusedException(CONFLICT, "simulation-unfinished");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Share row(ResultSet row, int number) throws SQLException {
        OffsetDateTime opened = row.getObject("opened_at", OffsetDateTime.class);
        return new Share(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("simulation", UUID.class),
                row.getObject("compared", UUID.class),
                Share.Audience.valueOf(row.getString("audience")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getInt("opened"),
                opened == null ? null : opened.toInstant());
    }
}
