package eu.salvus.server.identity;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations that wait for their answer. Only hashes of their tokens are stored. */
@Repository
class Invitations {

    static final Duration LASTS = Duration.ofDays(7);

    private static final String OPEN = "select id, organisation, email, roles, created_at, ends_at from invitation"
            + " where accepted_at is null and cancelled_at is null and ends_at > ? and ";

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;

    Invitations(JdbcClient database, InstantSource clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** Adds one; an older one of the same organisation for the same address is worth nothing any more. */
    Invitation add(UUID organisation, Email email, Set<Role> roles, String token) {
        Instant now = clock.instant();
        Invitation invitation = new Invitation(ids.next(), organisation, email.text(), roles, now, now.plus(LASTS));
        database.sql("update invitation set cancelled_at = ? where organisation = ? and email = ?"
                        + " and accepted_at is null and cancelled_at is null")
                .params(now(), organisation, email.text())
                .update();
        database.sql("insert into invitation (id, organisation, email, roles, token_hash, created_at, ends_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        invitation.id(),
                        organisation,
                        email.text(),
                        Roles.joined(roles),
                        Tokens.hash(token),
                        now(),
                        invitation.endsAt().atOffset(ZoneOffset.UTC))
                .update();
        return invitation;
    }

    /** Those of an organisation that wait, oldest first. */
    List<Invitation> waiting(UUID organisation) {
        return database.sql(OPEN + "organisation = ? order by created_at, id")
                .params(now(), organisation)
                .query(Invitations::row)
                .list();
    }

    /**
     * The one a token leads to.
     *
     * @throws NotFoundException when it leads to none, or was answered, cancelled or too old
     */
    Invitation find(String token) {
        return database.sql(OPEN + "token_hash = ?")
                .params(now(), Tokens.hash(token))
                .query(Invitations::row)
                .optional()
                .orElseThrow(() -> NotFoundException.of("invitation", "of that link"));
    }

    /** Uses one up; false when somebody was quicker. */
    boolean accept(UUID id) {
        return database.sql(
                                "update invitation set accepted_at = ? where id = ? and accepted_at is null and cancelled_at is null")
                        .params(now(), id)
                        .update()
                == 1;
    }

    /**
     * Ends one of an organisation.
     *
     * @throws NotFoundException when it has no such one that waits
     */
    void cancel(UUID organisation, UUID id) {
        int cancelled = database.sql("update invitation set cancelled_at = ? where id = ? and organisation = ?"
                        + " and accepted_at is null and cancelled_at is null")
                .params(now(), id, organisation)
                .update();
        if (cancelled == 0) {
            throw NotFoundException.of("invitation", id);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Invitation row(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("email"),
                Roles.split(Role.class, row.getString("roles")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
