package eu.salvus.server.delivery;

import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Tokens;
import eu.salvus.server.warning.AlertOutline;
import eu.salvus.server.warning.AlertRaised;
import eu.salvus.server.warning.AlertRanked;
import eu.salvus.warning.alert.Priority;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be told outside the application: one row for each subscription concerned, written in the transaction of what it tells of, so that neither is
 * there without the other.
 */
@Component
public class Outbox {

    /** What was missed waits no longer for the next of it: as long as nobody gets two messages in a row anyway. */
    private static final Duration TOGETHER = Packing.PAUSE;

    /** The first of what was missed waits no longer for the last of it, however much that is. */
    private static final Duration AT_MOST = Duration.ofHours(1);

    private final InstantSource clock;
    private final AuditLog audit;
    private final SubscriptionRows subscriptions;
    private final Timings timings;
    private final Notices notices;
    private final Messages messages;

    Outbox(
            InstantSource clock,
            AuditLog audit,
            SubscriptionRows subscriptions,
            Timings timings,
            Notices notices,
            Messages messages) {
        this.clock = clock;
        this.audit = audit;
        this.subscriptions = subscriptions;
        this.timings = timings;
        this.notices = notices;
        this.messages = messages;
    }

    /**
     * What is told.
     *
     * @param topic what sort
     * @param alert which; null for other topics
     * @param occasion told twice, it is told once
     * @param path of the page that tells more
     * @param priority how soon it is to be looked at
     * @param late whether it was missed, and waits for what else was
     * @param before how soon it was to be looked at when it was told last; null for what nobody was told of
     */
    private record News(
            Topic topic,
            @Nullable UUID alert,
            String occasion,
            String path,
            Priority priority,
            boolean late,
            @Nullable Priority before) {

        static News of(AlertOutline alert, boolean late) {
            return of(alert, late, null);
        }

        static News ranked(AlertOutline alert, Priority before) {
            return of(alert, false, before);
        }

        private static News of(AlertOutline alert, boolean late, @Nullable Priority before) {
            return new News(
                    Topic.ALERT,
                    alert.id(),
                    "alert/" + alert.id() + "/" + alert.raisedCount(),
                    "/alerts/" + alert.id(),
                    alert.priority(),
                    late,
                    before);
        }

        static News other(Topic topic, String occasion, String path, Priority priority) {
            return new News(topic, null, occasion, path, priority, false, null);
        }

        /** Whether it is news to a subscription of which nobody remembers that it was told. */
        boolean isNewTo(Subscription subscription) {
            return before == null || !subscription.wants(before) || priority == Priority.IMMEDIATE;
        }

        /** That no warnings come is told to whoever is told of any: they would take silence for good news. */
        boolean concerns(Subscription subscription) {
            return topic == Topic.SOURCES || subscription.wants(priority);
        }

        /** The same once more, for those who were told that it could wait: together with others of its kind while those are awaited. */
        News again(Notices.Notice told, Instant now) {
            return new News(topic, alert, atOnce(), path, priority, told.isHeld(now), before);
        }

        /** That it has become what cannot wait is an occasion of its own. */
        String atOnce() {
            return occasion + "/immediate";
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void raised(AlertRaised raised) {
        if (!raised.alert().settled()) {
            tell(raised.organisation(), News.of(raised.alert(), raised.late()));
        }
    }

    /**
     * Whoever was not told because it could wait, or was told that it can, is told now that it cannot. Where it is as urgent as it was it is news to nobody,
     * not even to those of whom nobody remembers any more that they were told.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void ranked(AlertRanked ranked) {
        if (!ranked.alert().settled() && ranked.alert().priority().compareTo(ranked.before()) > 0) {
            tell(ranked.organisation(), News.ranked(ranked.alert(), ranked.before()));
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
        tell(organisation, News.other(Topic.SOURCES, "sources/" + Tokens.hash(occasion), path, priority));
    }

    /** Whether its people are yet to be told of something that they will be told together with what comes next of it. */
    public boolean holdsBack(UUID organisation) {
        return notices.isHeld(organisation, clock.instant());
    }

    /** All that an organisation missed is here now: its people are told of it in one message, as their hours allow. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellTogether(UUID organisation) {
        audit.hold(organisation);
        notices.release(organisation, clock.instant());
    }

    /** Somebody tries whether messages arrive: at once, whatever the hour. */
    void tryOut(Subscription subscription) {
        Instant now = clock.instant();
        News news = News.other(Topic.TRIAL, "trial/" + now, "/settings/notifications", Priority.DEFER);
        add(subscription, news, now, now);
    }

    private void tell(UUID organisation, News news) {
        Instant now = clock.instant();
        for (Subscription subscription : subscriptions.of(organisation)) {
            if (subscription.channel().isSent() && news.concerns(subscription)) {
                Timing timing = timings.of(organisation, subscription.person());
                tell(subscription, news, now, timing.earliest(now, subscription.plan(), news.priority()));
            }
        }
    }

    /** Whoever knows of it already is told again only where it has become more urgent than they know. */
    private void tell(Subscription subscription, News news, Instant now, Instant earliest) {
        List<Notices.Notice> known = notices.hold(subscription.id(), news.occasion(), news.atOnce());
        if (known.isEmpty()) {
            if (news.isNewTo(subscription)) {
                add(subscription, news, now, earliest);
            }
        } else if (known.stream().allMatch(notice -> notice.priority().compareTo(news.priority()) < 0)
                && !isHastened(known.getLast(), news, earliest)
                && news.priority() == Priority.IMMEDIATE) {
            add(subscription, news.again(known.getFirst(), now), now, earliest);
        }
    }

    /** Whether what waits, alone or in a message that nobody has begun to send or that was given up, tells it as soon as it now has to be. */
    private boolean isHastened(Notices.Notice notice, News news, Instant earliest) {
        if (notice.isDropped()) {
            return false;
        }
        UUID message = notice.message();
        boolean waits = message == null
                || messages.hasten(message, news.priority(), earliest)
                || notices.waitsAgain(notice.id());
        if (waits) {
            notices.raise(notice.id(), news.priority(), earliest);
        }
        return waits;
    }

    private void add(Subscription subscription, News news, Instant now, Instant earliest) {
        notices.add(
                subscription,
                new Notices.Fresh(
                        news.topic(),
                        news.alert(),
                        news.occasion(),
                        news.path(),
                        news.priority(),
                        now,
                        earliest,
                        news.late() ? together(subscription, now) : null));
    }

    /** Until when what was missed waits for what comes next of it; what waits already waits as long, so that all becomes one message. */
    private Instant together(Subscription subscription, Instant now) {
        Instant next = now.plus(TOGETHER);
        Instant last = notices.awaitedSince(subscription.id(), now)
                .map(since -> since.plus(AT_MOST))
                .orElse(next);
        Instant until = last.isBefore(next) ? last : next;
        notices.await(subscription.id(), now, until);
        return until;
    }
}
