package eu.salvus.server.subscription;

import eu.salvus.server.Holds;
import eu.salvus.server.identity.Seal;
import eu.salvus.server.subscription.FollowedCentre.Chosen;
import eu.salvus.server.subscription.FollowedCentre.Health;
import eu.salvus.warning.taxii.Cursor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of subscriptions. What is done is part of the caller's transaction. */
@Repository
class FollowedCentreRows {

    /** Enough to know again what a centre tells once more of the last second. */
    private static final int MOST_RECENT = 500;

    private static final String COLUMNS =
            "select id, organisation, title, address, created_at, heard_at, news_at, failures, problem, silent_since, stuck_since"
                    + " from subscription ";

    private final JdbcClient database;
    private final InstantSource clock;
    private final Seal seal;
    private final Holds holds;

    FollowedCentreRows(JdbcClient database, InstantSource clock, Seal seal, Holds holds) {
        this.database = database;
        this.clock = clock;
        this.seal = seal;
        this.holds = holds;
    }

    void add(FollowedCentre subscription, String token) {
        database.sql("insert into subscription (id, organisation, title, address, token, created_at, failures)"
                        + " values (?, ?, ?, ?, ?, ?, 0)")
                .params(
                        subscription.id(),
                        subscription.organisation(),
                        subscription.title(),
                        subscription.address().toString(),
                        seal.seal(place(subscription.id()), token.getBytes(StandardCharsets.UTF_8)),
                        subscription.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        for (Chosen each : subscription.collections()) {
            database.sql(
                            "insert into subscribed_collection (id, subscription, title, address, recent) values (?, ?, ?, ?, '')")
                    .params(
                            each.id(),
                            subscription.id(),
                            each.title(),
                            each.address().toString())
                    .update();
        }
    }

    void delete(UUID id) {
        for (String table : List.of("awaited_document", "heard_document", "centre_trust", "subscribed_collection")) {
            database.sql("delete from " + table + " where subscription = ?")
                    .param(id)
                    .update();
        }
        database.sql("delete from subscription where id = ?").param(id).update();
    }

    List<UUID> all() {
        return database.sql("select id from subscription order by created_at, id")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<FollowedCentre> of(UUID organisation) {
        return database.sql(COLUMNS + "where organisation = ? order by created_at, id")
                .param(organisation)
                .query(this::row)
                .list();
    }

    Optional<FollowedCentre> find(UUID id) {
        return database.sql(COLUMNS + "where id = ?").param(id).query(this::row).optional();
    }

    boolean hasAddress(UUID organisation, URI address) {
        return database.sql("select count(*) from subscription where organisation = ? and address = ?")
                        .params(organisation, address.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Lets others wait for the end of the transaction; false when it is not there any more. */
    boolean hold(UUID id) {
        return database.sql("select id from subscription where id = ?" + holds.clause())
                .param(id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Lets all that is done for an organisation wait: whoever hears for it holds it first, and so does whoever ends that. */
    void holdAll(UUID organisation) {
        holds.organisation(organisation);
    }

    /** What is shown to the centre. */
    String token(UUID id) {
        String sealed = database.sql("select token from subscription where id = ?")
                .param(id)
                .query(String.class)
                .single();
        return new String(seal.open(place(id), sealed), StandardCharsets.UTF_8);
    }

    Cursor cursor(UUID collection) {
        return database.sql("select added_after, recent from subscribed_collection where id = ?")
                .param(collection)
                .query((row, number) -> new Cursor(
                        row.getString("added_after"),
                        row.getString("recent").lines().toList()))
                .single();
    }

    void move(UUID collection, Cursor cursor) {
        List<String> recent = cursor.recent();
        List<String> last = recent.subList(Math.max(0, recent.size() - MOST_RECENT), recent.size());
        database.sql("update subscribed_collection set added_after = ?, recent = ? where id = ?")
                .param(cursor.addedAfter())
                .param(String.join("\n", last))
                .param(collection)
                .update();
    }

    /** The centre answered. */
    void heard(UUID id, boolean news) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql("update subscription set heard_at = ?, failures = 0, problem = null, silent_since = null"
                        + " where id = ?")
                .params(now, id)
                .update();
        if (news) {
            database.sql("update subscription set news_at = ? where id = ?")
                    .params(now, id)
                    .update();
        }
    }

    /** The centre gave no usable answer. */
    void failed(UUID id, Trouble trouble) {
        database.sql("update subscription set failures = failures + 1, problem = ? where id = ?")
                .params(trouble.name(), id)
                .update();
    }

    /** Whether it is first known now that it has been silent for long. */
    boolean fellSilent(UUID id, Instant since) {
        return database.sql("update subscription set silent_since = ? where id = ? and silent_since is null")
                        .params(since.atOffset(ZoneOffset.UTC), id)
                        .update()
                > 0;
    }

    /** Whether it is first known now that something it announced cannot be had. */
    boolean gotStuck(UUID id, Instant since) {
        return database.sql("update subscription set stuck_since = ? where id = ? and stuck_since is null")
                        .params(since.atOffset(ZoneOffset.UTC), id)
                        .update()
                > 0;
    }

    /** Everything announced was had. */
    void flows(UUID id) {
        database.sql("update subscription set stuck_since = null where id = ? and stuck_since is not null")
                .param(id)
                .update();
    }

    private static String place(UUID id) {
        return "subscription/" + id;
    }

    private FollowedCentre row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new FollowedCentre(
                id,
                row.getObject("organisation", UUID.class),
                row.getString("title"),
                URI.create(row.getString("address")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                collections(id),
                new Health(
                        instant(row, "heard_at"),
                        instant(row, "news_at"),
                        row.getInt("failures"),
                        row.getString("problem"),
                        instant(row, "silent_since"),
                        instant(row, "stuck_since")));
    }

    private List<Chosen> collections(UUID subscription) {
        return database.sql(
                        "select id, title, address from subscribed_collection where subscription = ? order by title, address")
                .param(subscription)
                .query((row, number) -> new Chosen(
                        row.getObject("id", UUID.class), row.getString("title"), URI.create(row.getString("address"))))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
