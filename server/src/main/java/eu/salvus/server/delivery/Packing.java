package eu.salvus.server.delivery;

import eu.salvus.server.Ids;
import eu.salvus.server.warning.AlertOutline;
import eu.salvus.server.warning.AlertOutlines;
import eu.salvus.warning.alert.Priority;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes messages of what waits: all that is due for one subscription becomes one, in the order of time, and so does what an earlier message could not tell.
 * In somebody's quiet hours only what may disturb them is told, however long it has waited: what waits is put off until they end.
 * While a message of a subscription is on its way, what comes meanwhile waits for the next one; what cannot wait waits for another of its kind only.
 */
@Component
class Packing {

    /** Nobody gets more than one message in that time, unless something cannot wait. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    /** So many subscriptions are looked at in one go. */
    private static final int MOST = 500;

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;
    private final SubscriptionRows subscriptions;
    private final AlertOutlines outlines;
    private final Timings timings;

    Packing(
            JdbcClient database,
            InstantSource clock,
            Ids ids,
            SubscriptionRows subscriptions,
            AlertOutlines outlines,
            Timings timings) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.subscriptions = subscriptions;
        this.outlines = outlines;
        this.timings = timings;
    }

    private record Waiting(UUID id, Topic topic, @Nullable UUID alert, String occasion, Priority priority) {}

    /** The subscriptions for which something is due and nothing on its way, or something that cannot wait and nothing of the kind on its way. */
    List<UUID> due() {
        return database.sql(
                        "select distinct n.subscription from notice n join notification_subscription s on s.id = n.subscription"
                                + " where n.message is null and n.dropped is null and n.not_before <= :now"
                                + " and (n.held_until is null or n.held_until <= :now)"
                                + " and (s.last_message_at is null or s.last_message_at <= :calm or n.priority_rank = :urgent or n.topic = :trial)"
                                + " and not exists (select 1 from delivery_message m where m.subscription = n.subscription and m.state = :due"
                                + " and (m.urgent or n.priority_rank < :urgent))"
                                + " limit :most")
                .param("now", at(clock.instant()))
                .param("calm", at(clock.instant().minus(PAUSE)))
                .param("urgent", Priority.IMMEDIATE.ordinal())
                .param("trial", Topic.TRIAL.name())
                .param("due", MessageState.DUE.name())
                .param("most", MOST)
                .query((row, number) -> row.getObject("subscription", UUID.class))
                .list();
    }

    /** Makes the next message of a subscription, if it still has something to tell. */
    @Transactional
    void pack(UUID id) {
        // Whoever is at it just now is not waited for: the next second is soon enough, and nobody's locks cross ours.
        Subscription subscription = subscriptions.holdIfFree(id).orElse(null);
        if (subscription == null || isOnItsWay(id, true)) {
            return;
        }
        Instant now = clock.instant();
        boolean urgentOnly = isOnItsWay(id, false);
        List<Waiting> waiting = awake(subscription, waiting(id, now), now).stream()
                .filter(each -> !urgentOnly || each.priority() == Priority.IMMEDIATE)
                .toList();
        Set<UUID> open = outlines
                .of(
                        subscription.organisation(),
                        waiting.stream()
                                .map(Waiting::alert)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                .stream()
                .filter(outline -> !outline.settled())
                .map(AlertOutline::id)
                .collect(Collectors.toSet());
        UUID message = ids.next();
        Set<String> told = new HashSet<>();
        boolean urgent = false;
        for (Waiting each : waiting) {
            if (each.topic() == Topic.ALERT && !open.contains(each.alert())) {
                drop(each, "SETTLED");
            } else if (!told.add(each.occasion())) {
                drop(each, "TWICE");
            } else {
                database.sql("update notice set message = ? where id = ?")
                        .params(message, each.id())
                        .update();
                urgent |= each.priority() == Priority.IMMEDIATE || each.topic() == Topic.TRIAL;
            }
        }
        if (!told.isEmpty()) {
            add(subscription, message, told.size(), urgent, now);
            // Whoever has just tried it out is waited for by nobody: a trial begins no pause.
            if (waiting.stream().anyMatch(each -> each.topic() != Topic.TRIAL)) {
                pause(id, now);
            }
        }
    }

    /** What may be told at this hour; the rest waits until they are awake. */
    private List<Waiting> awake(Subscription subscription, List<Waiting> all, Instant now) {
        Timing timing = timings.of(subscription.organisation(), subscription.person());
        Instant awake = timing.awake(now);
        if (!awake.isAfter(now)) {
            return all;
        }
        List<Waiting> told = new ArrayList<>();
        for (Waiting each : all) {
            if (each.topic() == Topic.TRIAL || timing.breaksThrough(each.priority())) {
                told.add(each);
            } else {
                database.sql("update notice set not_before = ? where id = ?")
                        .params(at(awake), each.id())
                        .update();
            }
        }
        return told;
    }

    private boolean isOnItsWay(UUID subscription, boolean urgent) {
        return database.sql("select count(*) from delivery_message where subscription = ? and state = ? and urgent = ?")
                        .params(subscription, MessageState.DUE.name(), urgent)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What is due, and what earlier messages could not tell. */
    private List<Waiting> waiting(UUID subscription, Instant now) {
        return database.sql(
                        "select id, topic, alert, occasion, priority_rank from notice where subscription = :subscription and dropped is"
                                + " null and (message is null and not_before <= :now and (held_until is null or held_until <= :now) or topic <> :trial and message in (select m.id from"
                                + " delivery_message m where m.subscription = :subscription and m.state = :given)) order by raised_at, id for update"
                                + " skip locked")
                .param("subscription", subscription)
                .param("now", at(now))
                .param("trial", Topic.TRIAL.name())
                .param("given", MessageState.GIVEN_UP.name())
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        Topic.valueOf(row.getString("topic")),
                        row.getObject("alert", UUID.class),
                        row.getString("occasion"),
                        Priority.values()[row.getInt("priority_rank")]))
                .list();
    }

    private void drop(Waiting notice, String why) {
        database.sql("update notice set dropped = ? where id = ?")
                .params(why, notice.id())
                .update();
    }

    private void add(Subscription subscription, UUID message, int notices, boolean urgent, Instant now) {
        database.sql(
                        "insert into delivery_message (id, organisation, person, subscription, channel, state, notices, urgent, created_at,"
                                + " tries, next_try_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)")
                .params(
                        message,
                        subscription.organisation(),
                        subscription.person(),
                        subscription.id(),
                        subscription.channel().name(),
                        MessageState.DUE.name(),
                        notices,
                        urgent,
                        at(now),
                        at(now))
                .update();
    }

    private void pause(UUID subscription, Instant now) {
        database.sql("update notification_subscription set last_message_at = ? where id = ?")
                .params(at(now), subscription)
                .update();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
