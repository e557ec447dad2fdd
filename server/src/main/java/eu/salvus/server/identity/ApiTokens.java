package eu.salvus.server.identity;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens by which programs call for a person, with a part of what the person may do. Whatever the person loses, their tokens lose at once. Only
 * hashes of tokens are stored.
 */
@Service
public class ApiTokens {

    /** Makes a token that was left somewhere easy to find. */
    private static final String HEAD = "salvus_";

    private static final int LONGEST_DAYS = 366;
    private static final int BAD_REQUEST = 400;

    /** Used more often than that is all the same. */
    private static final Duration USED_AGAIN = Duration.ofMinutes(10);

    private static final String COLUMNS =
            "select id, person, organisation, name, scopes, created_at, ends_at, last_used_at"
                    + " from api_token where ";

    private final JdbcClient database;
    private final Memberships memberships;
    private final Tokens tokens;
    private final TokenUses uses;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Ids ids;

    ApiTokens(
            JdbcClient database,
            Memberships memberships,
            Tokens tokens,
            TokenUses uses,
            AuditLog audit,
            InstantSource clock,
            Ids ids) {
        this.database = database;
        this.memberships = memberships;
        this.tokens = tokens;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** Adds one for the caller; the token itself is told this once. */
    @Transactional
    TokenPayload add(Caller caller, TokenPayload.Asked asked) {
        Set<Permission> allowed = EnumSet.copyOf(caller.permissions());
        allowed.remove(Permission.OWN_ACCOUNT);
        Set<Permission> scopes = Roles.permissions(asked.scopes(), allowed);
        if (asked.days() < 1 || asked.days() > LONGEST_DAYS) {
            throw new RefusedException(BAD_REQUEST, "token-days", LONGEST_DAYS);
        }
        String token = HEAD + tokens.token();
        Instant now = clock.instant();
        Stored stored = new Stored(
                ids.next(),
                Objects.requireNonNull(caller.person()),
                caller.organisation(),
                Names.checked(asked.name()),
                scopes,
                now,
                now.plus(Duration.ofDays(asked.days())),
                null);
        database.sql("insert into api_token (id, person, organisation, name, token_hash, scopes, created_at, ends_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        stored.id(),
                        stored.person(),
                        stored.organisation(),
                        stored.name(),
                        Tokens.hash(token),
                        Roles.joined(scopes),
                        now.atOffset(ZoneOffset.UTC),
                        stored.endsAt().atOffset(ZoneOffset.UTC))
                .update();
        audit.write(caller, Act.TOKEN_ADDED, "token/" + stored.id(), Map.of("scopes", Roles.words(scopes)));
        return payload(stored, token);
    }

    /** Those of the caller that can still be used, oldest first. */
    List<TokenPayload> all(Caller caller) {
        return database
                .sql(COLUMNS + "person = ? and organisation = ? and ends_at > ? order by created_at, id")
                .params(Objects.requireNonNull(caller.person()), caller.organisation(), now())
                .query(ApiTokens::row)
                .list()
                .stream()
                .map(stored -> payload(stored, null))
                .toList();
    }

    /** Ends one of the caller's. */
    @Transactional
    void revoke(Caller caller, UUID id) {
        int removed = database.sql("delete from api_token where id = ? and person = ? and organisation = ?")
                .params(id, Objects.requireNonNull(caller.person()), caller.organisation())
                .update();
        if (removed == 0) {
            throw NotFoundException.of("token", id);
        }
        audit.write(caller, Act.TOKEN_REVOKED, "token/" + id, Map.of());
    }

    /** Ends all of a person, in all organisations. */
    void revokeAll(UUID person) {
        database.sql("delete from api_token where person = ?").param(person).update();
    }

    /** Whom a token calls for; nothing when it is unknown, too old, or its person does not belong there any more. */
    public Optional<Authentication> find(String token) {
        return database.sql(COLUMNS + "token_hash = ? and ends_at > ?")
                .params(Tokens.hash(token), now())
                .query(ApiTokens::row)
                .optional()
                .flatMap(this::authentication);
    }

    private Optional<Authentication> authentication(Stored stored) {
        Instant used = stored.usedAt();
        if (used == null || used.isBefore(clock.instant().minus(USED_AGAIN))) {
            uses.used(stored.id(), clock.instant());
        }
        return memberships.caller(stored.person(), stored.organisation()).map(caller -> {
            Set<Permission> both = EnumSet.copyOf(stored.scopes());
            both.retainAll(caller.permissions());
            return new TokenAuthentication(new Caller(caller.person(), caller.name(), caller.organisation(), both));
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static TokenPayload payload(Stored stored, @Nullable String token) {
        return new TokenPayload(
                stored.id(),
                stored.name(),
                Roles.words(stored.scopes()),
                stored.createdAt(),
                stored.endsAt(),
                stored.usedAt(),
                token);
    }

    private static Stored row(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new Stored(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                Roles.split(Permission.class, row.getString("scopes")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private record Stored(
            UUID id,
            UUID person,
            UUID organisation,
            String name,
            Set<Permission> scopes,
            Instant createdAt,
            Instant endsAt,
            @Nullable Instant usedAt) {}
}
