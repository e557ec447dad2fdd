package eu.salvus.server.subscription.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of links to join by. Only hashes of their tokens are stored. What is done is part of the caller's transaction. */
@Repository
class JoinLinkRows {

    private static final String COLUMNS =
            "select id, organisation, title, created_at, ends_at, most, used from join_link where revoked_at is null and ";

    private final JdbcClient database;
    private final InstantSource clock;

    JoinLinkRows(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(JoinLink link, String tokenHash) {
        database.sql("insert into join_link (id, organisation, title, token_hash, created_at, ends_at, most, used)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        link.id(),
                        link.organisation(),
                        link.title(),
                        tokenHash,
                        link.createdAt().atOffset(ZoneOffset.UTC),
                        link.endsAt().atOffset(ZoneOffset.UTC),
                        link.most())
                .update();
        for (UUID collection : link.collections()) {
            database.sql("insert into join_link_collection (link, collection) values (?, ?)")
                    .params(link.id(), collection)
                    .update();
        }
    }

    /** Those of a centre that were not revoked, newest first. */
    List<JoinLink> of(UUID organisation) {
        return database.sql(COLUMNS + "organisation = ? order by created_at desc, id")
                .param(organisation)
                .query(this::row)
                .list();
    }

    /** The one of a token, if somebody may still join by it. */
    Optional<JoinLink> open(String tokenHash) {
        return database.sql(COLUMNS + "token_hash = ? and ends_at > ? and used < most")
                .params(tokenHash, now())
                .query(this::row)
                .optional();
    }

    /** Uses it once; false when somebody was quicker. */
    boolean use(UUID id) {
        return database.sql("update join_link set used = used + 1 where id = ? and used < most and revoked_at is null")
                        .param(id)
                        .update()
                == 1;
    }

    /** Ends one of a centre; false when it has no such one. */
    boolean revoke(UUID organisation, UUID id) {
        return database.sql(
                                "update join_link set revoked_at = ? where id = ? and organisation = ? and revoked_at is null")
                        .params(now(), id, organisation)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private JoinLink row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new JoinLink(
                id,
                row.getObject("organisation", UUID.class),
                row.getString("title"),
                database.sql("select collection from join_link_collection where link = ? order by collection")
                        .param(id)
                        .query((each, index) -> each.getObject("collection", UUID.class))
                        .list(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getInt("most"),
                row.getInt("used"));
    }
}
