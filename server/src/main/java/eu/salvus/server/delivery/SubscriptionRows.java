package eu.salvus.server.delivery;

import eu.salvus.server.Holds;
import eu.salvus.warning.alert.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subscriptions as their rows keep them. */
@Repository
class SubscriptionRows {

    private static final String SELECT = "select * from notification_subscription where ";

    private final JdbcClient database;
    private final Holds holds;

    SubscriptionRows(JdbcClient database, Holds holds) {
        this.database = database;
        this.holds = holds;
    }

    /** Those of an organisation. */
    List<Subscription> of(UUID organisation) {
        return database.sql(SELECT + "organisation = ? order by created_at, id")
                .param(organisation)
                .query(SubscriptionRows::row)
                .list();
    }

    /** Those of somebody in an organisation. */
    List<Subscription> of(UUID organisation, UUID person) {
        return database.sql(SELECT + "organisation = ? and person = ? order by created_at, id")
                .params(organisation, person)
                .query(SubscriptionRows::row)
                .list();
    }

    Optional<Subscription> find(UUID id) {
        return database.sql(SELECT + "id = ?")
                .param(id)
                .query(SubscriptionRows::row)
                .optional();
    }

    /** Holds one for the rest of the transaction, so that its messages are made one after the other; nothing when somebody else holds it. */
    Optional<Subscription> holdIfFree(UUID id) {
        return database.sql(SELECT + "id = ?" + holds.clause() + " skip locked")
                .param(id)
                .query(SubscriptionRows::row)
                .optional();
    }

    void add(Subscription one) {
        database.sql(
                        "insert into notification_subscription (id, person, organisation, channel, priority_from, rhythm, at_hour, weekday,"
                                + " address, sealed_secret, token_hash, created_at) values (:id, :person, :organisation, :channel, :from, :rhythm, :hour,"
                                + " :weekday, :address, :secret, :hash, :at)")
                .param("id", one.id())
                .param("person", one.person())
                .param("organisation", one.organisation())
                .param("channel", one.channel().name())
                .param("from", one.from().ordinal())
                .param("rhythm", one.plan().rhythm().name())
                .param("hour", one.plan().hour())
                .param("weekday", one.plan().weekday().getValue())
                .param("address", one.address())
                .param("secret", one.sealedSecret())
                .param("hash", one.tokenHash())
                .param("at", one.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Changes what is told when, and where to. */
    void change(Subscription one) {
        database.sql(
                        "update notification_subscription set priority_from = :from, rhythm = :rhythm, at_hour = :hour, weekday = :weekday,"
                                + " address = :address, sealed_secret = :secret where id = :id")
                .param("from", one.from().ordinal())
                .param("rhythm", one.plan().rhythm().name())
                .param("hour", one.plan().hour())
                .param("weekday", one.plan().weekday().getValue())
                .param("address", one.address())
                .param("secret", one.sealedSecret())
                .param("id", one.id())
                .update();
    }

    /** The one a secret address leads to. */
    Optional<Subscription> find(Channel channel, String tokenHash) {
        return database.sql(SELECT + "token_hash = ? and channel = ?")
                .params(tokenHash, channel.name())
                .query(SubscriptionRows::row)
                .optional();
    }

    /** Gives one another secret address. */
    void renew(UUID id, String tokenHash) {
        database.sql("update notification_subscription set token_hash = ?, used_at = null where id = ?")
                .params(tokenHash, id)
                .update();
    }

    /** Somebody fetched what one tells. */
    void used(UUID id, Instant at) {
        database.sql("update notification_subscription set used_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** Ends one: what waits for it is forgotten, what was sent stays written down. */
    void end(UUID id) {
        // As whoever makes its messages does: the subscription first, what waits for it then.
        database.sql("select id from notification_subscription where id = ?" + holds.clause())
                .param(id)
                .query(UUID.class)
                .optional();
        database.sql("delete from notice where subscription = ?").param(id).update();
        database.sql("update delivery_message set state = ?, result = ? where subscription = ? and state = ?")
                .params(MessageState.DROPPED.name(), Result.ENDED.name(), id, MessageState.DUE.name())
                .update();
        database.sql("delete from notification_subscription where id = ?")
                .param(id)
                .update();
    }

    private static Subscription row(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("organisation", UUID.class),
                Channel.valueOf(row.getString("channel")),
                Priority.values()[row.getInt("priority_from")],
                new Plan(
                        Rhythm.valueOf(row.getString("rhythm")),
                        row.getInt("at_hour"),
                        DayOfWeek.of(row.getInt("weekday"))),
                row.getString("address"),
                row.getString("sealed_secret"),
                row.getString("token_hash"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }
}
