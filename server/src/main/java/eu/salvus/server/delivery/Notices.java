package eu.salvus.server.delivery;

import eu.salvus.server.Holds;
import eu.salvus.server.Ids;
import eu.salvus.warning.alert.Priority;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What subscriptions are to be told, as its rows keep it. */
@Repository
class Notices {

    private final JdbcClient database;
    private final Ids ids;
    private final Holds holds;

    Notices(JdbcClient database, Ids ids, Holds holds) {
        this.database = database;
        this.ids = ids;
        this.holds = holds;
    }

    /**
     * One that is there.
     *
     * @param priority how urgent it was when it was told, or is as long as it waits
     * @param message it goes with; null while it waits for one
     * @param isDropped whether it needed no telling any more
     * @param heldUntil how long it waits, or waited, at most for others that were missed; null for what stands by itself
     */
    record Notice(
            UUID id,
            Priority priority,
            @Nullable UUID message,
            boolean isDropped,
            @Nullable Instant heldUntil) {

        /** Whether it belongs together with others that may still arrive. */
        boolean isHeld(Instant now) {
            return heldUntil != null && heldUntil.isAfter(now);
        }
    }

    /**
     * One that is new.
     *
     * @param alert it is about; null for other topics
     * @param occasion what it tells of
     * @param path of the page that tells more
     * @param earliest when it may be told
     * @param heldUntil how long it waits at most for what belongs to it; null for what stands by itself
     */
    record Fresh(
            Topic topic,
            @Nullable UUID alert,
            String occasion,
            String path,
            Priority priority,
            Instant now,
            Instant earliest,
            @Nullable Instant heldUntil) {}

    /** Those of a subscription that tell of one of two occasions, in the order of time, held until the transaction ends. */
    List<Notice> hold(UUID subscription, String occasion, String other) {
        return database.sql("select id, priority_rank, message, dropped, held_until from notice where subscription = ?"
                        + " and occasion in (?, ?) order by raised_at, id" + holds.clause())
                .params(subscription, occasion, other)
                .query((row, number) -> {
                    OffsetDateTime held = row.getObject("held_until", OffsetDateTime.class);
                    return new Notice(
                            row.getObject("id", UUID.class),
                            Priority.values()[row.getInt("priority_rank")],
                            row.getObject("message", UUID.class),
                            row.getString("dropped") != null,
                            held == null ? null : held.toInstant());
                })
                .list();
    }

    /** One that is held is more urgent now, and told no later than a time. */
    void raise(UUID id, Priority priority, Instant earliest) {
        database.sql("update notice set priority_rank = ?, not_before = least(not_before, ?) where id = ?")
                .params(priority.ordinal(), at(earliest), id)
                .update();
    }

    /** One that could not be told waits again, for the next message; false when its message was not given up. */
    boolean waitsAgain(UUID id) {
        return database.sql("update notice set message = null where id = ? and message in (select id from"
                                + " delivery_message where state = ?)")
                        .params(id, MessageState.GIVEN_UP.name())
                        .update()
                == 1;
    }

    /** Since when what a subscription is to be told together waits; nothing where nothing does. */
    Optional<Instant> awaitedSince(UUID subscription, Instant now) {
        return database.sql(
                        "select raised_at from notice where subscription = ? and message is null and dropped is null"
                                + " and held_until > ? order by raised_at limit 1")
                .params(subscription, at(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** What a subscription is to be told together waits until then. */
    void await(UUID subscription, Instant now, Instant until) {
        database.sql("update notice set held_until = ? where subscription = ? and message is null and dropped is null"
                        + " and held_until > ?")
                .params(at(until), subscription, at(now))
                .update();
    }

    /** Whether something that an organisation's people are to be told together waits for what comes next of it. */
    boolean isHeld(UUID organisation, Instant now) {
        return database.sql("select count(*) from notice where organisation = ? and message is null and held_until > ?")
                        .params(organisation, at(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What an organisation's people are to be told together waits for nothing more. */
    void release(UUID organisation, Instant now) {
        database.sql("update notice set held_until = ? where organisation = ? and message is null and held_until > ?")
                .params(at(now), organisation, at(now))
                .update();
    }

    void add(Subscription subscription, Fresh fresh) {
        database.sql(
                        "insert into notice (id, organisation, subscription, topic, alert, occasion, path, priority_rank, raised_at, not_before,"
                                + " held_until)"
                                + " values (:id, :organisation, :subscription, :topic, :alert, :occasion, :path, :rank, :now, :earliest, :held)")
                .param("id", ids.next())
                .param("organisation", subscription.organisation())
                .param("subscription", subscription.id())
                .param("topic", fresh.topic().name())
                .param("alert", fresh.alert())
                .param("occasion", fresh.occasion())
                .param("path", fresh.path())
                .param("rank", fresh.priority().ordinal())
                .param("now", at(fresh.now()))
                .param("earliest", at(fresh.earliest()))
                .param("held", fresh.heldUntil() == null ? null : at(fresh.heldUntil()))
                .update();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
