package eu.salvus.server.delivery;

import eu.salvus.server.Ids;
import eu.salvus.server.identity.Tokens;
import eu.salvus.server.warning.AlertOutline;
import eu.salvus.server.warning.AlertRaised;
import eu.salvus.server.warning.AlertRanked;
import eu.salvus.warning.alert.Priority;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be told outside the application: one row for each subscription concerned, written in the transaction of what it tells of, so that neither is
 * there without the other.
 */
@Component
public class Outbox {

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;
    private final SubscriptionRows subscriptions;
    private final Timings timings;

    Outbox(JdbcClient database, InstantSource clock, Ids ids, SubscriptionRows subscriptions, Timings timings) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.subscriptions = subscriptions;
        this.timings = timings;
    }

    /**
     * What is told.
     *
     * @param topic what sort
     * @param alert which; null for other topics
     * @param occasion told twice, it is told once
     * @param path of the page that tells more
     * @param priority how soon it is to be looked at
     */
    private record News(Topic topic, @Nullable UUID alert, String occasion, String path, Priority priority) {

        static News of(AlertOutline alert) {
            return new News(
                    Topic.ALERT,
                    alert.id(),
                    "alert/" + alert.id() + "/" + alert.raisedCount(),
                    "/alerts/" + alert.id(),
                    alert.priority());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void raised(AlertRaised raised) {
        if (!raised.alert().settled()) {
            tell(raised.organisation(), News.of(raised.alert()));
        }
    }

    /** Whoever was not told because it could wait may be told now that it cannot. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void ranked(AlertRanked ranked) {
        if (!ranked.alert().settled()) {
            tell(ranked.organisation(), News.of(ranked.alert()));
        }
    }

    /**
     * Something happened to where an organisation's warnings come from, such as that a source is silent. What exactly is told only to those who sign in.
     *
     * @param occasion what happened, so that it is told once, such as {@code silent/kev/2026-11-20}
     * @param path of the page that tells more, such as {@code /sources}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOfSources(UUID organisation, String occasion, String path, Priority priority) {
        tell(organisation, new News(Topic.SOURCES, null, "sources/" + Tokens.hash(occasion), path, priority));
    }

    /** Somebody tries whether messages arrive: at once, whatever the hour. */
    void tryOut(Subscription subscription) {
        Instant now = clock.instant();
        News news = new News(Topic.TRIAL, null, "trial/" + now, "/settings/notifications", Priority.DEFER);
        add(subscription, news, now, now);
    }

    private void tell(UUID organisation, News news) {
        Instant now = clock.instant();
        for (Subscription subscription : subscriptions.of(organisation)) {
            if (subscription.channel().isSent() && subscription.wants(news.priority())) {
                Timing timing = timings.of(organisation, subscription.person());
                Instant earliest = timing.earliest(now, subscription.plan(), news.priority());
                if (isTold(subscription, news)) {
                    hasten(subscription, news, earliest);
                } else {
                    add(subscription, news, now, earliest);
                }
            }
        }
    }

    private boolean isTold(Subscription subscription, News news) {
        return database.sql("select count(*) from notice where subscription = ? and occasion = ?")
                        .params(subscription.id(), news.occasion())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What still waits is told as soon as it now has to be. */
    private void hasten(Subscription subscription, News news, Instant earliest) {
        database.sql(
                        "update notice set priority_rank = ?, not_before = case when not_before < ? then not_before else ? end"
                                + " where subscription = ? and occasion = ? and message is null and priority_rank < ?")
                .params(
                        news.priority().ordinal(),
                        at(earliest),
                        at(earliest),
                        subscription.id(),
                        news.occasion(),
                        news.priority().ordinal())
                .update();
    }

    private void add(Subscription subscription, News news, Instant now, Instant earliest) {
        database.sql(
                        "insert into notice (id, organisation, subscription, topic, alert, occasion, path, priority_rank, raised_at, not_before)"
                                + " values (:id, :organisation, :subscription, :topic, :alert, :occasion, :path, :rank, :now, :earliest)")
                .param("id", ids.next())
                .param("organisation", subscription.organisation())
                .param("subscription", subscription.id())
                .param("topic", news.topic().name())
                .param("alert", news.alert())
                .param("occasion", news.occasion())
                .param("path", news.path())
                .param("rank", news.priority().ordinal())
                .param("now", at(now))
                .param("earliest", at(earliest))
                .update();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
