package eu.salvus.server.delivery;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Recipients;
import eu.salvus.server.identity.Seal;
import eu.salvus.server.identity.Tokens;
import eu.salvus.twin.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What callers are told themselves; nobody decides it for somebody else. */
@Service
class Subscriptions {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    /** For one person in one organisation: each way out once, and some to spare. Each is looked at for each alert. */
    private static final int MOST = 10;

    /** Whoever tries out has to wait a little: each trial is a message to somebody. */
    private static final Duration BETWEEN_TRIALS = Duration.ofSeconds(20);

    /** Whoever deals with alerts, or with the organisation, may have a program told. */
    private static final Set<Permission> WEBHOOKS = Set.of(Permission.ANSWER_ALERTS, Permission.MANAGE_ORGANISATION);

    private final JdbcClient database;
    private final SubscriptionRows rows;
    private final Timings timings;
    private final Outbox outbox;
    private final Messages messages;
    private final MailSettings mail;
    private final Recipients recipients;
    private final Tokens tokens;
    private final Seal seal;
    private final Ids ids;
    private final InstantSource clock;
    private final AuditLog audit;

    Subscriptions(
            JdbcClient database,
            SubscriptionRows rows,
            Timings timings,
            Outbox outbox,
            Messages messages,
            MailSettings mail,
            Recipients recipients,
            Tokens tokens,
            Seal seal,
            Ids ids,
            InstantSource clock,
            AuditLog audit) {
        this.database = database;
        this.rows = rows;
        this.timings = timings;
        this.outbox = outbox;
        this.messages = messages;
        this.mail = mail;
        this.recipients = recipients;
        this.tokens = tokens;
        this.seal = seal;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A subscription that was made, with what is shown once.
     *
     * @param secret empty where it has none
     */
    record Made(Subscription subscription, String secret) {}

    /** The caller's. */
    List<Subscription> all(Caller caller) {
        return rows.of(caller.organisation(), person(caller));
    }

    private boolean hasAddress(Caller caller) {
        return recipients
                .find(person(caller), caller.organisation())
                .filter(Recipients.Recipient::hasAddress)
                .isPresent();
    }

    /** Whether a caller may have a program told. */
    static boolean mayWebhook(Caller caller) {
        return WEBHOOKS.stream().anyMatch(caller.permissions()::contains);
    }

    /**
     * Adds one.
     *
     * @throws RefusedException when the caller may not have it, or it cannot be sent
     */
    @Transactional
    public Made add(Caller caller, NotificationPayload.Asked asked) {
        mayRead(caller);
        Terms terms = Terms.of(asked);
        if (terms.channel() == Channel.WEBHOOK && !mayWebhook(caller)) {
            throw new RefusedException(FORBIDDEN, "webhook-not-allowed");
        }
        if (terms.channel() == Channel.EMAIL && !mail.isSetUp()) {
            throw new RefusedException(CONFLICT, "mail-not-set-up");
        }
        if (terms.channel() == Channel.EMAIL && !hasAddress(caller)) {
            throw new RefusedException(CONFLICT, "no-address");
        }
        if (all(caller).size() >= MOST) {
            throw new RefusedException(CONFLICT, "too-many-notifications", MOST);
        }
        UUID id = ids.next();
        String secret = terms.channel() == Channel.EMAIL ? "" : tokens.token();
        boolean signs = terms.channel() == Channel.WEBHOOK;
        Subscription made = new Subscription(
                id,
                person(caller),
                caller.organisation(),
                terms.channel(),
                terms.from(),
                terms.plan(),
                terms.address(),
                signs ? seal.seal(WebhookSecret.place(id), WebhookSecret.bytes(secret)) : null,
                terms.channel().isSent() ? null : Tokens.hash(secret),
                clock.instant(),
                null);
        rows.add(made);
        write(caller, Act.NOTIFICATION_ADDED, made);
        return new Made(made, signs ? WebhookSecret.shown(secret) : secret);
    }

    /** Gives a feed or calendar another secret address: the one so far leads nowhere any more. */
    @Transactional
    public Made renew(Caller caller, UUID id) {
        mayRead(caller);
        audit.hold(caller.organisation());
        Subscription subscription = get(caller, id);
        if (subscription.channel().isSent()) {
            throw new RefusedException(CONFLICT, "notification-no-address");
        }
        String secret = tokens.token();
        rows.renew(id, Tokens.hash(secret));
        write(caller, Act.NOTIFICATION_CHANGED, subscription);
        return new Made(get(caller, id), secret);
    }

    /** Changes what is told when; the channel stays. */
    @Transactional
    public Subscription change(Caller caller, UUID id, NotificationPayload.Asked asked) {
        audit.hold(caller.organisation());
        Subscription before = get(caller, id);
        Terms terms = Terms.of(asked);
        if (terms.channel() != before.channel()) {
            throw new RefusedException(BAD_REQUEST, "notification-other-channel");
        }
        Subscription after = new Subscription(
                id,
                before.person(),
                before.organisation(),
                before.channel(),
                terms.from(),
                terms.plan(),
                terms.address(),
                before.sealedSecret(),
                before.tokenHash(),
                before.createdAt(),
                before.usedAt());
        rows.change(after);
        messages.tellAgain(id);
        timings.plan(after, timings.of(caller.organisation(), person(caller)), clock.instant());
        messages.hasten(id);
        write(caller, Act.NOTIFICATION_CHANGED, after);
        return after;
    }

    /** Ends one. */
    @Transactional
    public void end(Caller caller, UUID id) {
        audit.hold(caller.organisation());
        Subscription subscription = get(caller, id);
        rows.end(id);
        write(caller, Act.NOTIFICATION_ENDED, subscription);
    }

    /** Sends a message that says nothing, to see whether it arrives. */
    @Transactional
    public void tryOut(Caller caller, UUID id) {
        mayRead(caller);
        audit.hold(caller.organisation());
        Subscription subscription = get(caller, id);
        if (!subscription.channel().isSent()) {
            throw new RefusedException(CONFLICT, "notification-not-sent");
        }
        boolean justTried =
                database.sql("select count(*) from notice where subscription = ? and topic = ? and raised_at > ?")
                                .params(
                                        id,
                                        Topic.TRIAL.name(),
                                        clock.instant().minus(BETWEEN_TRIALS).atOffset(ZoneOffset.UTC))
                                .query(Integer.class)
                                .single()
                        > 0;
        if (justTried) {
            throw new RefusedException(TOO_MANY, "trial-too-soon", BETWEEN_TRIALS.toSeconds());
        }
        outbox.tryOut(subscription);
        messages.hasten(id);
        write(caller, Act.NOTIFICATION_TRIED, subscription);
    }

    /** Says when the caller is not to be disturbed. */
    @Transactional
    public Timing quiet(Caller caller, NotificationPayload.Hours asked) {
        Timing timing = Terms.timing(asked);
        audit.hold(caller.organisation());
        timings.put(caller.organisation(), person(caller), timing);
        for (Subscription subscription : all(caller)) {
            timings.plan(subscription, timing, clock.instant());
        }
        audit.write(caller, Act.QUIET_HOURS_CHANGED, "person/" + caller.actor(), Map.of());
        return timing;
    }

    private Subscription get(Caller caller, UUID id) {
        return all(caller).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFoundException.of("notification", id));
    }

    private void write(Caller caller, Act act, Subscription subscription) {
        audit.write(
                caller, act, "notification/" + subscription.id(), Map.of("channel", Words.of(subscription.channel())));
    }

    private static void mayRead(Caller caller) {
        if (!caller.permissions().contains(Permission.READ_ALERTS)) {
            throw new RefusedException(FORBIDDEN, "not-allowed");
        }
    }

    private static UUID person(Caller caller) {
        return Objects.requireNonNull(caller.person());
    }
}
