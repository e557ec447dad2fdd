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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Links for people who lost their password or their second factor. An organisation gives them only to people who belong to it alone: else one
 * of two organisations could enter the other in their name. Only hashes of their tokens are stored.
 */
@Repository
class OneTimeLinks {

    private static final Duration LASTS = Duration.ofHours(24);

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;

    OneTimeLinks(JdbcClient database, InstantSource clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** What a link is for. */
    enum Purpose {
        /** Another password; the second factor is asked for as always. */
        PASSWORD,
        /** The second factor, once; the ones before are gone then, and another is added. */
        FACTOR
    }

    /**
     * A link that can be used.
     *
     * @param id of the link
     * @param person for whom
     * @param organisation who gave it
     * @param purpose what it is for
     * @param endsAt when it is worth nothing any more
     */
    record Link(UUID id, UUID person, UUID organisation, Purpose purpose, Instant endsAt) {}

    /** Adds one; older ones of the person are worth nothing any more. */
    Link add(UUID person, UUID organisation, Purpose purpose, String token) {
        Link link = new Link(
                ids.next(), person, organisation, purpose, clock.instant().plus(LASTS));
        database.sql("update one_time_link set used_at = ? where person = ? and used_at is null")
                .params(now(), person)
                .update();
        database.sql("insert into one_time_link (id, person, organisation, purpose, token_hash, created_at, ends_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        link.id(),
                        person,
                        organisation,
                        purpose.name(),
                        Tokens.hash(token),
                        now(),
                        link.endsAt().atOffset(ZoneOffset.UTC))
                .update();
        return link;
    }

    /**
     * The link of a token, whose person still belongs to the organisation that gave it, and to no other.
     *
     * @throws NotFoundException when there is none, or it was used, or is too old
     */
    Link find(String token) {
        return database.sql("select l.id, l.person, l.organisation, l.purpose, l.ends_at from one_time_link l"
                        + " where l.token_hash = ? and l.used_at is null and l.ends_at > ?"
                        + " and exists (select 1 from membership m where m.person = l.person"
                        + " and m.organisation = l.organisation)"
                        + " and not exists (select 1 from membership m where m.person = l.person"
                        + " and m.organisation <> l.organisation)")
                .params(Tokens.hash(token), now())
                .query(OneTimeLinks::row)
                .optional()
                .orElseThrow(() -> NotFoundException.of("link", "of that token"));
    }

    /** Uses one up; false when somebody was quicker. */
    boolean use(Link link) {
        return database.sql("update one_time_link set used_at = ? where id = ? and used_at is null")
                        .params(now(), link.id())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Link row(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("organisation", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
