package eu.salvus.server.delivery;

import eu.salvus.server.OneOf;
import eu.salvus.server.notification.Topic;
import eu.salvus.twin.Words;
import eu.salvus.warning.alert.Priority;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is told of an organisation's alerts outside the application.
 *
 * @param email the address of the account, to which e-mail goes
 * @param mailSetUp whether this Salvus can send e-mail
 * @param mayWebhook whether they may have a program told
 * @param timing when they are not to be disturbed
 * @param subscriptions what they are told, the first one first
 * @param undelivered how many messages were given up since the last one that arrived
 */
record NotificationPayload(
        String email, boolean mailSetUp, boolean mayWebhook, Hours timing, List<One> subscriptions, int undelivered) {

    /**
     * When somebody is not to be disturbed.
     *
     * @param zone where they live, such as {@code Europe/Paris}
     * @param quietFrom when quiet hours begin, such as {@code 22:00}; null for none
     * @param quietUntil when they end; null for none
     * @param breakThrough whether what is to be dealt with at once is told all the same
     */
    record Hours(
            String zone,
            @Nullable String quietFrom,
            @Nullable String quietUntil,
            boolean breakThrough) {

        static Hours of(Timing timing) {
            Timing.Quiet quiet = timing.quiet();
            return new Hours(
                    timing.zone().getId(),
                    quiet == null ? null : quiet.from().toString(),
                    quiet == null ? null : quiet.until().toString(),
                    timing.breakThrough());
        }
    }

    /**
     * What somebody wants to be told.
     *
     * @param priorityFrom alerts of this priority and above
     * @param rhythm when
     * @param hour of the day for what is told daily or weekly, 0 to 23
     * @param weekday for what is told weekly
     * @param address of the program that listens; null for e-mail
     */
    record Asked(
            @OneOf(Channel.class) String channel,
            @OneOf(Priority.class) String priorityFrom,
            @OneOf(Rhythm.class) String rhythm,
            int hour,
            @OneOf(DayOfWeek.class) String weekday,
            @Nullable String address) {}

    /**
     * A subscription.
     *
     * @param id of the subscription
     * @param channel how
     * @param priorityFrom alerts of this priority and above
     * @param rhythm when
     * @param hour of the day for what is told daily or weekly, 0 to 23
     * @param weekday for what is told weekly
     * @param address of the program that listens; null for e-mail
     * @param createdAt since when
     * @param usedAt when a feed or calendar was fetched last; null for never, and for what is sent
     * @param secret with which messages to a program are signed; null but when it was just made
     * @param paths of a feed or calendar, by which whoever knows them reads it; none but when they were just made
     */
    record One(
            UUID id,
            @OneOf(Channel.class) String channel,
            @OneOf(Priority.class) String priorityFrom,
            @OneOf(Rhythm.class) String rhythm,
            int hour,
            @OneOf(DayOfWeek.class) String weekday,
            @Nullable String address,
            Instant createdAt,
            @Nullable Instant usedAt,
            @Nullable String secret,
            List<String> paths) {

        static One of(Subscription one, String secret) {
            return new One(
                    one.id(),
                    Words.of(one.channel()),
                    Words.of(one.from()),
                    Words.of(one.plan().rhythm()),
                    one.plan().hour(),
                    Words.of(one.plan().weekday()),
                    one.address(),
                    one.createdAt(),
                    one.usedAt(),
                    one.channel() == Channel.WEBHOOK && !secret.isEmpty() ? secret : null,
                    secret.isEmpty() ? List.of() : paths(one.channel(), secret));
        }

        private static List<String> paths(Channel channel, String secret) {
            return switch (channel) {
                case EMAIL, WEBHOOK -> List.of();
                case FEED -> List.of("/feeds/" + secret + "/alerts.atom", "/feeds/" + secret + "/alerts.rss");
                case CALENDAR -> List.of("/feeds/" + secret + "/deadlines.ics");
            };
        }

        /** No secret is ever written anywhere. */
        @Override
        public String toString() {
            return "subscription " + id;
        }
    }

    /**
     * A message, and what became of it.
     *
     * @param id the same at each attempt
     * @param channel how
     * @param state how far it is
     * @param notices how many things it told of
     * @param createdAt when it was made
     * @param tries how often it was tried
     * @param lastTriedAt when it was tried last; null before the first attempt
     * @param nextTryAt when it is tried again; null when it is not
     * @param result what came of the last attempt; null before the first one
     * @param code status of HTTP, or code of SMTP; null where there was none
     */
    record Sent(
            UUID id,

            @OneOf(
                    value = Channel.class,
                    never = {"feed", "calendar"})
            String channel,

            @OneOf(MessageState.class) String state,
            int notices,
            Instant createdAt,
            int tries,
            @Nullable Instant lastTriedAt,
            @Nullable Instant nextTryAt,
            @Nullable @OneOf(Result.class) String result,
            @Nullable Integer code) {

        static Sent of(Messages.Message message) {
            Result result = message.result();
            return new Sent(
                    message.id(),
                    Words.of(message.channel()),
                    Words.of(message.state()),
                    message.notices(),
                    message.createdAt(),
                    message.tries(),
                    message.lastTriedAt(),
                    message.state() == MessageState.DUE ? message.nextTryAt() : null,
                    result == null ? null : Words.of(result),
                    message.code());
        }
    }

    /** The messages of the last days, the newest first. */
    record Deliveries(List<Sent> items) {}

    /**
     * What a link in a message ends.
     *
     * @param channel of the subscription
     */
    record Ending(
            @OneOf(
                    value = Channel.class,
                    never = {"feed", "calendar"})
            String channel) {}

    /**
     * How mail is set up.
     *
     * @param setUp whether it is
     * @param host of the mail server; null where none is set
     * @param port of the mail server
     * @param security how the connection is kept from others
     * @param from where messages come from; null where none is set
     */
    record Mail(
            boolean setUp,
            @Nullable String host,
            int port,
            @OneOf(MailSettings.Security.class) String security,
            @Nullable String from) {

        static Mail of(MailSettings settings) {
            return new Mail(
                    settings.isSetUp(),
                    settings.isSetUp() ? settings.host() : null,
                    settings.port(),
                    Words.of(settings.security()),
                    settings.isSetUp() ? settings.from() : null);
        }
    }

    /**
     * What came of a message that was tried out.
     *
     * @param result of the attempt
     * @param code of SMTP; null where there was none
     */
    record Tried(
            @OneOf(Result.class) String result, @Nullable Integer code) {}

    /**
     * That something became of a message to somebody.
     *
     * @param person to whom
     */
    @Topic("delivery")
    record Moved(UUID person) {}
}
