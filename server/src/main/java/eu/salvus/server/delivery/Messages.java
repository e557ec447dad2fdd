package eu.salvus.server.delivery;

import eu.salvus.server.Holds;
import eu.salvus.server.notification.News;
import eu.salvus.warning.alert.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Messages on their way, and what became of them. */
@Repository
class Messages {

    /** Whoever took a message to send it and said nothing for so long is taken to be gone. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** How long what was sent is kept, so that people can look it up. */
    static final Duration KEPT = Duration.ofDays(30);

    /** Of each organisation and channel so many are begun at once. */
    static final int AT_ONCE = 4;

    private static final int MOST = 500;

    private final JdbcClient database;
    private final InstantSource clock;
    private final Timings timings;
    private final ApplicationEventPublisher news;
    private final Holds holds;

    Messages(JdbcClient database, InstantSource clock, Timings timings, ApplicationEventPublisher news, Holds holds) {
        this.database = database;
        this.clock = clock;
        this.timings = timings;
        this.news = news;
        this.holds = holds;
    }

    /**
     * A message as its row has it.
     *
     * @param urgent whether it may be sent in quiet hours
     * @param tries how often it was tried
     * @param firstTriedAt null before the first attempt
     * @param code status of HTTP, or code of SMTP
     */
    record Message(
            UUID id,
            UUID organisation,
            UUID person,
            UUID subscription,
            Channel channel,
            MessageState state,
            int notices,
            boolean urgent,
            Instant createdAt,
            int tries,
            @Nullable Instant firstTriedAt,
            @Nullable Instant lastTriedAt,
            Instant nextTryAt,
            @Nullable Result result,
            @Nullable Integer code) {}

    /** Those of a channel that are due: what cannot wait first, then of each organisation the oldest few, so that none keeps the others waiting. */
    List<Message> due(Channel channel) {
        OffsetDateTime now = at(clock.instant());
        return database.sql(
                        "select * from (select m.*, row_number() over (partition by organisation, urgent order by next_try_at, id) as"
                                + " place from delivery_message m where channel = ? and state = ? and next_try_at <= ? and (claimed_until is null or claimed_until"
                                + " < ?)) waiting where place <= ? order by urgent desc, place, next_try_at, id limit ?")
                .params(channel.name(), MessageState.DUE.name(), now, now, AT_ONCE, MOST)
                .query(Messages::row)
                .list();
    }

    /** Takes one to send it; false when somebody else has it. */
    boolean take(UUID id) {
        Instant now = clock.instant();
        return database.sql(
                                "update delivery_message set claimed_until = ?, tries = tries + 1, last_tried_at = ?, first_tried_at ="
                                        + " coalesce(first_tried_at, ?) where id = ? and state = ? and (claimed_until is null or claimed_until < ?)")
                        .params(at(now.plus(LEASE)), at(now), at(now), id, MessageState.DUE.name(), at(now))
                        .update()
                == 1;
    }

    /** What is on its way by a subscription is tried again at once: somebody looks at it. */
    void hasten(UUID subscription) {
        database.sql("update delivery_message set next_try_at = ? where subscription = ? and state = ?")
                .params(at(clock.instant()), subscription, MessageState.DUE.name())
                .update();
    }

    /** One that nobody has begun to send is sent no later than a time, and also in quiet hours where it may be; false when it is on its way or was sent. */
    boolean hasten(UUID id, Priority priority, Instant earliest) {
        return database.sql("update delivery_message set urgent = urgent or ?, next_try_at = least(next_try_at, ?)"
                                + " where id = ? and state = ? and (claimed_until is null or claimed_until < ?)")
                        .params(
                                priority == Priority.IMMEDIATE,
                                at(earliest),
                                id,
                                MessageState.DUE.name(),
                                at(clock.instant()))
                        .update()
                == 1;
    }

    /** What could not be told to a subscription waits again: somebody looked after it. */
    void tellAgain(UUID subscription) {
        database.sql("update notice set message = null where subscription = ? and dropped is null and topic <> ?"
                        + " and message in (select id from delivery_message where subscription = ? and state = ?)")
                .params(subscription, Topic.TRIAL.name(), subscription, MessageState.GIVEN_UP.name())
                .update();
    }

    /** Those who had taken messages when the program ended are gone. */
    @Transactional
    public void release() {
        database.sql("update delivery_message set claimed_until = null where state = ?")
                .param(MessageState.DUE.name())
                .update();
    }

    /**
     * Writes down what became of one that was taken, and waits for nobody who holds an alert: a hearing holds alerts, and then changes messages.
     *
     * @return whether it was sent
     */
    @Transactional
    public boolean record(UUID id, Receipt receipt) {
        Message message = database.sql("select * from delivery_message where id = ? and state = ?" + holds.clause())
                .params(id, MessageState.DUE.name())
                .query(Messages::row)
                .optional()
                .orElse(null);
        if (message == null) {
            return false;
        }
        Instant now = clock.instant();
        MessageState state = state(message, receipt.result(), now);
        Timing timing = timings.of(message.organisation(), message.person());
        Instant again = now.plus(
                receipt.result() == Result.REFUSED
                        ? Backoff.afterRefusal(id, message.tries())
                        : Backoff.after(id, message.tries()));
        database.sql(
                        "update delivery_message set state = :state, claimed_until = null, next_try_at = :again, result = :result, code = :code,"
                                + " ended_at = :ended where id = :id")
                .param("state", state.name())
                .param("again", at(message.urgent() && timing.breakThrough() ? again : timing.awake(again)))
                .param("result", receipt.result().name())
                .param("code", receipt.code())
                .param("ended", state == MessageState.DUE ? null : at(now))
                .param("id", id)
                .update();
        news.publishEvent(new News(message.organisation(), new NotificationPayload.Moved(message.person())));
        return state == MessageState.SENT;
    }

    private static MessageState state(Message message, Result result, Instant now) {
        Instant first = message.firstTriedAt();
        return switch (result) {
            case DELIVERED -> MessageState.SENT;
            case NO_RIGHT, ENDED -> MessageState.DROPPED;
            case REFUSED ->
                message.channel() == Channel.EMAIL && message.tries() < Backoff.MOST_REFUSALS
                        ? MessageState.DUE
                        : MessageState.GIVEN_UP;
            case BAD_ADDRESS -> MessageState.GIVEN_UP;
            default ->
                first != null && !now.isBefore(first.plus(Backoff.PATIENCE)) ? MessageState.GIVEN_UP : MessageState.DUE;
        };
    }

    /** Somebody's in an organisation, the newest first, at most so many. */
    List<Message> of(UUID organisation, UUID person, int most) {
        return database.sql(
                        "select * from delivery_message where organisation = ? and person = ? order by created_at desc, id limit ?")
                .params(organisation, person, most)
                .query(Messages::row)
                .list();
    }

    /** Forgets what ended long ago. */
    @Transactional
    public void forgetOld() {
        OffsetDateTime old = at(clock.instant().minus(KEPT));
        database.sql(
                        "delete from notice where dropped is not null and raised_at < ? or message in (select id from delivery_message where"
                                + " ended_at < ?)")
                .params(old, old)
                .update();
        database.sql("delete from notice where subscription not in (select id from notification_subscription)")
                .update();
        database.sql("delete from delivery_message where ended_at < ?")
                .param(old)
                .update();
    }

    private static Message row(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("subscription", UUID.class),
                Channel.valueOf(row.getString("channel")),
                MessageState.valueOf(row.getString("state")),
                row.getInt("notices"),
                row.getBoolean("urgent"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                instant(row, "first_tried_at"),
                instant(row, "last_tried_at"),
                row.getObject("next_try_at", OffsetDateTime.class).toInstant(),
                result == null ? null : Result.valueOf(result),
                row.getObject("code", Integer.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
