package eu.salvus.server.delivery;

import eu.salvus.warning.alert.Priority;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * A calendar as RFC 5545 writes it: each deadline is an event of a whole day, which every calendar shows, where tasks are shown by few.
 *
 * @param language of its texts
 * @param zone in which a deadline falls on its day
 * @param host of which ids are made
 */
record CalendarText(String language, ZoneId zone, String host) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    /** Octets of a line, its end not counted. */
    private static final int LONGEST_LINE = 75;

    /**
     * A deadline.
     *
     * @param alert whose
     * @param deadline by when
     * @param over whether nothing is left to do
     * @param sequence how often it changed
     * @param changedAt when it changed last
     * @param link where whoever signs in reads more
     */
    record Entry(
            UUID alert, Priority priority, Instant deadline, boolean over, int sequence, Instant changedAt, URI link) {}

    /** The text of some deadlines. */
    String text(List<Entry> entries) {
        NeutralWords words = new NeutralWords(language);
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Salvus//Salvus//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(words.of("feed")));
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        line(text, "X-PUBLISHED-TTL:PT1H");
        for (Entry entry : entries) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + entry.alert() + "@" + host);
            line(text, "DTSTAMP:" + moment(entry.changedAt()));
            line(text, "LAST-MODIFIED:" + moment(entry.changedAt()));
            line(text, "SEQUENCE:" + entry.sequence());
            line(
                    text,
                    "DTSTART;VALUE=DATE:"
                            + DAY.format(entry.deadline().atZone(zone).toLocalDate()));
            line(text, "SUMMARY:" + escaped(words.title(Topic.ALERT, entry.priority())));
            line(text, "DESCRIPTION:" + escaped(words.of("deadline") + "\n" + entry.link()));
            line(text, "URL:" + entry.link());
            line(text, "STATUS:" + (entry.over() ? "CANCELLED" : "CONFIRMED"));
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atOffset(ZoneOffset.UTC));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Ends a line, and goes on in the next one, behind a blank, where it is too long; no sign is cut in two. */
    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int sign : line.codePoints().toArray()) {
            String one = Character.toString(sign);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += length;
        }
        text.append("\r\n");
    }
}
