package eu.salvus.server.delivery;

import eu.salvus.server.RefusedException;
import eu.salvus.twin.Words;
import eu.salvus.warning.alert.Priority;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, understood.
 *
 * @param channel how
 * @param from alerts of this priority and above
 * @param plan when
 * @param address of a webhook; null for other channels
 */
record Terms(
        Channel channel, Priority from, Plan plan, @Nullable String address) {

    private static final int BAD_REQUEST = 400;
    private static final int HOURS = 24;
    private static final int LONGEST_ADDRESS = 2000;

    static Terms of(NotificationPayload.Asked asked) {
        if (asked.hour() < 0 || asked.hour() >= HOURS) {
            throw wrong("hour", String.valueOf(asked.hour()));
        }
        Channel channel = word(Channel.class, asked.channel());
        return new Terms(
                channel,
                word(Priority.class, asked.priorityFrom()),
                new Plan(word(Rhythm.class, asked.rhythm()), asked.hour(), word(DayOfWeek.class, asked.weekday())),
                channel == Channel.WEBHOOK ? address(asked.address()) : null);
    }

    static Timing timing(NotificationPayload.Hours asked) {
        String from = asked.quietFrom();
        String until = asked.quietUntil();
        Timing.Quiet quiet = from == null || until == null ? null : new Timing.Quiet(time(from), time(until));
        if (quiet != null && quiet.from().equals(quiet.until())) {
            throw new RefusedException(BAD_REQUEST, "quiet-all-day");
        }
        return new Timing(zone(asked.zone()), quiet, asked.breakThrough());
    }

    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw wrong("zone", text);
        }
        return ZoneId.of(text);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text).withSecond(0).withNano(0);
        } catch (DateTimeException unreadable) {
            throw wrong("time", text);
        }
    }

    private static String address(@Nullable String text) {
        try {
            URI address = new URI(text == null ? "" : text.strip());
            if (("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.toString().length() <= LONGEST_ADDRESS) {
                return address.toString();
            }
        } catch (URISyntaxException unreadable) {
            // Told below.
        }
        throw new RefusedException(BAD_REQUEST, "webhook-address");
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Words.of(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong("word", word));
    }

    private static RefusedException wrong(String what, String text) {
        return new RefusedException(BAD_REQUEST, "notification-" + what, text);
    }
}
